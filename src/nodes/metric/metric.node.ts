import { defineConcept } from '../../model/definition/node.js';
import { number, oneOf, text, truth } from '../../model/definition/property.js';
import { NEVER_ADDED, Unit } from '../../domain/units.js';
import { MetricDirection, ProgramCategory } from '../../domain/vocabulary.js';

export const metric = defineConcept({
  label: 'Metric',
  plural: 'metrics',
  description: 'What a figure measures: its unit, its bounds, and what is counted.',
  words: { zh: '指标', en: 'Metric' },
  marks: 'quotes',
  example: 'school-construction-investment',
  properties: {
    unit: oneOf('The unit of its values.', Unit, { words: { zh: '单位', en: 'Unit' }, required: true }),
    category: oneOf('The field of education it belongs to.', ProgramCategory, { words: { zh: '领域', en: 'Field' } }),
    direction: oneOf('Whether higher or lower values are better.', MetricDirection, {
      words: { zh: '高低', en: 'High or low' },
      required: true,
    }),
    additive: truth('Whether values may be added up across entities.', {
      words: { zh: '能否相加', en: 'Can be added up' },
      required: true,
    }),
    additiveOverTime: truth('Whether values of periods that do not overlap may be added up.', {
      words: { zh: '不同时期能否相加', en: 'Can be added up over time' },
      required: true,
    }),
    minimum: number('The smallest possible value, in its unit.', {
      words: { zh: '最小可能值', en: 'Least possible value' },
    }),
    maximum: number('The largest possible value, in its unit.', {
      words: { zh: '最大可能值', en: 'Greatest possible value' },
    }),
    definition: text('What is counted and what is not, in Chinese.', {
      words: { zh: '定义', en: 'Definition' },
      required: true,
    }),
    definitionEn: text('What is counted and what is not, in English.', {
      words: { zh: '英文定义', en: 'Definition in English' },
      required: true,
    }),
  },
  rules: [
    {
      on: 'maximum',
      expected: 'a maximum that is not below the minimum',
      holds: ({ minimum, maximum }) =>
        minimum === null || maximum === null || (minimum as number) <= (maximum as number),
    },
    ...['additive', 'additiveOverTime'].map((on) => ({
      on,
      expected: `false, for shares, scores and ranks (${[...NEVER_ADDED].join(', ')}) never add up`,
      holds: ({ unit, ...values }: Readonly<Record<string, unknown>>) =>
        values[on] !== true || !NEVER_ADDED.has(unit as string),
    })),
  ],
  filters: ['unit', 'category'],
});
