import { defineEntity } from '../../model/definition/node.js';
import { number, oneOf, text, truth } from '../../model/definition/property.js';
import { MetricDirection, ProgramCategory, Unit } from '../../domain/vocabulary.js';

export const metric = defineEntity({
  label: 'Metric',
  plural: 'metrics',
  description: 'What a figure measures, apart from the numbers: its unit, its bounds, and what is counted.',
  words: { zh: '指标', en: 'Metric' },
  example: 'school-construction-investment',
  properties: {
    unit: oneOf('What it is counted in.', Unit, { required: true }),
    category: oneOf('The field of education it belongs to.', ProgramCategory),
    direction: oneOf('Which way it is better.', MetricDirection, { required: true }),
    additive: truth('Whether values may be added up over entities.', { required: true }),
    additiveOverTime: truth('Whether values of periods that do not overlap may be added up.', { required: true }),
    minimum: number('The least value it can have, in its unit.'),
    maximum: number('The greatest value it can have, in its unit.'),
    definition: text('What is counted and what is not, Chinese.', { required: true }),
    definitionEn: text('What is counted and what is not, English.', { required: true }),
  },
  rules: [
    {
      on: 'maximum',
      expected: 'a maximum that is not below the minimum',
      holds: ({ minimum, maximum }) =>
        minimum === null || maximum === null || (minimum as number) <= (maximum as number),
    },
  ],
  filters: ['unit', 'category'],
});
