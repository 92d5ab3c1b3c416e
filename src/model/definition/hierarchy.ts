import type { EdgeDefinition } from './edge.js';
import type { NodeDefinition } from './node.js';
import { reversed, type Hop } from './path.js';

/** The relationship by which nodes of one kind lie one inside another, as counties do in cities. */
export interface Hierarchy {
  readonly node: NodeDefinition;
  /** Leads from the part to the whole. */
  readonly edge: EdgeDefinition;
  /** How many levels there are at most. */
  readonly levels: number;
}

/** From a node to those it lies in, itself among them. */
export const upwardIn = ({ node, edge, levels }: Hierarchy): Hop => ({
  edges: [edge],
  direction: 'OUT',
  to: node,
  span: { least: 0, most: levels },
});
/** From a node to those that lie in it, itself among them. */
export const downwardIn = (hierarchy: Hierarchy): readonly Hop[] => reversed([upwardIn(hierarchy)], hierarchy.node);
