import { inTense } from '../../domain/has-ended.js';
import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter } from '../../model/definition/filter-field.js';
import { partOf } from '../part-of/part-of.edge.js';
import { defineEdge, toMany, toOne } from '../../model/definition/edge.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';

const edge = defineEdge({
  type: 'LOCATED_IN',
  description: 'A school or an organisation is located in a district.',
  words: { zh: '位于', en: 'Located in' },
  inverse: { zh: '是其所在地', en: 'Is where it is located' },
  sentence: inTense(
    { zh: '{from}位于{to}', en: '{from} is located in {to}' },
    { zh: '{from}曾位于{to}', en: '{from} was located in {to}' },
  ),
  from: [school, organization],
  to: [district],
  perFrom: { least: 0, most: 1 },
});

const fields = {
  schoolDistrict: toOne({
    on: school,
    name: 'district',
    description: 'The district it is located in.',
    edges: [edge],
    direction: 'OUT',
    target: district,
  }),
  organizationDistrict: toOne({
    on: organization,
    name: 'district',
    description: 'The district it is located in, if a source says so.',
    edges: [edge],
    direction: 'OUT',
    target: district,
  }),
  districtSchools: toMany({
    on: district,
    name: 'schools',
    description: 'The schools in it that a source names.',
    edges: [edge],
    direction: 'IN',
    target: school,
    descendants: true,
    filter: true,
  }),
};

const paths = { district: [{ edges: [edge], direction: 'OUT', to: district }] } satisfies DefinedEdge['paths'];
const filters: readonly EdgeFilter[] = [
  {
    on: school,
    name: 'district',
    description: 'The district it is located in directly.',
    field: { kind: 'end', paths: [paths.district] },
  },
  {
    on: school,
    name: 'within',
    description: 'Located in this district or in one below it.',
    field: { kind: 'within', path: [...paths.district, ...partOf.paths.upward] },
  },
  {
    on: organization,
    name: 'district',
    description: 'The district it is located in directly, if a source says so.',
    field: { kind: 'end', paths: [paths.district] },
  },
  {
    on: organization,
    name: 'within',
    description: 'Located in this district or in one below it, if a source says so.',
    field: { kind: 'within', path: [...paths.district, ...partOf.paths.upward] },
  },
];

export const locatedIn = { edge, fields, filters, paths } satisfies DefinedEdge;
