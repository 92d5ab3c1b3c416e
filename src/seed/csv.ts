import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { FilePosition } from './fault.js';

/** One cell, and where it begins. */
export interface Cell extends FilePosition {
  readonly text: string;
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

const GOT: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that is never closed',
  INVALID_OPENING_QUOTE: 'a quote in the middle of a cell; inside quotes it is written twice: "a ""b"" c"',
  CSV_INVALID_CLOSING_QUOTE:
    'text after the closing quote of a cell; inside quotes a quote is written twice: "a ""b"" c"',
};

/**
 * The records of a table with the place of every cell; the place and the words of the first fault where it is no table.
 * Lines end in LF or CRLF; the text of a cell has LF.
 */
export function readCsv(
  file: string,
  content: string,
): readonly (readonly Cell[])[] | (FilePosition & { readonly message: string }) {
  const table = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  try {
    const parsed = parse(table, {
      info: true,
      raw: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Parsed[];
    return parsed.map(({ record, raw, info }) => {
      const row = raw.replace(/^\n+/, '').replace(/\n$/, '');
      const first = info.lines - newlines(row);
      return places(row).map(({ line, column }, index) => ({
        file,
        line: first + line,
        column,
        text: record[index] ?? '',
      }));
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { code, bytes } = error as unknown as { readonly code: string; readonly bytes: number };
    return {
      file,
      ...stoppedAt(table, bytes),
      message:
        'expected a table of comma-separated cells, quoted with "…" where they hold commas, got ' +
        `${GOT[code] ?? error.message}`,
    };
  }
}

const newlines = (text: string): number => text.split('\n').length - 1;

/**
 * Where the cell begins that could not be read: after the bytes that could, and the comma or the ends of lines that
 * follow them.
 */
function stoppedAt(table: string, bytes: number): { readonly line: number; readonly column: number } {
  const read = Buffer.from(table).subarray(0, bytes).toString();
  const before = read + (/^(,|\n+)/.exec(table.slice(read.length))?.[0] ?? '');
  return { line: newlines(before) + 1, column: [...before.slice(before.lastIndexOf('\n') + 1)].length + 1 };
}

/** Where each cell of a raw record begins: the line in the record from 0, and the character from 1. */
function places(raw: string): readonly { readonly line: number; readonly column: number }[] {
  const found = [{ line: 0, column: 1 }];
  let [line, column, quoted] = [0, 1, false];
  for (const character of raw) {
    column++;
    if (character === '"') quoted = !quoted;
    else if (character === '\n') [line, column] = [line + 1, 1];
    else if (character === ',' && !quoted) found.push({ line, column });
  }
  return found;
}
