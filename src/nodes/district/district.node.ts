import { defineEntity, together } from '../../model/definition/node.js';
import { oneOf, pattern, wholeNumber } from '../../model/definition/property.js';
import { DistrictLevel } from '../../domain/vocabulary.js';

export const district = defineEntity({
  label: 'District',
  plural: 'districts',
  description: 'An administrative division, or a development zone beside them.',
  words: { zh: '地区', en: 'District' },
  example: 'fangzi',
  properties: {
    level: oneOf('Province, city, county, or a development zone.', DistrictLevel, { required: true }),
    code: pattern('GB/T 2260; null for a development zone.', /^\d{6}$/, 'a code of GB/T 2260, six digits'),
    codeYear: wholeNumber('The year of the list that the code is from.'),
  },
  indexes: [['code']],
  rules: [
    together('code', 'codeYear'),
    {
      on: 'code',
      expected: 'no code for a development zone: it has none of its own in GB/T 2260',
      holds: ({ level, code }) => level !== 'DEVELOPMENT_ZONE' || code === null,
    },
  ],
  filters: ['level', 'code'],
  orders: { CODE: { property: 'code', words: ['区划代码', 'The GB/T 2260 code'] } },
});
