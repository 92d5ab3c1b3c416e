import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { defineEdge, toMany, toOne } from '../../model/definition/edge.js';
import { observation } from '../../nodes/observation/observation.node.js';

const edge = defineEdge({
  type: 'CORRECTS',
  description: 'A later document withdraws a figure and gives another.',
  words: { zh: '更正', en: 'Corrects' },
  inverse: { zh: '被其更正', en: 'Corrected by' },
  sentence: () => ({ zh: '数据{from}更正了数据{to}', en: 'The figure {from} corrects the figure {to}' }),
  from: [observation],
  to: [observation],
  sameLabel: true,
  acyclic: true,
  perFrom: { least: 0, most: 1 },
  origin: { column: 'corrects', elsewhere: true },
});

const fields = {
  observationCorrects: toOne({
    on: observation,
    name: 'corrects',
    description: 'The earlier figure that it withdraws.',
    edges: [edge],
    direction: 'OUT',
    target: observation,
  }),
  observationCorrectedBy: toMany({
    on: observation,
    name: 'correctedBy',
    description:
      'The later figures that correct it, also those that were retracted; `withdrawnBy` says if it is not used.',
    edges: [edge],
    direction: 'IN',
    target: observation,
  }),
};

export const corrects = { edge, fields } satisfies DefinedEdge;
