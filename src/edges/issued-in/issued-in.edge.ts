import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter } from '../../model/definition/filter-field.js';
import { partOf } from '../part-of/part-of.edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { district } from '../../nodes/district/district.node.js';
import { policy } from '../../nodes/policy/policy.node.js';

const edge = defineEdge({
  type: 'ISSUED_IN',
  description: 'A policy was issued in, and holds for, a district.',
  words: { zh: '发布于', en: 'Issued in' },
  inverse: { zh: '是其发布地', en: 'Is where it was issued' },
  sentence: () => ({ zh: '{from}在{to}发布', en: '{from} was issued in {to}' }),
  event: true,
  from: [policy],
  to: [district],
  perFrom: { least: 1, most: 1 },
});

const fields = {
  policyDistricts: toMany({
    on: policy,
    name: 'districts',
    description: 'The district it was issued in.',
    edges: [edge],
    direction: 'OUT',
    target: district,
  }),
  districtPolicies: toMany({
    on: district,
    name: 'policies',
    description: 'The policies issued in it.',
    edges: [edge],
    direction: 'IN',
    target: policy,
  }),
};

const filters: readonly EdgeFilter[] = [
  {
    on: policy,
    name: 'within',
    description: 'Issued in this district or in one below it.',
    field: { kind: 'within', path: [{ edges: [edge], direction: 'OUT', to: district }, ...partOf.paths.upward] },
  },
];

export const issuedIn = { edge, fields, filters } satisfies DefinedEdge;
