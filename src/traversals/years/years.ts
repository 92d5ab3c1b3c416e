import type { GraphReader } from '../../model/reader/graph-reader.js';
import { checkYear, yearBounds } from '../../shared/dates.js';
import { LimitError } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import { periodCounts, type PeriodCount } from './years.cypher.js';

/** How many observations speak of a year; without a year, how many have no period. */
interface YearCount {
  readonly year: number | null;
  readonly count: number;
}

const isOf = (year: number): ((period: PeriodCount) => boolean) => {
  const { from, before } = yearBounds(year);
  return ({ first, last }) => first !== null && last !== null && first < before && last >= from;
};
const sumOf = (periods: readonly PeriodCount[]): number => periods.reduce((sum, { count }) => sum + count, 0);

/** One entry for each year, in the order given, and one for what has no period. One statement for many districts. */
export async function observationYears(
  reader: GraphReader,
  district: string,
  years: readonly number[],
): Promise<readonly YearCount[]> {
  if (years.length > LIMIT.countedYears)
    throw new LimitError(`years: expected at most ${LIMIT.countedYears}, got ${years.length}.`);
  for (const [index, year] of years.entries()) checkYear(`years[${index}]`, year);
  const periods = await reader.listPerParent(periodCounts)(district);
  return [
    ...years.map((year) => ({ year, count: sumOf(periods.filter(isOf(year))) })),
    { year: null, count: sumOf(periods.filter(({ first, last }) => first === null && last === null)) },
  ];
}
