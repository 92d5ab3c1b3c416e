import { graphModel } from '../../src/edges/graph.js';
import { relationIdOf, type EdgeDefinition } from '../../src/model/definition/edge.js';
import type { EdgeRow, SeedGraph } from '../../src/seed/load/seed-graph.js';
import { picker, randomGraph } from './random-graph.js';
import { labelProperties } from './values.js';

/** More than Neo4j looks through before it asks an index. */
const RAYS = 1_010;

/**
 * A graph in which the first node of every label has more than a thousand of each type and direction that it can have;
 * what they lead to has all its labels in turn.
 */
export function starGraph(): SeedGraph {
  const pick = picker(11);
  const one = (definition: EdgeDefinition, from: string, to: string): EdgeRow => {
    const properties = labelProperties(definition.properties, pick);
    const id = relationIdOf(definition, from, to, properties);
    return { definition, id, from, to, properties: { ...properties, id, to } };
  };
  const edges = graphModel.edges.flatMap((definition) => {
    const { from, to, sameLabel, perFrom } = definition;
    return Array.from({ length: RAYS }, (_, index) => {
      const [tail, head] = [from[index % from.length] ?? from[0], to[index % to.length] ?? to[0]].map(
        (node) => node?.kind,
      );
      // Not n1 and n2, but two whose ids begin as the hub's does.
      const name = index === 0 ? 'n0-1' : index === 1 ? 'n00' : `n${index + 1}`;
      const inward = one(definition, `${sameLabel ? to[0]?.kind : tail}:${name}`, `${to[0]?.kind}:n0`);
      return perFrom.most === 1
        ? [inward]
        : [inward, one(definition, `${from[0]?.kind}:n0`, `${sameLabel ? from[0]?.kind : head}:${name}`)];
    }).flat();
  });
  // Named as above: the first two of a kind.
  const renamed = ({ id }: { readonly id: string }): string => id.replace(/:n1$/, ':n0-1').replace(/:n2$/, ':n00');
  const nodes = randomGraph(RAYS + 1, pick).nodes.map((node) => ({
    ...node,
    id: renamed(node),
    properties: { ...node.properties, id: renamed(node) },
  }));
  return { nodes, edges: [...new Map(edges.map((edge) => [edge.id, edge])).values()] };
}
