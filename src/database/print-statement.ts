import type { Statement } from './statement.js';

const WIDTH = 120;
/** Where a line may be broken: behind a comma, before AND and OR. */
const BREAK = /, | (?=AND |OR )/g;

/** A statement as it is read by a person: its name, what is given to it, its columns, and a text of lines that are not too long. */
export function printStatement({ name, parameters, columns, text }: Statement): string {
  const given = Object.entries(parameters).map(([parameter, kind]) => `$${parameter} (${kind})`);
  const head = [`// ${name}`, comment('given', given), comment('columns', columns)];
  return `${[...head, ...text.split('\n').flatMap(wrapped)].join('\n')};`;
}

const comment = (what: string, names: readonly string[]): string =>
  wrapped(`// ${what}: ${names.join(', ') || 'none'}`).join('\n//');

/** The line, and how it goes on behind its indentation and two more columns. */
function wrapped(line: string): readonly string[] {
  if (line.length <= WIDTH) return [line];
  const breaks = Array.from(line.matchAll(BREAK), ({ index, 0: found }) => index + found.length);
  const fitting = breaks.filter((at) => line.slice(0, at).trimEnd().length <= WIDTH);
  const at = fitting.at(-1) ?? breaks[0];
  const indentation = line.length - line.trimStart().length;
  if (at === undefined || line.slice(0, at).trim() === '') return [line];
  return [line.slice(0, at).trimEnd(), ...wrapped(`${' '.repeat(indentation + 2)}${line.slice(at)}`)];
}
