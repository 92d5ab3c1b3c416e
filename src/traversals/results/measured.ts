import { NEVER_ADDED } from '../../domain/units.js';
import type { Interval } from '../../nodes/observation/interval.js';
import { ascending, groupBy } from '../../shared/collections.js';
import { roundedSum } from '../../shared/round.js';
import { byStage, lengthOf } from '../figures/choose.js';
import type { Figure } from '../figures/figures.js';

/** What is measured at a target's end, or in its period; `whole` if the figures cover all of it. */
export interface Measured extends Interval {
  readonly figures: readonly Figure[];
  readonly whole: boolean;
}

/** Whether figures of different times may be added up: never shares and the like, whatever the metric says. */
export const addsUp = ({ addsOverTime, unit }: Figure): boolean => addsOverTime && !NEVER_ADDED.has(unit);

/** What to hold against a target, out of the actuals for it, the latest first; null if there is nothing. */
export function measuredFor(target: Figure, latestFirst: readonly Figure[]): Measured | null {
  if (addsUp(target)) return sumWithin(target, latestFirst);
  const last = latestFirst.find(({ to }) => to === target.to);
  return last ? { figures: [last], least: last.least, most: last.most, whole: true } : null;
}

/** A part of a sum is what it comes to at least. Stages of money are never added to each other. */
function sumWithin(target: Figure, actuals: readonly Figure[]): Measured | null {
  const inside = actuals.filter(
    ({ from, to }) => from !== null && from >= firstOf(target) && lastOf({ to }) <= lastOf(target),
  );
  const [best] = [...groupBy(inside, ({ moneyStage }) => moneyStage).values()].map(mostDays).sort(closestFirst);
  if (!best) return null;
  const { figures } = best;
  const whole = best.days === lengthOf(target);
  return {
    ...{ figures, whole },
    least: sumOf(figures.map(({ least }) => least)),
    most: whole ? sumOf(figures.map(({ most }) => most)) : null,
  };
}

/** Open as soon as one of them is. */
const sumOf = (ends: readonly (number | null)[]): number | null =>
  ends.reduce((sum, end) => (sum === null || end === null ? null : roundedSum(sum + end)), 0);

const firstOf = ({ from }: Pick<Figure, 'from'>): string => from ?? '';
const lastOf = ({ to }: Pick<Figure, 'to'>): string => to ?? '';

/** Figures whose periods do not overlap, by these, and how many days they have. */
interface Cover {
  readonly days: number;
  readonly figures: readonly Figure[];
}
/** The most days, in the fewest figures. */
const closestFirst = (one: Cover, other: Cover): number => {
  const [figure, another] = [one.figures[0], other.figures[0]];
  return (
    other.days - one.days ||
    one.figures.length - other.figures.length ||
    (figure && another ? byStage(figure, another) : 0)
  );
};

/** The best cover of each beginning of the list, by the ends of the periods. */
function mostDays(figures: readonly Figure[]): Cover {
  const byEnd = [...figures].sort((one, other) => ascending(lastOf(one), lastOf(other)));
  const best: Cover[] = [{ days: 0, figures: [] }];
  for (const [index, figure] of byEnd.entries()) {
    const without = best[index] as Cover;
    const { days, figures: before } = best[byEnd.filter((each) => lastOf(each) < firstOf(figure)).length] as Cover;
    const withIt = { days: days + lengthOf(figure), figures: [...before, figure] };
    best.push(closestFirst(withIt, without) < 0 ? withIt : without);
  }
  return best.at(-1) as Cover;
}
