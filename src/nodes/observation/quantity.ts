type Values = Readonly<Record<string, unknown>>;

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

const textOf = (value: unknown): string => (value as string | null | undefined) ?? '';

/** The currency apart from the one that money has by default. */
export const foreignCurrency = (currency: unknown): string => (currency === 'CNY' ? '' : textOf(currency));

/** The period as it is written; without one, the year in which its source was published. */
export const writtenPeriod = (start: unknown, end: unknown, published: string): string =>
  start || end ? `${textOf(start)}/${textOf(end)}` : published.slice(0, 4);

/** What two figures share that are of one quantity, but for the breakdown. */
export const undividedQuantity = (values: Values, published: string): string =>
  [
    textOf(values['metric']),
    textOf(values['about']),
    values['extent'] === 'PART' ? textOf(values['program']) : '',
    textOf(values['moneyStage']),
    foreignCurrency(values['currency']),
    textOf(values['status']),
    writtenPeriod(values['periodStart'], values['periodEnd'], published),
  ].join('|');

/** What two figures share if they say how much of the same. */
export const quantityOf = (values: Values, published: string): string =>
  `${undividedQuantity(values, published)}|${textOf(values['breakdown'])}`;

/** The period in a quantity, as it is written there. */
export const periodIn = (quantity: string): string => quantity.split('|')[6] ?? '';

/** The first day of the period, open ones from the beginning of days; null without a period. */
export const firstDayOf = ({ periodStart: start, periodEnd: end }: Values): string | null =>
  start || end ? textOf(start) || FIRST_DAY : null;

/** The last day of the period: what goes on is measured up to the day of its source. */
export function lastDayOf({ periodStart: start, periodEnd: end, status }: Values, published: string): string | null {
  if (!start && !end) return null;
  if (end) return end as string;
  return status === 'ACTUAL' ? (published < textOf(start) ? textOf(start) : published) : LAST_DAY;
}
