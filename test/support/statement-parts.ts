import type { Statement } from '../../src/database/statement.js';
import { graphModel } from '../../src/edges/graph.js';

/** Statements that are made for any types of relationship; those of all others are always the same. */
const OF_ANY_TYPES = /^(relations|steps|paths|export)\./;
const TYPE = `(?:${graphModel.edges.map(({ type }) => type).join('|')})`;
const TYPES = new RegExp(`\\b${TYPE}(?:\\|${TYPE})*\\b`, 'g');

/**
 * The lines of a statement, without what each question has of its own: properties to read, types, a filter and an
 * order. Each of these is compared by itself, so that two statements of the same parts are the same.
 */
export const partsOf = ({ name, text }: Statement): readonly string[] =>
  text
    .split('\n')
    .map((line) => withoutDay(line.trim()))
    .filter((line) => line !== '')
    .map((line) => (OF_ANY_TYPES.test(name) ? withoutTypes(line) : line))
    .flatMap((line) => (isNarrowing(line) ? [] : /^(RETURN|WITH) /.test(line) ? columnsOf(line) : [line]));

/** Of what holds on a day: lists of each field have it, and their counts. */
const IN_FORCE = /( AND )?\(e\.since IS NULL[^)]*\) AND \(e\.until IS NULL[^)]*\)/;

const withoutDay = (line: string): string =>
  line
    .replace(IN_FORCE, '')
    .replace(/^WHERE\s+AND /, 'WHERE ')
    .replace(/^WHERE\s*$/, '');

/** Whichever types are followed, whichever way, and however many there are. */
const withoutTypes = (line: string): string =>
  line
    .replace(TYPES, 'TYPE')
    .replaceAll('<-[', '-[')
    .replaceAll(']->', ']-')
    .replace(/(COUNT \{[^}]*\})(, \1)+/g, '$1')
    .replace(/\bc\d+(, c\d+)*/g, 'c');

/** Where a filter begins: at the ids it fixes, and the way back from there; or at an index on what it fixes. */
const OF_A_START =
  /^USING INDEX |^UNWIND \$f\d|^MATCH .*(?:\(s\d|\(w:|\{id: (?:\$f\d|\w+Id)\})|^WITH DISTINCT (?:n|o|s\d)$/;

/** Filters are texts in WHERE; an order is in ORDER BY, and has ends to match; labels are a filter by kinds. */
const isNarrowing = (line: string): boolean =>
  line.startsWith('WHERE ')
    ? /\$f\d|EXISTS \{|\bfalse\b|\bo\d|[( ]\w:[A-Z]/.test(line)
    : OF_A_START.test(line) || /^ORDER BY .*\bo\d|^MATCH .*\(t\d:/.test(line);
/** A column that an order adds, with what stands around a list of them. */
const OF_AN_ORDER = /(?:^|, )(?:COUNT \{[^}]*\}|t\d\.id|o\d)(?: AS o\d)?(?=$|, |\])/g;

/** The columns of a line, whichever properties they are. */
const columnsOf = (line: string): readonly string[] =>
  line
    .replace(OF_AN_ORDER, '')
    .replace(/\b(\w+)\.\w+( AS \w+)?(, \1\.\w+( AS \w+)?)*/g, '$1.*')
    .split(', ')
    .map((column, index) => (index === 0 ? column : `and ${column}`));
