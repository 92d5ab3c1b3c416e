import type { EdgeFilter } from '../../model/definition/filter-field.js';
import { upward } from '../part-of/part-of.edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { district } from '../../nodes/district/district.node.js';
import { policy } from '../../nodes/policy/policy.node.js';

export const issuedIn = defineEdge({
  type: 'ISSUED_IN',
  description: 'A policy was issued in, and holds for, a district.',
  words: { zh: '发布于', en: 'Issued in' },
  from: [policy],
  to: [district],
  perFrom: { least: 1, most: 1 },
});

const edges = [issuedIn];
export const issuedInFields = {
  policyDistricts: toMany({
    on: policy,
    name: 'districts',
    description: 'The district it was issued in.',
    edges,
    direction: 'OUT',
    target: district,
  }),
  districtPolicies: toMany({
    on: district,
    name: 'policies',
    description: 'The policies issued in it.',
    edges,
    direction: 'IN',
    target: policy,
  }),
};

export const issuedInFilters: readonly EdgeFilter[] = [
  {
    on: policy,
    name: 'within',
    description: 'Issued in this district, or in one below it.',
    field: { kind: 'within', path: [{ edges, direction: 'OUT', to: district }, upward] },
  },
];
