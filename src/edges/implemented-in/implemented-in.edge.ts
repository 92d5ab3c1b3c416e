import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter, type EdgeFilter, type EdgeOrder } from '../../model/definition/filter-field.js';
import type { Hop } from '../../model/definition/path.js';
import { partOf } from '../part-of/part-of.edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import type { Words } from '../../model/definition/enumeration.js';
import { district } from '../../nodes/district/district.node.js';
import { program } from '../../nodes/program/program.node.js';

const IMPLEMENTED: Readonly<Record<string, Words>> = {
  PLANNED: { zh: '{from}计划在{to}实施', en: '{from} is planned in {to}' },
  COMPLETED: { zh: '{from}已在{to}完成', en: '{from} was completed in {to}' },
  CANCELLED: { zh: '{from}在{to}已取消', en: '{from} was cancelled in {to}' },
};

const edge = defineEdge({
  type: 'IMPLEMENTED_IN',
  description: 'A programme is implemented, or planned, in a district.',
  words: { zh: '实施于', en: 'Implemented in' },
  inverse: { zh: '是其实施地', en: 'Is where it is implemented' },
  sentence: (_values, { from: { status } }) =>
    IMPLEMENTED[status as string] ?? { zh: '{from}在{to}实施', en: '{from} is implemented in {to}' },
  asks: ['status'],
  from: [program],
  to: [district],
  perFrom: { least: 1, most: null },
});

const fields = {
  programDistricts: toMany({
    on: program,
    name: 'districts',
    description: 'The districts it is implemented in.',
    edges: [edge],
    direction: 'OUT',
    target: district,
  }),
  districtPrograms: toMany({
    on: district,
    name: 'programs',
    description: 'The programmes implemented or planned in it.',
    edges: [edge],
    direction: 'IN',
    target: program,
    descendants: true,
    filter: true,
    order: true,
  }),
};

const paths = { districts: [{ edges: [edge], direction: 'OUT', to: district }] } satisfies DefinedEdge['paths'];
const back: Hop = { edges: [edge], direction: 'IN', to: program };
const filters: readonly EdgeFilter[] = [
  {
    on: program,
    name: 'within',
    description: 'Implemented in this district or in one below it.',
    field: { kind: 'within', path: [...paths.districts, ...partOf.paths.upward] },
  },
  quantifiedFilter(fields.programDistricts),
  quantifiedFilter(fields.districtPrograms, 'The programmes implemented in it.'),
];
const orders: readonly EdgeOrder[] = [
  {
    on: district,
    name: 'PROGRAM_COUNT',
    words: { zh: '项目数', en: 'How many programmes' },
    key: { kind: 'count', path: [back] },
  },
];

export const implementedIn = { edge, fields, filters, orders, paths } satisfies DefinedEdge;
