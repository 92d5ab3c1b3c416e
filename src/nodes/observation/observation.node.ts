import { defineStatement, notBefore, together } from '../../model/definition/node.js';
import { date, number, oneOf, text } from '../../model/definition/property.js';
import { DatePrecision, FigureReading, ObservationStatus, Qualifier, Rank } from '../../domain/vocabulary.js';

export const observation = defineStatement({
  label: 'Observation',
  plural: 'observations',
  description:
    'One figure: the value of a metric for an entity and a period, as a source gives ' +
    'it. Conflicting figures stand side by side.',
  words: { zh: '数据', en: 'Observation' },
  example: 'anqiu-school-construction-investment-2020',
  properties: {
    value: number('The value, in the unit of the metric.', { required: true }),
    upper: number('The upper end, if the source gives a range.'),
    qualifier: oneOf('How exact it is, according to the source.', Qualifier, { required: true }),
    status: oneOf(
      'Whether it was measured, is aimed at, is planned, or is a baseline that a plan starts from.',
      ObservationStatus,
      { required: true },
    ),
    rank: oneOf('Which of several figures for the same thing to prefer.', Rank, { required: true }),
    periodStart: date('The first day of the period.'),
    periodEnd: date('The last day of the period.'),
    periodPrecision: oneOf('How precisely the period is known.', DatePrecision),
    asPrinted: text('The figure alone, as printed in the source, such as 16.83亿元.', { required: true }),
    reading: oneOf(
      'MANUAL if the check cannot read the printed figure or reads it otherwise; then a note says why.',
      FigureReading,
    ),
    note: text('A caveat in our own words, in Chinese.'),
    noteEn: text('A caveat in our own words, in English.'),
  },
  indexes: [['periodStart'], ['periodEnd']],
  rules: [
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
      on: 'note',
      expected: 'a note that says why the figure was read by hand',
      holds: ({ reading, note }) => reading !== 'MANUAL' || note !== null,
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
