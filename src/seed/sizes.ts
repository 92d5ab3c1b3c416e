import { degreeKey, type GraphSizes } from '../model/definition/graph-sizes.js';
import { kindOf } from '../model/definition/node.js';
import { ascending, groupBy } from '../shared/collections.js';
import type { SeedGraph } from './seed-graph.js';

/** How large the graph of these rows is. */
export function sizesOf({ nodes, edges }: SeedGraph): GraphSizes {
  const counts = new Map<string, number>();
  for (const { definition } of nodes) add(counts, definition.kind);
  const degrees = new Map<string, number>();
  for (const [{ type }, same] of groupBy(edges, ({ definition }) => definition))
    for (const direction of ['OUT', 'IN'] as const) {
      const perNode = new Map<string, number>();
      for (const { from, to } of same) add(perNode, direction === 'OUT' ? from : to);
      for (const [id, count] of perNode) {
        const key = degreeKey(kindOf(id), direction, type);
        degrees.set(key, Math.max(degrees.get(key) ?? 0, count));
      }
    }
  return { nodes: inOrder(counts), degrees: inOrder(degrees) };
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const inOrder = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([one], [other]) => ascending(one, other)));
