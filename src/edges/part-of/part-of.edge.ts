import { hasEnded } from '../../domain/has-ended.js';
import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany, toOne } from '../../model/definition/edge.js';
import { downwardIn, upwardIn, type Hierarchy } from '../../model/definition/hierarchy.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';
import { LIMIT } from '../../shared/limits.js';

const edge = defineEdge({
  type: 'PART_OF',
  description: 'A district lies in another, a programme is part of another, an organisation belongs to another.',
  words: { zh: '隶属于', en: 'Part of' },
  inverse: { zh: '包括', en: 'Includes' },
  sentence: (values, { from }) => {
    const [before, is] = hasEnded(values) ? ['曾', 'was'] : ['', 'is'];
    return {
      zh: from.kind === program.kind ? `{from}${before}是{to}的组成部分` : `{from}${before}隶属于{to}`,
      en: `{from} ${is} part of {to}`,
    };
  },
  from: [district, program, organization],
  to: [district, program, organization],
  sameLabel: true,
  acyclic: true,
  perFrom: { least: 0, most: 1 },
});

const fields = {
  districtParent: toOne({
    on: district,
    name: 'parent',
    description: 'The district it lies in.',
    edges: [edge],
    direction: 'OUT',
    target: district,
  }),
  districtChildren: toMany({
    on: district,
    name: 'children',
    description: 'The districts directly below it.',
    edges: [edge],
    direction: 'IN',
    target: district,
  }),
  programParent: toOne({
    on: program,
    name: 'parent',
    description: 'The programme it is part of.',
    edges: [edge],
    direction: 'OUT',
    target: program,
  }),
  programParts: toMany({
    on: program,
    name: 'parts',
    description: 'The programmes that are part of it.',
    edges: [edge],
    direction: 'IN',
    target: program,
  }),
  organizationParent: toOne({
    on: organization,
    name: 'parent',
    description: 'The organisation it belongs to, if a source says so.',
    edges: [edge],
    direction: 'OUT',
    target: organization,
  }),
};

/** How districts lie one inside another. */
export const districts: Hierarchy = { node: district, edge, levels: LIMIT.districtLevels };
const paths = { upward: [upwardIn(districts)], downward: downwardIn(districts) };
const filters: readonly EdgeFilter[] = [
  {
    on: district,
    name: 'parent',
    description: 'The district directly above it.',
    field: { kind: 'end', paths: [[{ edges: [edge], direction: 'OUT', to: district }]] },
  },
  {
    on: district,
    name: 'within',
    description: 'This district and all districts below it.',
    field: { kind: 'within', path: paths.upward },
  },
];

export const partOf = { edge, fields, filters, paths } satisfies DefinedEdge;
