import type { Rule } from '../../model/definition/node.js';

const PLANS: ReadonlySet<unknown> = new Set(['PLANNED', 'TARGET']);

/** What must hold between the cells of a figure. */
export const OBSERVATION_RULES: readonly Rule[] = [
  {
    on: 'extent',
    expected: 'WHOLE or PART, for there is a program: WHOLE if the figure is of all that it is about',
    holds: ({ program, extent }) => program === null || extent !== null,
  },
  {
    on: 'extent',
    expected: 'a program, or no PART: a part is what one programme did',
    holds: ({ program, extent }) => extent !== 'PART' || program !== null,
  },
  {
    on: 'upper',
    expected: 'an upper end if, and only if, the qualifier is RANGE',
    holds: ({ qualifier, upper }) => (qualifier === 'RANGE') === (upper !== null),
  },
  {
    on: 'upper',
    expected: 'an upper end above the value',
    holds: ({ value, upper }) => upper === null || value === null || (upper as number) > (value as number),
  },
  {
    on: 'moneyStage',
    expected: 'BUDGET with the status PLANNED or TARGET alone',
    holds: ({ moneyStage, status }) => moneyStage !== 'BUDGET' || status === null || PLANS.has(status),
  },
  {
    on: 'moneyStage',
    expected: 'EXPENDITURE with the status ACTUAL alone',
    holds: ({ moneyStage, status }) => moneyStage !== 'EXPENDITURE' || status === null || status === 'ACTUAL',
  },
  {
    on: 'note',
    expected: 'a note that says why the figure was read by hand',
    holds: ({ reading, note }) => reading !== 'MANUAL' || note !== null,
  },
  {
    on: 'periodPrecision',
    expected: 'periodPrecision if, and only if, there is a period',
    holds: ({ periodStart, periodEnd, periodPrecision }) =>
      (periodStart === null && periodEnd === null) === (periodPrecision === null),
  },
];
