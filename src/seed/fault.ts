import { ascending } from '../shared/collections.js';
import { LIMIT, withCommas } from '../shared/limits.js';

/** Something wrong at one place of one table, in words for whoever edits it. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A place in a table: 1-based line and character. */
export type FilePosition = Omit<Fault, 'message'>;

/** Where a fault of a file as a whole stands. */
export const fileStart = (file: string): FilePosition => ({ file, line: 1, column: 1 });

/** Where to look for a row that another is compared with. */
export const lineText = ({ file, line }: FilePosition): string => `${file}:${line}`;

export const fault = ({ file, line, column }: FilePosition, message: string): Fault => ({
  file,
  line,
  column,
  message,
});

/** `file:line:column: message`, by place: the first of them, and how many more there are. */
export function report(faults: readonly Fault[]): string {
  const order = (a: Fault, b: Fault): number => ascending(a.file, b.file) || a.line - b.line || a.column - b.column;
  const more = faults.length - LIMIT.shownFaults;
  return [
    ...[...faults]
      .sort(order)
      .slice(0, LIMIT.shownFaults)
      .map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`),
    ...(more > 0 ? [`… and ${withCommas(more)} more.`] : []),
  ].join('\n');
}
