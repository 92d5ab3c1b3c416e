import { InputError, quote } from './errors.js';
import { LIMIT } from './limits.js';

export type Precision = 'YEAR' | 'MONTH' | 'DAY';

/** The first and the last day that there is. */
export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

const PARTIAL_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** Whether the text is a date of the calendar, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the text is a date with the precision that is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isPartialDate(text: string): boolean {
  return PARTIAL_DATE.test(text) && isDate(`${text}-01-01`.slice(0, 10));
}

/** A partial date in Chinese: 2023年, 2023年9月, 2023年9月1日. */
export const chineseDate = (partial: string): string =>
  partial
    .split('-')
    .map((part, index) => `${Number(part)}${['年', '月', '日'][index]}`)
    .join('');

/** A year as dates begin with it: 0987, 2021. */
const yearText = (year: number): string => String(year).padStart(4, '0');

/** What the dates of a year are not before, and what they are before: dates are compared as texts. */
export interface YearBounds {
  readonly from: string;
  readonly before: string;
}
export const yearBounds = (year: number): YearBounds => ({ from: yearText(year), before: yearText(year + 1) });
/** The first and the last day of a year. */
export const daysOfYear = (year: number): readonly [first: string, last: string] => [
  firstDay(yearText(year)),
  lastDay(yearText(year)),
];

/** @throws InputError if it is no year that a date can be in */
export function checkYear(path: string, year: unknown): void {
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1 || year > LIMIT.year)
    throw new InputError(`${path}: expected a year from 1 to ${LIMIT.year}, got ${quote(year)}.`);
}

/** The first day that a partial date can mean. */
export function firstDay(partial: string): string {
  return `${partial}-01-01`.slice(0, 10);
}

const YEAR_LENGTH = 4;
/** The last day that a partial date can mean. */
export function lastDay(partial: string): string {
  if (partial.length === 10) return partial;
  if (partial.length === YEAR_LENGTH) return `${partial}-12-31`;
  const [year, month] = partial.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export const nextDay = (day: string): string =>
  day === LAST_DAY ? day : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** How many characters of a day are known. */
export const KNOWN_LENGTH: Readonly<Record<Precision, number>> = { YEAR: 4, MONTH: 7, DAY: 10 };

/** A period as ISO 8601 with the precision that is known: 2021, 2019/2021, 2021-05; null without a start and an end. */
export function periodText(start: string | null, end: string | null, precision: Precision | null): string | null {
  if (!start && !end) return null;
  const length = KNOWN_LENGTH[precision ?? 'DAY'];
  const [from, to] = [start?.slice(0, length) ?? '..', end?.slice(0, length) ?? '..'];
  return from === to ? from : `${from}/${to}`;
}
