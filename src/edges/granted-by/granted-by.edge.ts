import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { recognition } from '../../nodes/recognition/recognition.node.js';

const edge = defineEdge({
  type: 'GRANTED_BY',
  description: 'A recognition is granted by an organisation.',
  words: { zh: '授予机构', en: 'Granted by' },
  inverse: { zh: '授予', en: 'Granted' },
  sentence: (_values, { from: { recognitionKind } }) =>
    recognitionKind === 'FEATURED'
      ? { zh: '{from}出自{to}', en: '{from} came from {to}' }
      : { zh: '{from}由{to}授予', en: '{from} was granted by {to}' },
  asks: ['recognitionKind'],
  event: true,
  from: [recognition],
  to: [organization],
  rules: [
    {
      on: 'from',
      expected: 'no grantor for a claim to be the first',
      holds: (_values, { recognitionKind }) => recognitionKind !== 'CLAIMED_FIRST',
    },
  ],
});

const fields = {
  recognitionGrantors: toMany({
    on: recognition,
    name: 'grantors',
    description: 'The organisations that grant it; none for claims, and if no source says.',
    edges: [edge],
    direction: 'OUT',
    target: organization,
  }),
  organizationGranted: toMany({
    on: organization,
    name: 'granted',
    description: 'The recognitions it grants.',
    edges: [edge],
    direction: 'IN',
    target: recognition,
  }),
};

const filters = [
  quantifiedFilter(fields.recognitionGrantors, 'The organisations that grant it.'),
  quantifiedFilter(fields.organizationGranted),
];

export const grantedBy = { edge, fields, filters } satisfies DefinedEdge;
