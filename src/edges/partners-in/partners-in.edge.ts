import type { EdgeFilter, EdgeOrder } from '../../model/definition/filter-field.js';
import type { Step } from '../../model/definition/path.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { oneOf, text } from '../../model/definition/property.js';
import { PartnerRole } from '../../domain/vocabulary.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';

export const partnersIn = defineEdge({
  type: 'PARTNERS_IN',
  description: 'An organisation is a partner in a programme: one relationship per role.',
  words: { zh: '合作参与', en: 'Partners in' },
  from: [organization],
  to: [program],
  identity: 'role',
  properties: {
    role: oneOf('In which role.', PartnerRole, { required: true }),
    mode: text('The form of cooperation, as printed: U-G-S.'),
  },
});

const edges = [partnersIn];
export const partnersInFields = {
  programPartners: toMany({
    on: program,
    name: 'partners',
    description: 'The organisations that are partners in it, once per role; the edge carries role and mode.',
    edges,
    direction: 'IN',
    target: organization,
  }),
  organizationPrograms: toMany({
    on: organization,
    name: 'programs',
    description: 'The programmes it is a partner in, once per role; the edge carries role and mode.',
    edges,
    direction: 'OUT',
    target: program,
    filter: true,
  }),
};

const programs: Step = { edges, direction: 'OUT', to: program };
export const partnersInFilters: readonly EdgeFilter[] = [
  {
    on: organization,
    name: 'programs',
    description: 'The programmes it is a partner in.',
    field: { kind: 'quantified', paths: [[programs]], target: program },
  },
  {
    on: program,
    name: 'partners',
    description: 'The organisations that are partners in it.',
    field: { kind: 'quantified', paths: [[{ edges, direction: 'IN', to: organization }]], target: organization },
  },
];
export const partnersInOrders: readonly EdgeOrder[] = [
  { on: organization, name: 'PROGRAM_COUNT', key: { kind: 'count', path: [programs] } },
];
