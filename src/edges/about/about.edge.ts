import type { EdgeFilter, EdgeOrder } from '../../model/definition/filter-field.js';
import type { Step } from '../../model/definition/path.js';
import { implementedIn } from '../implemented-in/implemented-in.edge.js';
import { issuedIn } from '../issued-in/issued-in.edge.js';
import { locatedIn } from '../located-in/located-in.edge.js';
import { partOf } from '../part-of/part-of.edge.js';
import { defineEdge, toMany, toOne } from '../../model/definition/edge.js';
import { district } from '../../nodes/district/district.node.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { policy } from '../../nodes/policy/policy.node.js';
import { program } from '../../nodes/program/program.node.js';
import { recognition } from '../../nodes/recognition/recognition.node.js';
import { school } from '../../nodes/school/school.node.js';
import { forProgram } from '../for/for.edge.js';
import { of } from '../of/of.edge.js';

export const about = defineEdge({
  type: 'ABOUT',
  description: 'A figure is about an entity.',
  words: { zh: '关于', en: 'About' },
  from: [observation],
  to: [district, school, organization, program, policy, recognition],
  perFrom: { least: 1, most: 1 },
  origin: { column: 'about' },
});

export const aboutFields = {
  observationAbout: toOne({
    on: observation,
    name: 'about',
    description: 'What it is about.',
    edges: [about],
    direction: 'OUT',
    target: 'Entity',
  }),
  entityObservations: toMany({
    on: 'Entity',
    name: 'observations',
    description: 'The figures about it or for it; of a metric, the figures that measure it.',
    edges: [of, about, forProgram],
    direction: 'IN',
    target: observation,
    filter: true,
    order: true,
  }),
};

const subject: Step = { edges: [about], direction: 'OUT', to: 'Entity' };
export const aboutFilters: readonly EdgeFilter[] = [
  { on: observation, name: 'about', description: 'What it is about.', field: { kind: 'end', paths: [[subject]] } },
  {
    on: observation,
    name: 'within',
    description: 'About this district, or about what lies in it or is done in it, however deep.',
    field: {
      kind: 'within',
      path: [
        subject,
        {
          edges: [locatedIn, implementedIn, issuedIn, partOf],
          direction: 'OUT',
          to: district,
          span: { least: 0, most: 10 },
        },
      ],
    },
  },
  {
    on: district,
    name: 'observations',
    description: 'The figures about it.',
    field: { kind: 'quantified', paths: [[{ edges: [about], direction: 'IN', to: observation }]], target: observation },
  },
];
export const aboutOrders: readonly EdgeOrder[] = [
  { on: observation, name: 'ABOUT', key: { kind: 'end', path: [subject] } },
];
