/** How a table is written: for programs as it is; for spreadsheets with a mark of its encoding, and with texts that cannot be taken for formulas. */
export interface CsvOptions {
  readonly spreadsheet: boolean;
}

const BOM = '\uFEFF';
/** What a spreadsheet may take for a formula, in either width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function cell(value: unknown, { spreadsheet }: CsvOptions): string {
  if (value == null) return '';
  const text = Array.isArray(value) ? value.join(';') : String(value);
  const safe = spreadsheet && typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (values: readonly unknown[], options: CsvOptions): string =>
  `${values.map((value) => cell(value, options)).join(',')}\r\n`;

/** The start of a table after RFC 4180: the names of its columns. */
export const csvHead = (columns: readonly string[], options: CsvOptions): string =>
  `${options.spreadsheet ? BOM : ''}${line(columns, options)}`;
export const csvLines = (rows: readonly (readonly unknown[])[], options: CsvOptions): string =>
  rows.map((row) => line(row, options)).join('');
