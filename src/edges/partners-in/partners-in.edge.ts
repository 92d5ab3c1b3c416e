import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter, type EdgeOrder } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { inTense } from '../../domain/has-ended.js';
import { oneOf, text } from '../../model/definition/property.js';
import { PartnerRole } from '../../domain/vocabulary.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';

const edge = defineEdge({
  type: 'PARTNERS_IN',
  description: 'An organisation is a partner in a programme; one relationship per role.',
  words: { zh: '合作参与', en: 'Partners in' },
  inverse: { zh: '合作方有', en: 'Has the partner' },
  sentence: inTense(
    { zh: '{from}是{to}的合作方', en: '{from} is a partner in {to}' },
    { zh: '{from}曾是{to}的合作方', en: '{from} was a partner in {to}' },
  ),
  from: [organization],
  to: [program],
  identity: 'role',
  properties: {
    role: oneOf('The role of the organisation.', PartnerRole, { required: true }),
    mode: text('The form of cooperation as printed, such as U-G-S.'),
  },
});

const fields = {
  programPartners: toMany({
    on: program,
    name: 'partners',
    description: 'The organisations that are partners in it, one entry per role; the edge has the role and the mode.',
    edges: [edge],
    direction: 'IN',
    target: organization,
  }),
  organizationPrograms: toMany({
    on: organization,
    name: 'programs',
    description: 'The programmes it is a partner in, one entry per role; the edge has the role and the mode.',
    edges: [edge],
    direction: 'OUT',
    target: program,
    filter: true,
  }),
};

const paths = { programs: [{ edges: [edge], direction: 'OUT', to: program }] } satisfies DefinedEdge['paths'];
const filters = [
  quantifiedFilter(fields.organizationPrograms, 'The programmes it is a partner in.'),
  quantifiedFilter(fields.programPartners, 'The organisations that are partners in it.'),
];
const orders: readonly EdgeOrder[] = [
  {
    on: organization,
    name: 'PROGRAM_COUNT',
    words: { zh: '项目数', en: 'How many programmes' },
    key: { kind: 'count', path: paths.programs },
  },
];

export const partnersIn = { edge, fields, filters, orders, paths } satisfies DefinedEdge;
