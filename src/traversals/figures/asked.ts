import type { FilterInput } from '../../model/narrowing/condition.js';
import type { ChoiceAsked } from './choose.js';

/** Whether a filter speaks of a field, however deep: then what it narrows is not left out. */
export const speaksOf = (filter: unknown, field: string): boolean =>
  Array.isArray(filter)
    ? filter.some((each) => speaksOf(each, field))
    : typeof filter === 'object' &&
      filter !== null &&
      Object.entries(filter).some(([name, value]) => value != null && (name === field || speaksOf(value, field)));

/** What a question says of the choice among figures. */
export const choiceFor = ({
  statuses,
  year,
  filter,
}: {
  readonly statuses: readonly string[];
  readonly year?: number | null | undefined;
  readonly filter?: FilterInput | null | undefined;
}): ChoiceAsked => ({
  statuses: [...new Set(statuses)],
  year,
  withBreakdowns: speaksOf(filter, 'breakdown'),
  withCurrencies: speaksOf(filter, 'currency'),
});
