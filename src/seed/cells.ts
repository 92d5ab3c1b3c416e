import type { Property } from '../model/definition/property.js';
import { quote } from '../shared/errors.js';

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

/** Sep-21 and 2021年9月 are 2021-09, 2021.0 is 2021. */
function partial(cell: string): string {
  const [, name = '', short] = /^([a-z]{3})-(\d\d)$/iu.exec(cell) ?? [];
  const index = MONTHS.indexOf(name.toLowerCase());
  if (short !== undefined && index >= 0) return `20${short}-${two(String(index + 1))}`;
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

/** What was probably meant by a cell in which a table program lost something: 1.2E+02, 9/28/2021; null if unknown. */
function meant(cell: string, { storedAs }: Property): string | null {
  if (/^-?\d+(\.\d+)?E[+-]?\d+$/iu.test(cell)) {
    const number = Number(cell);
    return Number.isFinite(number) && Math.abs(number) < 1e21 ? number.toFixed(number % 1 === 0 ? 0 : 6) : null;
  }
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(cell) ?? [];
  if (year === undefined || !/date/iu.test(storedAs)) return null;
  const ways = [
    [first, second],
    [second, first],
  ].filter(([month]) => Number(month) <= 12);
  const dates = [...new Set(ways.map(([month, dayOfMonth]) => `${year}-${two(month)}-${two(dayOfMonth)}`))];
  return dates.length === 0 ? null : dates.join(' or ');
}

/** The value of a cell, as it stands or as it was before a table program wrote it; null if it has none. */
export function parsed(text: string, property: Property): unknown {
  const asIs = property.schema.safeParse(text);
  if (asIs.success) return asIs.data;
  const again = restored(text, property);
  const before = again === text ? asIs : property.schema.safeParse(again);
  return before.success ? before.data : null;
}

/** Why a cell was refused, with what was probably meant. */
export function refused(name: string, text: string, property: Property): string {
  const probably = meant(text, property);
  return (
    `${name}: expected ${property.expected}, got ${quote(text)}` +
    (probably === null ? '' : `, which a table program may have made of ${probably}`)
  );
}
