import type { EdgeFilter } from '../../model/definition/filter-field.js';
import type { Step } from '../../model/definition/path.js';
import { defineEdge, toMany, toOne } from '../../model/definition/edge.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';

export const partOf = defineEdge({
  type: 'PART_OF',
  description: 'A district lies in another, a programme is a part of another, an organisation belongs to another.',
  words: { zh: '隶属于', en: 'Part of' },
  from: [district, program, organization],
  to: [district, program, organization],
  sameLabel: true,
  perFrom: { least: 0, most: 1 },
});

const edges = [partOf];
export const partOfFields = {
  districtParent: toOne({
    on: district,
    name: 'parent',
    description: 'The district that it lies in.',
    edges,
    direction: 'OUT',
    target: district,
  }),
  districtChildren: toMany({
    on: district,
    name: 'children',
    description: 'The districts directly in it.',
    edges,
    direction: 'IN',
    target: district,
  }),
  programParent: toOne({
    on: program,
    name: 'parent',
    description: 'The programme that it is a part of.',
    edges,
    direction: 'OUT',
    target: program,
  }),
  programParts: toMany({
    on: program,
    name: 'parts',
    description: 'The programmes that are its parts.',
    edges,
    direction: 'IN',
    target: program,
  }),
  organizationParent: toOne({
    on: organization,
    name: 'parent',
    description: 'The organisation that it belongs to, where a source says so.',
    edges,
    direction: 'OUT',
    target: organization,
  }),
};

/** From a district to those it lies in, itself among them. */
export const upward: Step = { edges, direction: 'OUT', to: district, span: { least: 0, most: 8 } };
export const partOfFilters: readonly EdgeFilter[] = [
  {
    on: district,
    name: 'parent',
    description: 'The district it lies in directly.',
    field: { kind: 'end', paths: [[{ edges, direction: 'OUT', to: district }]] },
  },
  {
    on: district,
    name: 'within',
    description: 'This district, and all below it.',
    field: { kind: 'within', path: [upward] },
  },
];
