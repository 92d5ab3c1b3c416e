import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import { nodes } from '../../nodes/nodes.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { source } from '../../nodes/source/source.node.js';

const reported: readonly NodeDefinition[] = nodes.filter((node) => node !== source);

const edge = defineEdge({
  type: 'REPORTED_IN',
  description: 'A source mentions a node; its evidence lists every place where it does.',
  words: { zh: '见于', en: 'Reported in' },
  inverse: { zh: '提及', en: 'Reports' },
  sentence: () => ({ zh: '{to}提及{from}', en: '{to} reports {from}' }),
  from: reported,
  to: [source],
  perFrom: { least: 1, most: null },
  origin: 'evidence',
});

const fields = {
  sourceObservations: toMany({
    on: source,
    name: 'observations',
    description: 'The figures it gives.',
    edges: [edge],
    direction: 'IN',
    target: observation,
    filter: true,
    order: true,
  }),
  sourceEntities: toMany({
    on: source,
    name: 'entities',
    description: 'The entities it mentions.',
    edges: [edge],
    direction: 'IN',
    target: 'Entity',
    kinds: true,
  }),
  entitySources: toMany({
    on: 'Entity',
    name: 'sources',
    description: 'The sources that mention it; the edge says where.',
    edges: [edge],
    direction: 'OUT',
    target: source,
  }),
};

const filters: readonly EdgeFilter[] = reported.map((on) => ({
  on,
  name: 'source',
  description: 'A source that mentions it.',
  field: { kind: 'end', paths: [[{ edges: [edge], direction: 'OUT', to: source }]] },
}));

export const reportedIn = { edge, fields, filters } satisfies DefinedEdge;
