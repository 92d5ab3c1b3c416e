import { defineStatement, notBefore } from '../../model/definition/node.js';
import { date, formed, made, number, oneOf, text, textKeys } from '../../model/definition/property.js';
import {
  DatePrecision,
  Extent,
  FigureReading,
  MoneyStage,
  ObservationStatus,
  Qualifier,
  Rank,
} from '../../domain/vocabulary.js';
import { AS_PRINTED, BREAKDOWN, CURRENCY } from './cells.js';
import { intervalOf } from './interval.js';
import { firstDayOf, lastDayOf, quantityOf, undividedQuantity, USED_BY_METRIC } from './quantity.js';
import { OBSERVATION_RULES } from './rules.js';

const interval = (values: Readonly<Record<string, unknown>>): ReturnType<typeof intervalOf> =>
  intervalOf(values as unknown as Parameters<typeof intervalOf>[0]);

export const observation = defineStatement({
  label: 'Observation',
  plural: 'observations',
  description:
    'One figure: the value of a metric for an entity and a period, as a source gives ' +
    'it. Conflicting figures stand side by side.',
  words: { zh: '数据', en: 'Observation' },
  marks: 'quotes',
  example: 'anqiu-school-construction-investment-2020',
  properties: {
    extent: oneOf(
      'WHOLE: of all that it is about. PART: only what its programme did. Must be there if there is a programme; ' +
        'without one it is WHOLE.',
      Extent,
      { words: { zh: '范围', en: 'Whole or part' }, otherwise: 'WHOLE' },
    ),
    breakdown: formed(
      'The part of the whole that it counts, such as sex=FEMALE;stage=PRIMARY; null if it counts all.',
      BREAKDOWN.expected,
      BREAKDOWN.schema,
      { words: { zh: '细分', en: 'Breakdown' } },
    ),
    value: number('The value, in the unit of the metric.', { words: { zh: '数值', en: 'Value' }, required: true }),
    upper: number('The upper end, if the source gives a range.', { words: { zh: '上限', en: 'Upper end' } }),
    qualifier: oneOf('How exact it is, according to the source.', Qualifier, {
      words: { zh: '精确程度', en: 'How exact' },
      required: true,
    }),
    status: oneOf(ObservationStatus.description, ObservationStatus, {
      words: { zh: '状态', en: 'Status' },
      required: true,
    }),
    moneyStage: oneOf('How far the money has come; null if the source does not say.', MoneyStage, {
      words: { zh: '资金阶段', en: 'Stage of the money' },
    }),
    currency: formed(
      'The currency, as ISO 4217 has it, if it is not that of the metric. Values are never converted.',
      CURRENCY.expected,
      CURRENCY.schema,
      { words: { zh: '币种', en: 'Currency' } },
    ),
    rank: oneOf('Which of several figures for the same thing to prefer.', Rank, {
      words: { zh: '采用次序', en: 'Preference' },
      required: true,
    }),
    periodStart: date('The first day of the period; null if it is open, or if there is no period.', {
      words: { zh: '时期开始', en: 'Period begins' },
    }),
    periodEnd: date('The last day of the period; null if it is open, or if there is no period.', {
      words: { zh: '时期结束', en: 'Period ends' },
    }),
    periodPrecision: oneOf('How precisely the period is known.', DatePrecision, {
      words: { zh: '时期精度', en: 'Precision of the period' },
    }),
    asPrinted: formed(
      'The figure alone, as printed in the source, such as 16.83亿元.',
      AS_PRINTED.expected,
      AS_PRINTED.schema,
      { words: { zh: '原文数字', en: 'As printed' }, required: true },
    ),
    reading: oneOf(
      'MANUAL if the check cannot read the printed figure or reads it otherwise; then a note says why.',
      FigureReading,
      { words: { zh: '读法', en: 'How it was read' } },
    ),
    printedAt: text(
      'The printed figure with a few characters before and after it, if it stands more than once in the text of its ' +
        'source; edugraph verify --write fills it in.',
      { words: { zh: '原文位置', en: 'Where it is printed' } },
    ),
    note: text('A caveat in our own words, in Chinese.', { words: { zh: '说明', en: 'Note' } }),
    noteEn: text('A caveat in our own words, in English.', { words: { zh: '英文说明', en: 'Note in English' } }),
  },
  derived: {
    breakdownKeys: textKeys('breakdown'),
    currencyKeys: textKeys('currency'),
    metricId: made('string', 'The id of its metric.', ({ metric }) => metric as string),
    quantity: made('string', 'What figures share that say how much of the same.', quantityOf),
    undivided: made('string', 'The same without the breakdown.', undividedQuantity),
    periodFrom: made('date', 'The first day of the period, even if it is open.', firstDayOf),
    periodTo: made('date', 'The last day of the period, even if it is open.', lastDayOf),
    least: made('number', 'The least that the figure can mean.', (values) => interval(values).least),
    most: made('number', 'The most that the figure can mean.', (values) => interval(values).most),
    lastSaid: made('date', 'The day of the newest of its sources that count: of those that stand, if one does.'),
    voiceCount: made(
      'integer',
      'Of the figure that is used of its quantity, how many figures of it stand; below 0 where a year can find some ' +
        'of them and not others, then 0 of these others. Of all others nothing.',
    ),
    countedAs: made(
      'string',
      'Of a figure that is used, if others differ from it in nothing but their status or the stage of the money: ' +
        'what they share, by which they count once.',
    ),
    contradicted: made('integer', 'Of the figure that is used of its quantity, how many contradict it, if any do.'),
  },
  indexes: [['periodFrom'], ['periodTo'], ['undivided'], ['contradicted'], USED_BY_METRIC],
  rules: [...OBSERVATION_RULES, notBefore('periodEnd', 'periodStart')],
  filters: {
    year: { kind: 'year', start: 'periodFrom', end: 'periodTo', open: false },
    value: { kind: 'property', property: 'value', operand: 'float' },
    status: { kind: 'property', property: 'status', operand: ObservationStatus },
    qualifier: { kind: 'property', property: 'qualifier', operand: Qualifier },
    rank: { kind: 'property', property: 'rank', operand: Rank },
    extent: { kind: 'property', property: 'extent', operand: Extent },
    breakdown: { kind: 'text', property: 'breakdownKeys' },
    moneyStage: { kind: 'property', property: 'moneyStage', operand: MoneyStage },
    currency: { kind: 'text', property: 'currencyKeys' },
  },
  orders: {
    PERIOD: { property: 'periodStart', words: { zh: '时期', en: 'The start of its period' } },
    VALUE: { property: 'value', words: { zh: '数值', en: 'The value' } },
  },
});
