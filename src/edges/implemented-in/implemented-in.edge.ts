import type { EdgeFilter, EdgeOrder } from '../../model/definition/filter-field.js';
import type { Step } from '../../model/definition/path.js';
import { upward } from '../part-of/part-of.edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { district } from '../../nodes/district/district.node.js';
import { program } from '../../nodes/program/program.node.js';

export const implementedIn = defineEdge({
  type: 'IMPLEMENTED_IN',
  description: 'A programme is done, or planned, in a district.',
  words: { zh: '实施于', en: 'Implemented in' },
  from: [program],
  to: [district],
  perFrom: { least: 1, most: null },
});

const edges = [implementedIn];
export const implementedInFields = {
  programDistricts: toMany({
    on: program,
    name: 'districts',
    description: 'The districts it is done in.',
    edges,
    direction: 'OUT',
    target: district,
  }),
  districtPrograms: toMany({
    on: district,
    name: 'programs',
    description: 'The programmes done, or planned, in it.',
    edges,
    direction: 'IN',
    target: program,
    descendants: true,
    filter: true,
    order: true,
  }),
};

const there: Step = { edges, direction: 'OUT', to: district };
const back: Step = { edges, direction: 'IN', to: program };
export const implementedInFilters: readonly EdgeFilter[] = [
  {
    on: program,
    name: 'within',
    description: 'Done in this district, or in one below it.',
    field: { kind: 'within', path: [there, upward] },
  },
  {
    on: program,
    name: 'districts',
    description: 'The districts it is done in.',
    field: { kind: 'quantified', paths: [[there]], target: district },
  },
  {
    on: district,
    name: 'programs',
    description: 'The programmes done in it.',
    field: { kind: 'quantified', paths: [[back]], target: program },
  },
];
export const implementedInOrders: readonly EdgeOrder[] = [
  { on: district, name: 'PROGRAM_COUNT', key: { kind: 'count', path: [back] } },
];
