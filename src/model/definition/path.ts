import type { EdgeDirection, EdgeDefinition } from './edge.js';
import type { NodeDefinition } from './node.js';

/** One relationship followed, from a node to the next; with a span several of the same. */
export interface Hop {
  readonly edges: readonly EdgeDefinition[];
  readonly direction: EdgeDirection;
  /** What it arrives at. */
  readonly to: NodeDefinition | 'Entity' | 'Node';
  /** How many relationships it takes: just one if it is left out. */
  readonly span?: { readonly least: 0 | 1; readonly most: number };
}
/** A path through the graph, a hop at a time. */
export type HopPath = readonly Hop[];

/** The same path from its end to the node that it starts at. */
export const reversed = (path: HopPath, start: Hop['to']): HopPath =>
  path
    .map((hop, index): Hop => ({
      ...hop,
      direction: hop.direction === 'OUT' ? 'IN' : 'OUT',
      to: path[index - 1]?.to ?? start,
    }))
    .reverse();
