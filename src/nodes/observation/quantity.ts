import type { Surroundings } from '../../model/definition/surroundings.js';
import { FIRST_DAY, LAST_DAY } from '../../shared/dates.js';

type Values = Readonly<Record<string, unknown>>;
type Said = Pick<Surroundings, 'firstSaid'>;

const textOf = (value: unknown): string => (value as string | null | undefined) ?? '';

/** The currency apart from the one that money has by default. */
export const foreignCurrency = (currency: unknown): string => (currency === 'CNY' ? '' : textOf(currency));

/** The period as it is written; without one, the year in which it was first said. */
const writtenPeriod = (start: unknown, end: unknown, firstSaid: string): string =>
  start || end ? `${textOf(start)}/${textOf(end)}` : firstSaid.slice(0, 4);

/** What is written in a quantity, in this order, with a `|` between. */
export const QUANTITY = [
  ...(['metric', 'about', 'program', 'moneyStage', 'currency', 'status', 'period', 'breakdown'] as const),
];
type Part = (typeof QUANTITY)[number];

/** What two figures share that are of one quantity, but for the breakdown. */
export function undividedQuantity(values: Values, { firstSaid }: Said): string {
  const parts: Readonly<Record<Exclude<Part, 'breakdown'>, string>> = {
    metric: textOf(values['metric']),
    about: textOf(values['about']),
    program: values['extent'] === 'PART' ? textOf(values['program']) : '',
    moneyStage: textOf(values['moneyStage']),
    currency: foreignCurrency(values['currency']),
    status: textOf(values['status']),
    period: writtenPeriod(values['periodStart'], values['periodEnd'], firstSaid),
  };
  return Object.values(parts).join('|');
}

/** What two figures share if they say how much of the same. */
export const quantityOf = (values: Values, said: Said): string =>
  `${undividedQuantity(values, said)}|${textOf(values['breakdown'])}`;

/** What of a quantity does not tell figures apart that are counted. */
const NOT_COUNTED: readonly Part[] = ['status', 'moneyStage'];
/** What quantities share that differ in nothing but their status and the stage of the money. */
export const countedAs = (quantity: string): string =>
  quantity
    .split('|')
    .filter((_, index) => !NOT_COUNTED.includes(QUANTITY[index] as Part))
    .join('|');

/** An index of the figures that are used and have a period. */
export const USED_BY_METRIC = ['metricId', 'periodFrom', 'periodTo', 'status', 'voiceCount'] as const;

const PERIOD = QUANTITY.indexOf('period');
/** The period in a quantity, as it is written there. */
export const periodIn = (quantity: string): string => quantity.split('|')[PERIOD] ?? '';

/** The first day of the period, open ones from the beginning of days; null without a period. */
export const firstDayOf = ({ periodStart: start, periodEnd: end }: Values): string | null =>
  start || end ? textOf(start) || FIRST_DAY : null;

/** The last day of the period: what goes on is measured up to the day on which it was first said. */
export function lastDayOf({ periodStart: start, periodEnd: end, status }: Values, { firstSaid }: Said): string | null {
  if (!start && !end) return null;
  if (end) return end as string;
  return status === 'ACTUAL' ? (firstSaid < textOf(start) ? textOf(start) : firstSaid) : LAST_DAY;
}
