import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter } from '../../model/definition/filter-field.js';
import type { Hop } from '../../model/definition/path.js';
import { defineEdge, toOne } from '../../model/definition/edge.js';
import { ProgramCategory } from '../../domain/vocabulary.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { program } from '../../nodes/program/program.node.js';

const edge = defineEdge({
  type: 'FOR',
  description: 'A figure that a district reports is for one of its programmes.',
  words: { zh: '用于', en: 'For' },
  inverse: { zh: '有数据', en: 'Has the figure' },
  sentence: () => ({ zh: '数据{from}属于{to}', en: 'The figure {from} is for {to}' }),
  from: [observation],
  to: [program],
  perFrom: { least: 0, most: 1 },
  origin: { column: 'program' },
});

const fields = {
  observationProgram: toOne({
    on: observation,
    name: 'program',
    description: 'The programme this figure is for, if it is not for the entity as a whole.',
    edges: [edge],
    direction: 'OUT',
    target: program,
  }),
};

const followed: Hop = { edges: [edge], direction: 'OUT', to: program };
const filters: readonly EdgeFilter[] = [
  {
    on: observation,
    name: 'program',
    description: 'The programme it is for.',
    field: { kind: 'end', paths: [[followed]] },
  },
  {
    on: observation,
    name: 'category',
    description: 'The field of education of the programme it is for.',
    field: { kind: 'endProperty', path: [followed], property: 'category', operand: ProgramCategory },
  },
];

export const forProgram = { edge, fields, filters } satisfies DefinedEdge;
