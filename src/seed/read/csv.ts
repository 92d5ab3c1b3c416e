import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { FilePosition } from '../fault.js';

/** One cell, and where it begins. */
export interface Cell extends FilePosition {
  readonly text: string;
}

/** The bytes of a table; its rows hold them, and no texts. */
interface CsvBytes {
  readonly file: string;
  readonly bytes: Buffer;
}

/** Where a record stands in its table. There are very many: all else is computed only if someone asks. */
export class CsvSpan {
  constructor(
    readonly csv: CsvBytes,
    readonly line: number,
    readonly from: number,
    readonly to: number,
  ) {}

  get raw(): string {
    return this.csv.bytes.toString('utf8', this.from, this.to);
  }

  /** Where every cell begins. */
  places(): readonly FilePosition[] {
    return places(this.raw).map(({ line, column }) => ({ file: this.csv.file, line: this.line + line, column }));
  }

  /** Where the cell of this index begins; of none, where the record does. */
  placeOf(index = 0): FilePosition {
    const all = this.places();
    return all[index] ?? (all[0] as FilePosition);
  }
}

export class CsvRecord extends CsvSpan {
  constructor(
    { csv, line, from, to }: CsvSpan,
    private readonly parsed: readonly string[] | null = null,
  ) {
    super(csv, line, from, to);
  }

  /** The text of each cell; of a record without quotes, it is taken apart only now. */
  get texts(): readonly string[] {
    return this.parsed ?? this.raw.split(',');
  }

  cells(): readonly Cell[] {
    const all = this.places();
    return this.texts.map((text, index) => ({ ...(all[index] as FilePosition), text }));
  }
}

const FORM = { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true } as const;
const parseAll = (table: string): readonly (readonly string[])[] =>
  parse(table, FORM) as unknown as readonly (readonly string[])[];

/** The records as they stand in the file, and the indexes of those that have quotes in them. */
function rawRecords(csv: CsvBytes): { readonly found: CsvRecord[]; readonly quotedAt: readonly number[] } {
  const { bytes } = csv;
  const found: CsvRecord[] = [];
  const quotedAt: number[] = [];
  const endOf = (from: number): number => {
    const end = bytes.indexOf('\n', from);
    return end === -1 ? bytes.length : end;
  };
  let quote = bytes.indexOf('"');
  const quotesTo = (end: number): number => {
    let count = 0;
    for (; quote !== -1 && quote < end; quote = bytes.indexOf('"', quote + 1)) count++;
    return count;
  };
  for (let from = 0, line = 1; from <= bytes.length;) {
    let [to, lines] = [endOf(from), 1];
    let quotes = quotesTo(to);
    if (quotes > 0) quotedAt.push(found.length);
    // With an odd number of quotes the line ends inside a cell: the record goes on in the next one.
    for (; quotes % 2 === 1 && to < bytes.length; lines++) quotes += quotesTo((to = endOf(to + 1)));
    if (to > from) found.push(new CsvRecord(new CsvSpan(csv, line, from, to)));
    [from, line] = [to + 1, line + lines];
  }
  return { found, quotedAt };
}

/** Only what is quoted goes through the parser: most rows are not, and a comma ends each of their cells. */
function recordsOf(csv: CsvBytes): readonly CsvRecord[] {
  const { found, quotedAt } = rawRecords(csv);
  const parsed = parseAll(quotedAt.map((at) => found[at]?.raw).join('\n'));
  if (parsed.length !== quotedAt.length) throw new TypeError(`${csv.file}: a quoted record was not read as one.`);
  for (const [index, at] of quotedAt.entries()) found[at] = new CsvRecord(found[at] as CsvRecord, parsed[index]);
  return found;
}

const GOT: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that is never closed',
  INVALID_OPENING_QUOTE: 'a quote in the middle of a cell; inside quotes it is written twice: "a ""b"" c"',
  CSV_INVALID_CLOSING_QUOTE:
    'text after the closing quote of a cell; inside quotes a quote is written twice: "a ""b"" c"',
};

const MARK = Buffer.from('\uFEFF');

/**
 * The records of a table with the place of every cell; of what is no table, the place and words of its first fault.
 * Lines end in LF or CRLF; the text of a cell has LF.
 */
export function readCsv(
  file: string,
  content: Buffer,
): readonly CsvRecord[] | (FilePosition & { readonly message: string }) {
  const bytes = withoutReturns(content.subarray(content.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0));
  try {
    return recordsOf({ file, bytes });
  } catch (error) {
    return faultIn(file, bytes.toString('utf8'), error);
  }
}

/** Taken as Latin 1, each byte is a character, whatever the text. */
const withoutReturns = (bytes: Buffer): Buffer =>
  bytes.includes('\r') ? Buffer.from(bytes.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1') : bytes;

/** Why a text is no table, and where. */
function faultIn(file: string, text: string, error: unknown): FilePosition & { readonly message: string } {
  if (!(error instanceof CsvError)) throw error;
  // The parser was given the quoted records alone: only in the whole text does it say how far it came.
  try {
    parseAll(text);
  } catch (whole) {
    const { code, bytes, message } = whole as {
      readonly code: string;
      readonly bytes: number;
      readonly message: string;
    };
    return {
      file,
      ...stoppedAt(text, bytes),
      message:
        'expected a table of comma-separated cells, quoted with "…" where they hold commas, got ' +
        `${GOT[code] ?? message}`,
    };
  }
  throw error;
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
