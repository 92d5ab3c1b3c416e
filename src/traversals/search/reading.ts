import { AS_METRICS_SAY, IN_MANY_NAMES } from '../../domain/search-words.js';
import type { Item } from '../../model/statements/decode.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { kindOf } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { placesIn } from '../../shared/context-lines.js';
import { LIMIT } from '../../shared/limits.js';
import { isHan } from '../../shared/normalize.js';
import { FOUND } from './classes.js';
import { foundByEach } from './each-text.js';
import { namesInText } from './search.cypher.js';
import { restOf, spansOf, tokensOf, yearIn, type Span } from './tokens.js';

/** What a question in words names. */
export interface Reading {
  readonly entities: readonly string[];
  readonly metrics: readonly string[];
  /** CNY if it asks for money, with a word that is in no name. */
  readonly unit: string | null;
  readonly year: number | null;
  /** The names in it and what else it says, without what says nothing. */
  readonly words: readonly string[];
}

const isMetric = (id: string): boolean => kindOf(id) === metric.kind;
const isPlace = (id: string): boolean => kindOf(id) === district.kind;

const MONEY_UNIT = 'CNY';
/** Stands for all words that mean money, where things are found by their context. */
const MONEY_WORD = '投资';
/** How many parts of what is left are looked for in the names of metrics, and how many metrics are taken. */
const MOST_PARTS = 24;
/** Less of a form in letters is as likely the initials of something else. */
const LEAST_FORM = 5;

/** The names in a question, and the metrics that what is left of it may mean: at most two statements. */
export async function readingOf(reader: GraphReader, text: string): Promise<Reading> {
  const tokens = tokensOf(text);
  const named = await namesOf(reader, spansOf(tokens));
  const spans = named.map(({ span }) => span);
  const ids = [...new Set(named.flatMap((each) => each.ids))];
  const money = tokens.some(
    ({ says }, index) => says === 'money' && !spans.some(({ from, to }) => index >= from && index < to),
  );
  const said = restOf(tokens, spans);
  // Money for education or for schools is nearly all there is.
  const rest = money ? said.filter((word) => !IN_MANY_NAMES.has(stemOf(word))) : said;
  const own = ids.filter(isMetric);
  // How many there are of what is named: without other words its name is looked for in those of metrics.
  const things = named.flatMap((each) => (each.ids.some((id) => !isPlace(id)) ? [each.span.text] : []));
  const meant = own.length > 0 ? [] : await metricsOf(reader, rest.length > 0 ? partsOf(rest) : things, money);
  return {
    entities: ids.filter((id) => !isMetric(id)).slice(0, LIMIT.resolveCandidates),
    metrics: [...own, ...meant].slice(0, LIMIT.askedMetrics),
    unit: money ? MONEY_UNIT : null,
    year: yearIn(tokens),
    words: [...spans.map((span) => span.text), ...said.map(stemOf), ...(money ? [MONEY_WORD] : [])],
  };
}

interface NamedSpan {
  readonly span: Span;
  readonly ids: readonly string[];
}

/** The longest names that stand in it, none within another. A place in which another one lies only says where. */
async function namesOf(reader: GraphReader, spans: readonly Span[]): Promise<readonly NamedSpan[]> {
  if (spans.length === 0) return [];
  const rows = spans.map(({ text }, index) => ({
    ...{ index, begins: `\n ${text} `, name: `\n ${text} =\n`, alias: `\n ${text} +\n` },
    form: !isHan(text) && text.length >= LEAST_FORM ? `\n ${text} -\n` : `\n ${text} =\n`,
  }));
  const found = await reader.run(namesInText, { rows, kinds: reader.model.entities.map(({ kind }) => kind) });
  const taken: NamedSpan[] = [];
  spans.forEach((span, index) => {
    const own = found.filter(([at]) => at === index);
    const best = Math.min(...own.map(([, , how]) => how));
    // A programme and what counts its schools may have one name.
    const ids = own.filter(([, id, how]) => how === best || isMetric(id)).map(([, id]) => id);
    const free = taken.every(({ span: { from, to } }) => span.to <= from || span.from >= to);
    if (ids.length > 0 && free) taken.push({ span, ids });
  });
  const ids = new Set(taken.flatMap((each) => each.ids));
  const around = new Set(found.filter(([, id]) => ids.has(id)).flatMap(([, id, , context]) => aboveIn(id, context)));
  return taken
    .map(({ span, ids: own }) => ({ span, ids: own.filter((id) => !around.has(id)) }))
    .sort((one, other) => one.span.from - other.span.from);
}

/** The places that a district lies in. What else lies in a place is asked for together with it. */
const aboveIn = (id: string, context: string): readonly string[] =>
  isPlace(id) ? placesIn(context).filter((place) => place !== id) : [];

/** The metrics whose names have the first of these parts that any has. */
async function metricsOf(reader: GraphReader, given: readonly string[], money: boolean): Promise<readonly string[]> {
  const among = { kinds: [metric.kind], limit: LIMIT.askedMetrics };
  const found = await foundByEach(reader, given.slice(0, MOST_PARTS), ['unit'], among);
  const fits = ({ unit }: Item): boolean => !money || unit === MONEY_UNIT;
  const hits = found.map((each) =>
    each.filter(({ item, found: how }) => how <= FOUND.PARTS && fits(item)).map(({ item }) => item.id),
  );
  return hits.find((ids) => ids.length > 0) ?? [];
}

/** All words together, then each and parts of Chinese ones that say enough, the longest first. */
function partsOf(rest: readonly string[]): readonly string[] {
  const words = rest.map((word) => asMetricsSay(stemOf(word)));
  const parts = words
    .filter(isHan)
    .flatMap((word) =>
      Array.from({ length: word.length }, (_, from) =>
        Array.from({ length: word.length - from }, (__, index) => word.slice(from, from + index + 1)),
      ).flat(),
    );
  const long = [...words, ...parts].filter((part) => part.length >= (isHan(part) ? 2 : 4) && !IN_MANY_NAMES.has(part));
  const sorted = long.sort((one, other) => weight(other) - weight(one));
  return [...new Set([words.join(' '), ...sorted])].filter((part) => part !== '');
}

const asMetricsSay = (word: string): string =>
  [...AS_METRICS_SAY].reduce((text, [spoken, written]) => text.replaceAll(spoken, written), word);

/** A character says as much as some letters. */
const weight = (word: string): number => word.length * (isHan(word) ? 3 : 1);

/** A word without its ending, which names have in other forms: recruited, schools. */
const stemOf = (word: string): string => (isHan(word) ? word : word.replace(/(?<=[a-z]{4})(?:s|ed|ing)$/, ''));

/** The figures that a question asks for, as a filter of figures; null if it says neither which nor in what unit. */
export function figuresAsked({ entities, metrics, unit, year }: Reading): FilterInput | null {
  if (metrics.length === 0 && unit === null) return null;
  const others = entities.filter((id) => !isPlace(id));
  const of = [
    ...entities.filter(isPlace).map((within) => ({ within })),
    ...(others.length > 0 ? [{ about: { in: others } }, { program: { in: others } }] : []),
  ];
  return {
    ...(metrics.length > 0 ? { metric: { in: metrics } } : { unit: { eq: unit } }),
    ...(of.length > 0 ? { or: of } : {}),
    ...(year === null ? {} : { year: { eq: year } }),
  };
}
