/** The words that every text of Cypher is put together from; they know neither an engine nor a definition. */

/** Where a page begins and which way it goes. */
export interface PageShape {
  readonly backward: boolean;
  readonly cursor: boolean;
}
export type PatternDirection = 'OUT' | 'IN' | 'BOTH';

/** The indentation of a template, by its strings: found once. */
const indentations = new WeakMap<TemplateStringsArray, number>();

/**
 * A text of one clause per line, as it stands in the source but for the indentation. What is put in goes on at the
 * indentation of its line; a line on which nothing is put in is left out.
 */
export function cypher(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  let text = strings[0] as string;
  for (const [index, part] of parts.entries()) {
    const line = part.includes('\n') ? text.slice(text.lastIndexOf('\n') + 1) : '';
    const start = line.length - line.trimStart().length;
    text += part.includes('\n') ? part.replaceAll('\n', `\n${line.slice(0, start)}`) : part;
    text += strings[index + 1] as string;
  }
  let indentation = indentations.get(strings);
  if (indentation === undefined) indentations.set(strings, (indentation = indentationOf(strings)));
  const margin = ' '.repeat(indentation);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line).trimEnd()).join('\n');
}

function indentationOf(strings: TemplateStringsArray): number {
  const widths = Array.from(strings.join('x').matchAll(/\n( *)(?=\S)/g), ([, spaces = '']) => spaces.length);
  return widths.length === 0 ? 0 : Math.min(...widths);
}

/** `-[e:TYPE|OTHER]->`: a relationship of these types out of, or into, the node before it. */
export function arrow(direction: PatternDirection, types: readonly string[], variable = 'e', span = ''): string {
  const inner = `[${variable}${types.length > 0 ? `:${types.join('|')}` : ''}${span}]`;
  return `${direction === 'IN' ? '<-' : '-'}${inner}${direction === 'OUT' ? '->' : '-'}`;
}

/** All of these conditions, as a clause; empty if there is none. */
export const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

/** The rest of a list that one key orders, after or before a position. */
const beyond = (key: string, { backward }: PageShape): string => `${key} ${backward ? '<' : '>'} $key0`;
/** The same as a list of conditions: none on the first page. */
export const beyondCursor = (key: string, page: PageShape): readonly string[] =>
  page.cursor ? [beyond(key, page)] : [];

export const orderBy = (keys: readonly string[], { backward }: PageShape): string =>
  `ORDER BY ${keys.map((key) => (backward ? `${key} DESC` : key)).join(', ')}`;

export const unionAll = (branches: readonly string[]): string => branches.join('\nUNION ALL\n');

/** Variables as a subquery returns them. */
export const returned = (variables: readonly string[]): string =>
  returnedAs(Object.fromEntries(variables.map((variable) => [variable, variable])));

/** Expressions by the names that they are given. */
export const named = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, expression]) => `${expression} AS ${name}`)
    .join(', ');

/** Expressions as a statement returns them, by the names of its columns. */
export const returnedAs = (columns: Readonly<Record<string, string>>): string => `RETURN ${named(columns)}`;

/** What a text calls its variables: in patterns, in lists that are carried on, and by AS. */
const DECLARED = /(?:(?<!\w)[([]|\bAS |\bMATCH )([a-z]\w*)(?=[):\]\n ]|$)/g;
/** A word that is no property, label, type, function or text. */
const word = (names: readonly string[]): RegExp => new RegExp(`(?<![\\w.:|'$])(${names.join('|')})\\b(?!\\()`, 'g');

/**
 * The same clauses to stand inside of others: their variables and parameters end with `suffix`, but for those variables
 * that are given names here.
 */
export function withNamesOfItsOwn(text: string, suffix: string, given: Readonly<Record<string, string>>): string {
  const declared = new Set(Array.from(text.matchAll(DECLARED), ([, name]) => name as string));
  for (const constant of ['true', 'false', 'null']) declared.delete(constant);
  return text
    .replace(word([...declared]), (name) => given[name] ?? `${name}${suffix}`)
    .replace(/\$(\w+)/g, `$$$1${suffix}`);
}
