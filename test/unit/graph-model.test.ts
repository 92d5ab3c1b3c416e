import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { defineEdge, type EdgeDefinition } from '../../src/model/definition/edge.js';
import type { EdgeOrder } from '../../src/model/definition/filter-field.js';
import { GraphModel } from '../../src/model/definition/graph-model.js';
import type { Hop } from '../../src/model/definition/path.js';
import { metric } from '../../src/nodes/metric/metric.node.js';
import { observation } from '../../src/nodes/observation/observation.node.js';
import { program } from '../../src/nodes/program/program.node.js';

const edgeTo = (perFrom: EdgeDefinition['perFrom'], from = [observation]): EdgeDefinition =>
  defineEdge({
    type: 'MADE_UP',
    description: 'Made up.',
    words: { zh: '编造', en: 'Made up' },
    sentence: () => ({ zh: '{from}{to}', en: '{from} {to}' }),
    from,
    to: [metric],
    perFrom,
  });
const exactlyOne = edgeTo({ least: 1, most: 1 });
const hopOver = (edge: EdgeDefinition): Hop => ({ edges: [edge], direction: 'OUT', to: metric });

const modelWith = (hop: Hop): GraphModel => {
  const order: EdgeOrder = {
    on: observation,
    name: 'MADE_UP',
    words: { zh: '编造', en: 'Made up' },
    key: { kind: 'end', path: [hop] },
  };
  const [edge] = hop.edges as readonly [EdgeDefinition];
  const { nodes, hierarchy, evidence } = graphModel;
  return new GraphModel({ nodes, edges: [{ edge, fields: {}, orders: [order] }], hierarchy, evidence });
};

test('a list can be ordered by the one node that a path leads to', () => {
  expect(modelWith(hopOver(exactlyOne)).ordersOf(observation)).toHaveProperty('MADE_UP');
});

test.each([
  ['may lead to none', hopOver(edgeTo({ least: 0, most: 1 }))],
  ['may lead to several', hopOver(edgeTo({ least: 1, most: null }))],
  ['goes against its direction', { ...hopOver(exactlyOne), direction: 'IN' as const }],
  ['takes several of the same', { ...hopOver(exactlyOne), span: { least: 0, most: 2 } as const }],
  ['not every node of the list has', hopOver(edgeTo({ least: 1, most: 1 }, [program]))],
  ['leads to other nodes too', { ...hopOver(exactlyOne), to: program }],
])('an order by a path that %s is refused, and what to do is said', (_, hop) => {
  expect(() => modelWith(hop)).toThrow(
    'Observation: expected the order MADE_UP by the end of a path that leads from every Observation to exactly one ' +
      'node. Give each relationship on it perFrom { least: 1, most: 1 } and follow it OUT, without a span, or order ' +
      'by the number of relationships.',
  );
});
