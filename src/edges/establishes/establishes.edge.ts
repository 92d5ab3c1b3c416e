import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter, type EdgeFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';
import { school } from '../../nodes/school/school.node.js';

const edge = defineEdge({
  type: 'ESTABLISHES',
  description: 'A programme sets up, or is to set up, an organisation or a school.',
  words: { zh: '设立', en: 'Establishes' },
  inverse: { zh: '由其设立', en: 'Established by' },
  sentence: (_values, { from, to }) =>
    from['status'] === 'PLANNED' || to['status'] === 'PLANNED'
      ? { zh: '{from}拟设立{to}', en: '{from} is to set up {to}' }
      : from['status'] === 'COMPLETED'
        ? { zh: '{from}已设立{to}', en: '{from} set up {to}' }
        : from['status'] === 'CANCELLED'
          ? { zh: '已取消的{from}曾设立或拟设立{to}', en: '{from}, since cancelled, set up {to} or was to' }
          : { zh: '{from}设立{to}', en: '{from} sets up {to}' },
  asks: ['status'],
  event: true,
  from: [program],
  to: [organization, school],
});

const establishedBy = {
  name: 'establishedBy',
  description: 'The programmes that set it up.',
  edges: [edge],
  direction: 'IN',
  target: program,
} as const;
const fields = {
  programEstablishes: toMany({
    on: program,
    name: 'establishes',
    description: 'The organisations and schools that it sets up.',
    edges: [edge],
    direction: 'OUT',
    target: 'Entity',
  }),
  organizationEstablishedBy: toMany({ on: organization, ...establishedBy }),
  schoolEstablishedBy: toMany({ on: school, ...establishedBy }),
};

const filters: readonly EdgeFilter[] = [
  {
    on: program,
    name: 'establishes',
    description: 'An organisation or a school that it sets up.',
    field: { kind: 'end', paths: [[{ edges: [edge], direction: 'OUT', to: 'Entity' }]] },
  },
  quantifiedFilter(fields.organizationEstablishedBy),
  quantifiedFilter(fields.schoolEstablishedBy),
];

export const establishes = { edge, fields, filters } satisfies DefinedEdge;
