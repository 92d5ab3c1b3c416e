import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter, EdgeOrder } from '../../model/definition/filter-field.js';
import type { Hop } from '../../model/definition/path.js';
import { placementOver } from '../placement.js';
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

const edge = defineEdge({
  type: 'ABOUT',
  description: 'A figure is about an entity.',
  words: { zh: '关于', en: 'About' },
  inverse: { zh: '有数据', en: 'Has the figure' },
  sentence: () => ({ zh: '数据{from}说的是{to}', en: 'The figure {from} is about {to}' }),
  from: [observation],
  to: [district, school, organization, program, policy, recognition],
  perFrom: { least: 1, most: 1 },
  origin: { column: 'about' },
});

const fields = {
  observationAbout: toOne({
    on: observation,
    name: 'about',
    description: 'The entity it is about.',
    edges: [edge],
    direction: 'OUT',
    target: 'Entity',
  }),
  entityObservations: toMany({
    on: 'Entity',
    name: 'observations',
    description: 'The figures about it or for it; for a metric, the figures that measure it.',
    edges: [of.edge, edge, forProgram.edge],
    direction: 'IN',
    target: observation,
    filter: true,
    order: true,
  }),
};

const subject: Hop = { edges: [edge], direction: 'OUT', to: 'Entity' };
const paths = { within: placementOver(edge) };
const filters: readonly EdgeFilter[] = [
  {
    on: observation,
    name: 'about',
    description: 'The entity it is about.',
    field: { kind: 'end', paths: [[subject]] },
  },
  {
    on: observation,
    name: 'within',
    description: 'About this district, or about anything that lies in it or is implemented in it, at any depth.',
    field: { kind: 'within', path: paths.within },
  },
  {
    on: district,
    name: 'observations',
    description: 'The figures about it.',
    field: { kind: 'quantified', paths: [[{ edges: [edge], direction: 'IN', to: observation }]], target: observation },
  },
];
const orders: readonly EdgeOrder[] = [
  {
    on: observation,
    name: 'ABOUT',
    words: { zh: '对象', en: 'The id of what it is about' },
    key: { kind: 'end', path: [subject] },
  },
];

export const about = { edge, fields, filters, orders, paths } satisfies DefinedEdge;
