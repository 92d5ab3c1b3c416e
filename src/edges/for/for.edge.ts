import type { EdgeFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toOne } from '../../model/definition/edge.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { program } from '../../nodes/program/program.node.js';

export const forProgram = defineEdge({
  type: 'FOR',
  description: 'A figure that a district reports is for one of its programmes.',
  words: { zh: '用于', en: 'For' },
  from: [observation],
  to: [program],
  perFrom: { least: 0, most: 1 },
  origin: { column: 'program' },
});

export const forFields = {
  observationProgram: toOne({
    on: observation,
    name: 'program',
    description: 'The programme this figure is for, where it is about its district.',
    edges: [forProgram],
    direction: 'OUT',
    target: program,
  }),
};

export const forFilters: readonly EdgeFilter[] = [
  {
    on: observation,
    name: 'program',
    description: 'The programme it is for.',
    field: { kind: 'end', paths: [[{ edges: [forProgram], direction: 'OUT', to: program }]] },
  },
];
