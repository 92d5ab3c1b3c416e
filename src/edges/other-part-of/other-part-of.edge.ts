import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { district } from '../../nodes/district/district.node.js';
import { partOf } from '../part-of/part-of.edge.js';

const edge = defineEdge({
  type: 'OTHER_PART_OF',
  description: 'Where something belonged before, or belongs according to another source: what PART_OF is not used for.',
  words: { zh: '曾隶属或另说隶属于', en: 'Part of, before or according to others' },
  inverse: { zh: '曾包括或另说包括', en: 'Includes, before or according to others' },
  sentence: ({ until }) =>
    until == null
      ? { zh: '另据记载，{from}隶属于{to}', en: 'By another account, {from} is part of {to}' }
      : { zh: '{from}曾隶属于{to}', en: '{from} was part of {to}' },
  from: partOf.edge.from,
  to: partOf.edge.to,
  sameLabel: true,
  othersOf: partOf.edge,
});

const fields = {
  districtOtherParents: toMany({
    on: district,
    name: 'otherParents',
    description: 'The districts it lay in before, or lies in according to another source; the edge says until when.',
    edges: [edge],
    direction: 'OUT',
    target: district,
  }),
};

export const otherPartOf = { edge, fields } satisfies DefinedEdge;
