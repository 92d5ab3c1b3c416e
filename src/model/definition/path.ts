import type { Direction, EdgeDefinition } from './edge.js';
import type { NodeDefinition } from './node.js';

/** One step along relationships, from a node to the next; a span takes several of the same. */
export interface Step {
  readonly edges: readonly EdgeDefinition[];
  readonly direction: Direction;
  /** What it arrives at. */
  readonly to: NodeDefinition | 'Entity' | 'Node';
  /** How many relationships it takes: just one where it is left out. */
  readonly span?: { readonly least: 0 | 1; readonly most: number };
}
/** A way through the graph, a step at a time. */
export type Path = readonly Step[];
