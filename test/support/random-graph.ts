import { graphModel } from '../../src/edges/graph.js';
import { relationIdOf, type EdgeDefinition } from '../../src/model/definition/edge.js';
import { kindOf } from '../../src/model/definition/node.js';
import { labelProperties } from './values.js';
import type { EdgeRow, SeedGraph, NodeRow } from '../../src/seed/load/seed-graph.js';

/** Picks from 0 to below `below`; the randomness of a graph. */
export type Pick = (below: number) => number;

/** The same picks for the same seed (a Lehmer generator). */
export function picker(seed: number): Pick {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/**
 * A graph of `size` nodes of each label and up to `size` relationships of each type, within the definitions; other
 * rules of the data do not hold in it.
 */
export function randomGraph(size: number, pick: Pick): SeedGraph {
  const nodes = graphModel.nodes.flatMap((definition) =>
    Array.from({ length: size }, (_, index): NodeRow => {
      const id = `${definition.kind}:n${index}`;
      return { definition, id, properties: { id, ...labelProperties(definition.properties, pick) } };
    }),
  );
  const edges = graphModel.edges.flatMap((definition) => edgesOf(definition, size, pick));
  const measured = new Map(edges.flatMap(({ definition, from, to }) => (definition.type === 'OF' ? [[from, to]] : [])));
  return { nodes: nodes.map((node) => withMetric(node, measured)), edges };
}

/** A figure holds the id of its metric beside the relationship to it. */
const withMetric = (node: NodeRow, measured: ReadonlyMap<string, string>): NodeRow =>
  node.definition.kind === 'observation'
    ? { ...node, properties: { ...node.properties, metricId: measured.get(node.id) } }
    : node;

function edgesOf(definition: EdgeDefinition, size: number, pick: Pick): readonly EdgeRow[] {
  const found = new Map<string, EdgeRow>();
  const taken = new Set<string>();
  // What a node has at least one of it has, as far as there is another end; beside that, at random.
  const wanted =
    definition.perFrom.least === 1
      ? definition.from.flatMap((node) => Array.from({ length: size }, (_, index) => `${node.kind}:n${index}`))
      : [];
  for (let count = 0; count < wanted.length + size * 2; count++) {
    const from =
      wanted[count] ??
      `${(definition.from[pick(definition.from.length)] as (typeof definition.from)[number]).kind}:n${pick(size)}`;
    const toKind = definition.sameLabel
      ? kindOf(from)
      : (definition.to[pick(definition.to.length)] as (typeof definition.to)[number]).kind;
    const to = `${toKind}:n${pick(size)}`;
    // What a node has at most one of stays at one, and what leads up leads to a smaller number: no circles.
    if (
      from === to ||
      (definition.perFrom.most === 1 && taken.has(from)) ||
      (definition.symmetric
        ? from > to
        : definition.sameLabel && Number(from.split(':n')[1]) <= Number(to.split(':n')[1]))
    )
      continue;
    taken.add(from);
    const properties = labelProperties(definition.properties, pick);
    const id = relationIdOf(definition, from, to, properties);
    found.set(id, { definition, id, from, to, properties: { ...properties, id, to } });
  }
  return [...found.values()];
}
