import { defineStatement, notBefore, together } from '../../model/definition/node.js';
import { date, number, oneOf, text } from '../../model/definition/property.js';
import { DatePrecision, ObservationStatus, Qualifier, Rank } from '../../domain/vocabulary.js';

export const observation = defineStatement({
  label: 'Observation',
  plural: 'observations',
  description:
    'One figure: a value of a metric about an entity, for a period, as a source gives it. Conflicting figures stand ' +
    'side by side.',
  words: { zh: '数据', en: 'Observation' },
  example: 'anqiu-school-construction-investment-2020',
  properties: {
    value: number("In the metric's unit.", { required: true }),
    upper: number('The upper end, where the source gives a range.'),
    qualifier: oneOf('How exactly the source gives it.', Qualifier, { required: true }),
    status: oneOf('Measured, aimed at, planned, or what a plan starts from.', ObservationStatus, { required: true }),
    rank: oneOf('Which of several figures for one thing to prefer.', Rank, { required: true }),
    periodStart: date('The first day of the period.'),
    periodEnd: date('The last day of the period.'),
    periodPrecision: oneOf('How precisely the period is known.', DatePrecision),
    asPrinted: text('The figure alone, as the source has it: 16.83亿元.', { required: true }),
    note: text('A restriction in our words, Chinese.'),
    noteEn: text('A restriction in our words, English.'),
  },
  indexes: [['periodStart'], ['periodEnd']],
  rules: [
    {
      on: 'upper',
      expected: 'an upper end where the qualifier is RANGE, and only there',
      holds: ({ qualifier, upper }) => (qualifier === 'RANGE') === (upper !== null),
    },
    {
      on: 'upper',
      expected: 'an upper end above the value',
      holds: ({ value, upper }) => upper === null || value === null || (upper as number) > (value as number),
    },
    together('periodStart', 'periodEnd'),
    together('periodPrecision', 'periodStart'),
    notBefore('periodEnd', 'periodStart'),
  ],
  filters: {
    year: { kind: 'year', start: 'periodStart', end: 'periodEnd', open: false },
    value: { kind: 'property', property: 'value', operand: 'float' },
    status: { kind: 'property', property: 'status', operand: ObservationStatus },
    qualifier: { kind: 'property', property: 'qualifier', operand: Qualifier },
    rank: { kind: 'property', property: 'rank', operand: Rank },
  },
  orders: {
    PERIOD: { property: 'periodStart', words: ['时期', 'The start of its period'] },
    VALUE: { property: 'value', words: ['数值', 'The value'] },
  },
});
