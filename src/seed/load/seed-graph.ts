import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import { groupBy } from '../../shared/collections.js';

/** A node as it is stored; a property that it has not is left out. */
export interface NodeRow {
  readonly definition: NodeDefinition;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
/** A relationship as it is stored. */
export interface EdgeRow {
  readonly definition: EdgeDefinition;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
/** A graph that is held whole. */
export interface SeedGraph {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}
/** A graph whose rows are made when they are asked for, each time anew: it may be too large to be held. */
export interface GraphRows {
  nodesOf(definition: NodeDefinition): Iterable<NodeRow>;
  edgesOf(definition: EdgeDefinition): Iterable<EdgeRow>;
}

/** The rows of a graph that is held by kind and type. */
export function rowsIn({ nodes, edges }: SeedGraph): GraphRows {
  const nodesOf = groupBy(nodes, ({ definition }) => definition);
  const edgesOf = groupBy(edges, ({ definition }) => definition);
  return {
    nodesOf: (definition) => nodesOf.get(definition) ?? [],
    edgesOf: (definition) => edgesOf.get(definition) ?? [],
  };
}
