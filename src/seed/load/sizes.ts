import type { GraphModel } from '../../model/definition/graph-model.js';
import { degreeKey, type GraphSizes } from '../../model/definition/graph-sizes.js';
import { kindOf } from '../../model/definition/node.js';
import { ascending } from '../../shared/collections.js';
import type { GraphRows } from './seed-graph.js';

/** How large a graph of these rows is. */
export function sizesOf(model: GraphModel, graph: GraphRows): GraphSizes {
  const counts = new Map<string, number>();
  for (const definition of model.nodes)
    for (const {
      definition: { kind },
    } of graph.nodesOf(definition))
      add(counts, kind);
  const degrees = new Map<string, number>();
  for (const definition of model.edges) {
    const [out, into] = [new Map<string, number>(), new Map<string, number>()];
    for (const { from, to } of graph.edgesOf(definition)) {
      add(out, from);
      add(into, to);
    }
    for (const [direction, perNode] of [['OUT', out] as const, ['IN', into] as const])
      for (const [id, count] of perNode) {
        const key = degreeKey(kindOf(id), direction, definition.type);
        degrees.set(key, Math.max(degrees.get(key) ?? 0, count));
      }
  }
  return { nodes: inOrder(counts), degrees: inOrder(degrees) };
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const inOrder = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([one], [other]) => ascending(one, other)));
