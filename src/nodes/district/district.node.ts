import { defineEntity, together } from '../../model/definition/node.js';
import { made, oneOf, pattern, wholeNumber } from '../../model/definition/property.js';
import { DistrictLevel } from '../../domain/vocabulary.js';

export const district = defineEntity({
  label: 'District',
  plural: 'districts',
  description: 'An administrative division or a development zone.',
  words: { zh: '地区', en: 'District' },
  example: 'fangzi',
  properties: {
    level: oneOf('Province, city, county, or a development zone.', DistrictLevel, {
      words: { zh: '级别', en: 'Level' },
      required: true,
      factual: true,
    }),
    code: pattern('The GB/T 2260 code; null for a development zone.', /^\d{6}$/, 'a code of GB/T 2260, six digits', {
      words: { zh: '区划代码', en: 'Division code' },
      factual: true,
    }),
    codeYear: wholeNumber('The year of the code list that the code is from.', {
      words: { zh: '代码年份', en: 'Year of the code' },
      factual: true,
    }),
  },
  derived: {
    movedOn: made(
      'partialDate',
      'When it, or a district that it lies in, last came to lie in another.',
      (_, { movedOn }) => movedOn,
    ),
    bordersOn: made(
      'partialDate',
      'When it, or a district in it, last came from elsewhere or left.',
      (_, { bordersOn }) => bordersOn,
    ),
  },
  bound: ['name', 'nameSource', 'level', 'code', 'codeYear'],
  indexes: [['code']],
  rules: [
    together('code', 'codeYear'),
    {
      on: 'code',
      expected: 'no code for a development zone: GB/T 2260 has none for it',
      holds: ({ level, code }) => level !== 'DEVELOPMENT_ZONE' || code === null,
    },
  ],
  filters: ['level', 'code'],
  orders: { CODE: { property: 'code', words: { zh: '区划代码', en: 'The GB/T 2260 code' } } },
});
