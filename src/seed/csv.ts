import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Place } from './fault.js';

/** One cell, and where it begins. */
export interface Cell extends Place {
  readonly text: string;
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** The records of a table with the place of every cell; the place and the words of the first fault where it is no table. */
export function readCsv(file: string, content: string): readonly (readonly Cell[])[] | (Place & { readonly message: string }) {
  try {
    const parsed = parse(content, { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true }) as unknown as readonly Parsed[];
    return parsed.map(({ record, raw, info }) => {
      const row = raw.replace(/^(\r?\n)+/, '').replace(/\r?\n$/, '');
      const first = info.lines - newlines(raw.replace(/^(\r?\n)+/, '').replace(/\r?\n$/, ''));
      return places(row).map(({ line, column }, index) => ({ file, line: first + line, column, text: record[index] ?? '' }));
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { readonly lines?: number };
    return { file, line: lines ?? 1, column: 1, message: `expected a table of comma-separated cells, quoted with "…" where they hold commas; ${error.message}` };
  }
}

const newlines = (text: string): number => text.split('\n').length - 1;

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
