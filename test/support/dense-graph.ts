import { graphModel } from '../../src/edges/graph.js';
import { relationIdOf, type EdgeDefinition } from '../../src/model/definition/edge.js';
import type { EdgeRow, SeedGraph } from '../../src/seed/load/seed-graph.js';
import { picker, randomGraph } from './random-graph.js';
import { labelProperties } from './values.js';

/**
 * A graph in which every node has every relationship that its label can have, both ways: one row and many differ only
 * in their number.
 */
export function denseGraph(size: number): SeedGraph {
  const pick = picker(7);
  const edges = graphModel.edges.flatMap((definition) =>
    Array.from({ length: size }, (_, index) => edgesAt(definition, index, size, pick)).flat(),
  );
  return { nodes: randomGraph(size, pick).nodes, edges };
}

function edgesAt(
  definition: EdgeDefinition,
  index: number,
  size: number,
  pick: ReturnType<typeof picker>,
): readonly EdgeRow[] {
  return definition.from.flatMap((fromNode) =>
    (definition.sameLabel ? [fromNode] : definition.to).map((toNode) => {
      const [from, to] = [`${fromNode.kind}:n${index}`, `${toNode.kind}:n${(index + 1) % size}`];
      const properties = labelProperties(definition.properties, pick);
      const id = relationIdOf(definition, from, to, properties);
      return { definition, id, from, to, properties: { ...properties, id, to } };
    }),
  );
}
