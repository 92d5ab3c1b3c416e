import { ascending, groupBy } from '../../shared/collections.js';
import { daysOfYear } from '../../shared/dates.js';
import { inTurns } from '../../shared/in-turns.js';
import { periodIn } from '../../nodes/observation/quantity.js';
import { choicesOf, type Choice } from '../../nodes/observation/voice.js';
import type { Figure } from './figures.js';
import type { Countable } from './used.cypher.js';

/** What of the figures of an entity and a metric is asked for. */
export interface ChoiceAsked {
  /** In the order in which they are wanted. */
  readonly statuses: readonly string[];
  readonly year?: number | null | undefined;
  /** Whether the filter speaks of breakdowns, or of currencies: then they are not left out. */
  readonly withBreakdowns: boolean;
  readonly withCurrencies: boolean;
}

/** The figure that is used for one thing, what others say of it, and what stands beside it: docs/figures.md. */
export interface Chosen extends Choice<Figure> {
  /** The year that it was chosen for. */
  readonly year?: number;
  /** Other quantities whose periods meet its own: another status, stage, extent or period. */
  readonly beside: readonly Figure[];
  /** Older ones without a period. */
  readonly earlier: readonly Figure[];
  /** Those in other currencies, which were left out. */
  readonly aside: readonly Figure[];
}

type Order = (one: Countable, other: Countable) => number;
const MONEY = ['EXPENDITURE', 'DISBURSEMENT', null, 'COMMITMENT', 'BUDGET'];

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const lengthOf = ({ from, to }: Pick<Figure, 'from' | 'to'>): number =>
  from && to ? day(to) - day(from) + 1 : Infinity;
/** One calendar year, which may be a leap year. */
export const YEAR = 366;

/**
 * Closed periods before open ones, and these before none; of what adds up, a year or less before more. Norms go by
 * their ends alone: one without an end is in force.
 */
function periodClass(figure: Countable): number {
  if (figure.from === null) return 3;
  if (figure.status === 'NORM') return 0;
  if (figure.start === null || figure.end === null) return 2;
  return figure.addsOverTime && lengthOf(figure) > YEAR ? 1 : 0;
}
const laterThenShorter: Order = (one, other) =>
  ascending(other.to ?? '', one.to ?? '') || ascending(other.from ?? '', one.from ?? '');
const latestFirst: Order = (one, other) => periodClass(one) - periodClass(other) || laterThenShorter(one, other);

/** How far a period is from a year: whether it leaves it, then how many days only one of the two has. */
function distance({ from, to }: Countable, year: number): readonly [leaves: number, days: number] {
  if (from === null || to === null) return [2, 0];
  const [start, end] = daysOfYear(year).map(day) as [number, number];
  const [first, last] = [day(from), day(to)];
  const common = Math.max(0, Math.min(end, last) - Math.max(start, first) + 1);
  return [first >= start && last <= end ? 0 : 1, end - start + 1 + (last - first + 1) - 2 * common];
}
function nearestFirst(year: number): Order {
  return (one, other) => {
    const [near, far] = [distance(one, year), distance(other, year)];
    return near[0] - far[0] || near[1] - far[1] || laterThenShorter(one, other);
  };
}

/** What was spent says most. */
export const byStage: Order = (one, other) => MONEY.indexOf(one.moneyStage) - MONEY.indexOf(other.moneyStage);

/** The order among quantities. */
export function orderFor({ statuses, year }: ChoiceAsked): Order {
  const byPeriod = year == null ? latestFirst : nearestFirst(year);
  return (one, other) =>
    statuses.indexOf(one.status) - statuses.indexOf(other.status) ||
    Number(one.extent === 'PART') - Number(other.extent === 'PART') ||
    byPeriod(one, other) ||
    byStage(one, other) ||
    partsOf(one) - partsOf(other) ||
    ascending(one.currency ?? '', other.currency ?? '') ||
    ascending(one.quantity, other.quantity);
}
const partsOf = ({ breakdown }: Countable): number => (breakdown === null ? 0 : breakdown.split(';').length);

/** Whether a figure may be used; what is left out may still stand beside it. */
export const isAsked =
  ({ statuses, withBreakdowns, withCurrencies }: ChoiceAsked) =>
  ({ status, breakdown, currency }: Countable): boolean =>
    statuses.includes(status) && (withBreakdowns || breakdown === null) && (withCurrencies || currency === null);

const overlap = (one: Figure, other: Figure): boolean =>
  (one.from ?? '') <= (other.to ?? '') && (other.from ?? '') <= (one.to ?? '');
const comparable = (one: Figure, other: Figure): boolean =>
  one.breakdown === other.breakdown && one.currency === other.currency;

/** What stands beside a figure among all that is known of its entity and metric. */
function withOthers(
  choice: Choice<Figure>,
  all: readonly Choice<Figure>[],
  { year, withCurrencies }: ChoiceAsked,
): Chosen {
  const { used } = choice;
  const others = all.map(({ used: other }) => other).filter((other) => other !== used);
  const undated = ({ from }: Figure): boolean => from === null;
  const alike = others.filter((other) => comparable(other, used));
  const older = alike.filter((other) => undated(other) && other.published < used.publishedFrom);
  return {
    ...choice,
    ...(year == null ? {} : { year }),
    beside: alike.filter(
      (other) => !older.includes(other) && (undated(other) || undated(used) ? undated(other) : overlap(other, used)),
    ),
    earlier: older,
    aside: withCurrencies
      ? []
      : others.filter(({ breakdown, currency }) => breakdown === used.breakdown && currency !== used.currency),
  };
}

/** One figure for each slot of an entity and a metric: `slotOf` says what falls into one, beside these two. */
export const choosePer = (
  figures: readonly Figure[],
  asked: ChoiceAsked,
  slotOf: (figure: Figure) => string,
): readonly Chosen[] =>
  [...groupBy(figures, ({ entity, metric }) => `${entity} ${metric}`).values()].flatMap((own) => {
    const all = choicesOf(own);
    const slots = new FirstPerSlot<Choice<Figure>, Figure>(({ used }) => used, asked, slotOf);
    for (const choice of all) slots.add(choice);
    return slots.firsts.map((first) => withOthers(first, all, asked));
  });

/** The same of figures that are known to be those used of their quantities; slots are of all entities and metrics. */
export async function chooseUsed<Used extends Countable>(
  figures: readonly Used[],
  asked: ChoiceAsked,
  slotOf: (figure: Used) => string,
): Promise<readonly Used[]> {
  const slots = new FirstPerSlot<Used, Used>((figure) => figure, asked, slotOf);
  await inTurns(figures, (figure) => slots.add(figure, `${figure.entity} ${figure.metric} `));
  return slots.firsts;
}

/** Of what falls into each slot the first in the order that was asked for. Lives as long as one choice. */
class FirstPerSlot<Each, Of extends Countable> {
  readonly #firsts = new Map<string, Each>();
  readonly #fits: (figure: Countable) => boolean;
  readonly #order: Order;

  constructor(
    readonly figureOf: (each: Each) => Of,
    asked: ChoiceAsked,
    readonly slotOf: (figure: Of) => string,
  ) {
    [this.#fits, this.#order] = [isAsked(asked), orderFor(asked)];
  }

  add(each: Each, within = ''): void {
    const figure = this.figureOf(each);
    if (!this.#fits(figure)) return;
    const slot = within + this.slotOf(figure);
    const first = this.#firsts.get(slot);
    if (first === undefined || this.#order(figure, this.figureOf(first)) < 0) this.#firsts.set(slot, each);
  }

  get firsts(): readonly Each[] {
    return [...this.#firsts.values()];
  }
}

/** One figure for an entity and a metric: for a year if one is given, else the latest. */
export const oneFigure = (figures: readonly Figure[], asked: ChoiceAsked): Chosen | null =>
  choosePer(figures, asked, () => '')[0] ?? null;

/** By start, then by end; what has no period comes last. */
export const earliestFirst = (one: Figure, other: Figure): number =>
  Number(one.from === null) - Number(other.from === null) ||
  ascending(one.from ?? '', other.from ?? '') ||
  ascending(one.to ?? '', other.to ?? '');

/** One figure per period and status, in the order of the periods; what has none comes last. */
export const perPeriod = (figures: readonly Figure[], asked: ChoiceAsked): readonly Chosen[] =>
  [
    ...choosePer(figures, asked, ({ quantity, status, breakdown, currency }) =>
      [periodIn(quantity), status, breakdown, currency].join('|'),
    ),
  ].sort(
    ({ used: one }, { used: other }) =>
      earliestFirst(one, other) ||
      ascending(periodIn(one.quantity), periodIn(other.quantity)) ||
      asked.statuses.indexOf(one.status) - asked.statuses.indexOf(other.status) ||
      ascending(one.quantity, other.quantity),
  );
