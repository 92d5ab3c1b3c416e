import { defineEntity, notBefore } from '../../model/definition/node.js';
import { made, oneOf, partialDate } from '../../model/definition/property.js';
import { PolicyKind, PolicyStatus } from '../../domain/vocabulary.js';
import { outOfForce } from './out-of-force.js';

export const policy = defineEntity({
  label: 'Policy',
  plural: 'policies',
  description: 'A published document: a plan, measure, regulation, notice or opinion.',
  words: { zh: '政策', en: 'Policy' },
  marks: 'title',
  example: 'linyi-hightech-education-key-points-2021',
  properties: {
    policyKind: oneOf('What kind of document it is; null if no source says.', PolicyKind, {
      words: { zh: '类别', en: 'Kind' },
      factual: true,
    }),
    status: oneOf('Whether it is in force; null if no source says.', PolicyStatus, {
      words: { zh: '状态', en: 'Status' },
      factual: true,
    }),
    issuedOn: partialDate('When it was issued.', { words: { zh: '发布时间', en: 'Issued' }, factual: true }),
    validUntil: partialDate('Until when it is in force: the day printed as its end, or from which it is repealed.', {
      words: { zh: '有效期至', en: 'In force until' },
      factual: true,
    }),
  },
  rules: [notBefore('validUntil', 'issuedOn')],
  ending: { property: 'validUntil', unless: { property: 'status', values: ['IN_FORCE'] } },
  derived: {
    outOfForce: made('strings', 'When it was not in force, as far as is known.', outOfForce),
  },
  filters: {
    policyKind: { kind: 'property', property: 'policyKind', operand: PolicyKind },
    status: { kind: 'property', property: 'status', operand: PolicyStatus },
    inForceOn: {
      kind: 'outside',
      property: 'outOfForce',
      description:
        'In force on this day, as far as is known: issued by then, not yet repealed or run out, and not replaced by ' +
        'another that then stood in its place. What was replaced and holds again is found, and so is what a newer ' +
        'document finds in force. Of a day known by its month or year alone, the policy counts as in force until the ' +
        'last day on which it may have been.',
    },
  },
  orders: { ISSUED_ON: { property: 'issuedOn', words: { zh: '发布时间', en: 'When it was issued' } } },
});
