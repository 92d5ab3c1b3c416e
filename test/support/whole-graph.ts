import { graphModel } from '../../src/edges/graph.js';
import { readPackages } from '../../src/seed/packages.js';
import type { GraphRows, SeedGraph } from '../../src/seed/load/seed-graph.js';

/** All rows of a graph, to look into. */
export const wholeGraph = (graph: GraphRows): SeedGraph => ({
  nodes: graphModel.nodes.flatMap((definition) =>
    Array.from(graph.nodesOf(definition), ({ id, properties }) => ({ definition, id, properties })),
  ),
  edges: graphModel.edges.flatMap((definition) =>
    Array.from(graph.edgesOf(definition), ({ id, from, to, properties }) => ({ definition, id, from, to, properties })),
  ),
});

/** The graph that packages say, whole. */
export function readWhole(folders: readonly string[]): SeedGraph & { readonly release: string } {
  const graph = readPackages(graphModel, folders);
  return { ...wholeGraph(graph), release: graph.release };
}
