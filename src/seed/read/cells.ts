import type { Property } from '../../model/definition/property.js';
import { quote } from '../../shared/errors.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u;
const WHOLE = /^(-?\d+)\.0+$/u;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00(?::00(?:\.0+)?)?)?$/u;
const MONTH = /^(\d{4})[/年](\d{1,2})月?$/u;
const two = (text = ''): string => text.padStart(2, '0');

function day(cell: string): string {
  const [, year, month, dayOfMonth] = DATE.exec(cell) ?? [];
  return year === undefined ? cell : `${year}-${two(month)}-${two(dayOfMonth)}`;
}

/** Sep-21 and 2021年9月 are 2021-09, 2021.0 is 2021. Table programs take the years 00 to 29 for this century's. */
function partial(cell: string): string {
  const [, name = '', short] = /^([a-z]{3})-(\d\d)$/iu.exec(cell) ?? [];
  const index = MONTHS.indexOf(name.toLowerCase());
  if (short !== undefined && index >= 0) return `${Number(short) < 30 ? 20 : 19}${short}-${two(String(index + 1))}`;
  const [, year, month] = MONTH.exec(cell) ?? [];
  return year === undefined ? whole(day(cell)) : `${year}-${two(month)}`;
}

const ungrouped = (cell: string): string => (GROUPED.test(cell) ? cell.replaceAll(',', '') : cell);
const whole = (cell: string): string => cell.replace(WHOLE, '$1');
const wholes = (cell: string): string =>
  cell
    .split(';')
    .map((part) => whole(part.trim()))
    .join(';');

/** What a table program makes of a cell that nobody touched, as it was: TRUE, 2021/9/28, 370704.0, 1,683,000,000. */
const RESTORED: Readonly<Record<Property['storedAs'], (cell: string) => string>> = {
  boolean: (cell) => cell.toLowerCase(),
  date: day,
  partialDate: partial,
  number: ungrouped,
  integer: (cell) => whole(ungrouped(cell)),
  integers: wholes,
  string: whole,
  strings: wholes,
};

const restored = (cell: string, { storedAs }: Property): string => RESTORED[storedAs](cell);

const DAY_AND_MONTH = /^(\d{1,2})[/月](\d{1,2})(?:日|\/\d{2,4})$/u;
/** 1/4 and 1:12 in a column of figures become 01/04/2026, 1月4日 or 4-Jan, and 01:12:00. */
function meantFigure(cell: string): string | null {
  const [, first, second] = DAY_AND_MONTH.exec(cell) ?? [];
  if (first !== undefined) return `${Number(first)}/${Number(second)}`;
  const [, dayOfMonth, name = ''] = /^(\d{1,2})-([a-z]{3})$/iu.exec(cell) ?? [];
  const index = MONTHS.indexOf(name.toLowerCase());
  if (index >= 0) return `${index + 1}/${Number(dayOfMonth)}`;
  const [, hour, minute] = /^(\d{1,2}):(\d\d):00(?: [AP]M)?$/u.exec(cell) ?? [];
  return hour === undefined ? null : `${Number(hour)}:${minute}`;
}

/** What was probably meant by a cell in which a table program lost something: 1.2E+02, 9/28/2021; null if unknown. */
function meant(cell: string, { storedAs }: Property): string | null {
  if (/^-?\d+(\.\d+)?E[+-]?\d+$/iu.test(cell)) {
    const number = Number(cell);
    return Number.isFinite(number) && Math.abs(number) < 1e21 ? number.toFixed(number % 1 === 0 ? 0 : 6) : null;
  }
  if (!/date/iu.test(storedAs)) return meantFigure(cell);
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(cell) ?? [];
  if (year === undefined) return null;
  const ways = [
    [first, second],
    [second, first],
  ].filter(([month]) => Number(month) <= 12);
  const dates = [...new Set(ways.map(([month, dayOfMonth]) => `${year}-${two(month)}-${two(dayOfMonth)}`))];
  return dates.length === 0 ? null : dates.join(' or ');
}

/** What a table program shows where it took a text for a formula. */
const FORMULA_ERROR = /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)$/u;

/** The value of a cell, as it stands or as it was before a table program wrote it; null if it has none. */
export function parsed(text: string, property: Property): unknown {
  if (FORMULA_ERROR.test(text)) return null;
  const asIs = property.schema.safeParse(text);
  if (asIs.success) return asIs.data;
  const again = restored(text, property);
  const before = again === text ? asIs : property.schema.safeParse(again);
  return before.success ? before.data : null;
}

/** Why a cell was refused, with what was probably meant. */
export function refused(name: string, text: string, property: Property): string {
  const probably = FORMULA_ERROR.test(text) ? 'a text that it took for a formula' : meant(text, property);
  return (
    `${name}: expected ${property.expected}, got ${quote(text)}` +
    (probably === null ? '' : `, which a table program may have made of ${probably}`)
  );
}
