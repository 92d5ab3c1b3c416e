import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { policy } from '../../nodes/policy/policy.node.js';

const edge = defineEdge({
  type: 'ISSUED_BY',
  description: 'A policy was issued by an organisation, alone or together with others.',
  words: { zh: '发布机构', en: 'Issued by' },
  inverse: { zh: '发布', en: 'Issued' },
  sentence: () => ({ zh: '{from}由{to}发布', en: '{from} was issued by {to}' }),
  event: true,
  from: [policy],
  to: [organization],
});

const fields = {
  policyIssuers: toMany({
    on: policy,
    name: 'issuers',
    description: 'The organisations that issued it.',
    edges: [edge],
    direction: 'OUT',
    target: organization,
  }),
  organizationIssued: toMany({
    on: organization,
    name: 'issued',
    description: 'The policies it issued.',
    edges: [edge],
    direction: 'IN',
    target: policy,
  }),
};

const filters = [quantifiedFilter(fields.policyIssuers), quantifiedFilter(fields.organizationIssued)];

export const issuedBy = { edge, fields, filters } satisfies DefinedEdge;
