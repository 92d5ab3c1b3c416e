import { defineEntity } from '../../model/definition/node.js';
import { oneOf, partialDate } from '../../model/definition/property.js';
import { PolicyKind } from '../../domain/vocabulary.js';

export const policy = defineEntity({
  label: 'Policy',
  plural: 'policies',
  description: 'A published document: a plan, measure, regulation, notice or opinion.',
  words: { zh: '政策', en: 'Policy' },
  marks: 'title',
  example: 'linyi-hightech-education-key-points-2021',
  properties: {
    policyKind: oneOf('What kind of document it is; null if no source says.', PolicyKind, { factual: true }),
    issuedOn: partialDate('When it was issued.', { factual: true }),
  },
  filters: ['policyKind'],
  orders: { ISSUED_ON: { property: 'issuedOn', words: { zh: '发布时间', en: 'When it was issued' } } },
});
