import type { Statement } from './statement.js';

const WIDTH = 120;
/** Where a line is best broken: behind a comma, before AND and OR; else between types, and before a relationship. */
const BEST = /, | (?=AND |OR )/g;
const OTHERS = /\|(?=[A-Z])|(?=<?-\[)/g;

/**
 * A statement as it is read by a person: its name, what is given to it, its columns, and a text of lines that are not
 * too long.
 */
export function printStatement({ name, parameters, columns, text }: Statement): string {
  const given = Object.entries(parameters).map(([parameter, kind]) => `$${parameter} (${kind})`);
  const head = [`// ${name}`, ...comment('given', given), ...comment('columns', columns)];
  return [...head, ...`${text};`.split('\n').flatMap((line) => wrapped(line, nextIndentation(line)))].join('\n');
}

const nextIndentation = (line: string): string => ' '.repeat(line.length - line.trimStart().length + 2);
const comment = (what: string, names: readonly string[]): readonly string[] =>
  wrapped(`// ${what}: ${names.join(', ') || 'none'}`, '//   ');

/** The line in pieces that fit; all but the first begin with `start`. */
function wrapped(line: string, start: string): readonly string[] {
  if (line.length <= WIDTH) return [line];
  const at = lastFitting(line, BEST, start.length) ?? lastFitting(line, OTHERS, start.length);
  if (at === undefined) return [line];
  return [line.slice(0, at).trimEnd(), ...wrapped(`${start}${line.slice(at)}`, start)];
}

const lastFitting = (line: string, places: RegExp, least: number): number | undefined =>
  Array.from(line.matchAll(places), ({ index, 0: found }) => index + found.length)
    .filter((at) => at > least && line.slice(0, at).trimEnd().length <= WIDTH)
    .at(-1);
