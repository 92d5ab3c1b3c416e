import { csvCell } from '../shared/csv-cell.js';

/** How a table is written: as it is for programs; for spreadsheets marked as UTF-8, and with texts that stay texts. */
export interface CsvOptions {
  readonly spreadsheet: boolean;
}

/** One column of a table. A date is one for a spreadsheet too; a text is to stay a text. */
export interface CsvColumn {
  readonly name: string;
  readonly date: boolean;
}

const BOM = '\uFEFF';
/** What a spreadsheet may take for a formula, once every width and form of a character is the same. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-\u2212@|]|^[\t\r\n]/u;
/** Digits and what stands between them in a number, a fraction, a date, a time, a share or a sum. */
const NUMBER = /^(?=.*\d)[\d\s.,:/%‰()¥$€£₩-]+$|^\d+([.,]\d*)?e[+-]?\d+$/i;
/** A number that a spreadsheet shows as it stands: few digits, no zero in front, none behind. */
const PLAIN_NUMBER = /^(0|[1-9]\d{0,10})$|^(0|[1-9]\d{0,4})\.\d{0,4}[1-9]$/;
const CHINESE_DATE = /^(\d{2,4}年)?\d{1,2}月(\d{1,2}[日号])?$|^(上午|下午)?\d{1,2}[时時](\d{1,2}分?)?$/;
const MONTH_NAME =
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?';
const ENGLISH_DATE = new RegExp(`^(?=.*\\d)(\\d{1,4}[-/., ]*)?(${MONTH_NAME})([-/., ]*\\d{1,4}){0,2}$`, 'i');
const TRUTH = /^(true|false)$/i;
const CONVERTED = [NUMBER, CHINESE_DATE, ENGLISH_DATE, TRUTH];
/** A month: a spreadsheet makes its first day of it. */
const MONTH = /^\d{4}-\d\d$/;

/** Whether a spreadsheet would make something else of a text than what it says. */
function isMisread(text: string, { date }: CsvColumn): boolean {
  if (date) return MONTH.test(text);
  const plain = text.normalize('NFKC');
  if (FORMULA.test(plain)) return true;
  const trimmed = plain.trim();
  if (trimmed === text && PLAIN_NUMBER.test(text)) return false;
  return CONVERTED.some((form) => form.test(trimmed));
}

/** A table after RFC 4180, row by row. */
export class CsvTable {
  constructor(
    private readonly columns: readonly CsvColumn[],
    private readonly options: CsvOptions,
  ) {}

  /** Its start: the names of its columns. */
  head(): string {
    const names = this.columns.map(({ name }) => csvCell(name));
    return `${this.options.spreadsheet ? BOM : ''}${names.join(',')}\r\n`;
  }

  lines(rows: readonly (readonly unknown[])[]): string {
    return rows.map((row) => `${this.columns.map((column, at) => this.cell(row[at], column)).join(',')}\r\n`).join('');
  }

  private cell(value: unknown, column: CsvColumn): string {
    if (value == null) return '';
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    const text = Array.isArray(value) ? value.join(';') : String(value);
    return csvCell(this.options.spreadsheet && isMisread(text, column) ? `'${text}` : text);
  }
}
