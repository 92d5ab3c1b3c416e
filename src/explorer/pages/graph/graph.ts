import type { ResultOf } from 'gql.tada';
import { endId } from '../../parts/relations.js';
import { kindOf } from '../../parts/kind-mark.js';
import type { GraphQuery } from './queries.js';

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}
export interface GraphRelation {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}
/** What a picture is drawn from, wherever it was read: an answer, an export, a file. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
}

export type GraphNeighborhood = NonNullable<ResultOf<typeof GraphQuery>['neighborhood']>;

export const graphOfAnswer = ({ nodes, relations }: GraphNeighborhood): Graph => ({
  nodes: nodes.flatMap((node) => ('name' in node ? [node] : [])),
  relations: relations.map(({ id, type, from, to }) => ({ id, type, from: endId(from), to: endId(to) })),
});

/** The graph without some kinds; what one began with stays. */
export function without(graph: Graph, kinds: readonly string[], from: readonly string[]): Graph {
  if (kinds.length === 0) return graph;
  const nodes = graph.nodes.filter(({ id }) => from.includes(id) || !kinds.includes(kindOf(id)));
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, relations: graph.relations.filter((relation) => ids.has(relation.from) && ids.has(relation.to)) };
}

/** How many relationships of the graph each node has. */
export function degreesIn({ relations }: Graph): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of relations)
    for (const id of new Set([from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}
