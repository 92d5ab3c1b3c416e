import { yearBounds } from '../../shared/dates.js';
import type { FilterFieldOf } from '../definition/filter-field.js';
import { identifier } from '../definition/identifier.js';

interface YearsAsked {
  readonly operator: string;
  readonly value: unknown;
  readonly variable: string;
  readonly negated: boolean;
}

/**
 * Any overlap: begins before the year is over, and does not end before it begins. Dates are texts, and a year is the
 * start of its dates.
 */
export function yearText(
  { start, end, open }: FilterFieldOf<'year'>,
  { operator, value, variable, negated }: YearsAsked,
  parameter: (bound: string) => string,
): string {
  const [from, to] = [`${variable}.${identifier(start)}`, `${variable}.${identifier(end)}`];
  const held = (compared: string, other: string): string =>
    open ? `coalesce(${compared}, ${other} IS NOT NULL)` : known(compared, negated);
  const begins = (year: number): string => held(`${from} < ${parameter(yearBounds(year).before)}`, to);
  const ends = (year: number): string => held(`${to} >= ${parameter(yearBounds(year).from)}`, from);
  const overlaps = (year: number): string => `(${begins(year)} AND ${ends(year)})`;
  switch (operator) {
    case 'gte':
      return ends(value as number);
    case 'lte':
      return begins(value as number);
    case 'in':
      return `(${(value as readonly number[]).map(overlaps).join(' OR ')})`;
    default:
      return overlaps(value as number);
  }
}

/** A comparison, which is unknown if the node has no such property. */
export const known = (comparison: string, negated: boolean): string =>
  negated ? `coalesce(${comparison}, false)` : comparison;
