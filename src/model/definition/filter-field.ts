import { directionsOf, type RelationField } from './edge.js';
import type { Words } from './enumeration.js';
import type { NodeDefinition } from './node.js';
import type { HopPath } from './path.js';
import type { Operand, PropertyFilter, PropertyOrder } from './property-filter.js';

/** A field of a filter that follows relationships. */
type PathFilter =
  /** The id of what some of these paths lead to; `property` is where the node itself has it too. */
  | { readonly kind: 'end'; readonly paths: readonly HopPath[]; readonly property?: string }
  /** A property of what this path leads to, as it is. */
  | { readonly kind: 'endProperty'; readonly path: HopPath; readonly property: string; readonly operand: Operand }
  /** The id of a node of the hierarchy that it lies in, however deep. */
  | { readonly kind: 'within'; readonly path: HopPath }
  /** some, every and none of what these paths lead to. */
  | { readonly kind: 'quantified'; readonly paths: readonly HopPath[]; readonly target: NodeDefinition };

/** An order by the number of relationships, or by the id of the node at the end of a path. */
export type PathOrder =
  { readonly kind: 'count'; readonly path: HopPath } | { readonly kind: 'end'; readonly path: HopPath };

/** One field of a filter: what it compares, and how that is found. */
export type FilterField = PropertyFilter | PathFilter;
export type FilterFieldOf<Kind extends FilterField['kind']> = Extract<FilterField, { readonly kind: Kind }>;

/** What a list can be ordered by. */
export type OrderKey = PropertyOrder | PathOrder;

/** A field that relationships give to the filter of a node. */
export interface EdgeFilter {
  readonly on: NodeDefinition;
  readonly name: string;
  readonly description: string;
  readonly field: PathFilter;
}

type FieldBetweenNodes = RelationField & { readonly on: NodeDefinition; readonly target: NodeDefinition };

/** The filter by what a field leads to, under its name: some, every or none of it. */
export const quantifiedFilter = (field: FieldBetweenNodes, description = field.description): EdgeFilter => ({
  on: field.on,
  name: field.name,
  description,
  field: {
    kind: 'quantified',
    paths: directionsOf(field).map((direction) => [{ edges: field.edges, direction, to: field.target }]),
    target: field.target,
  },
});

/** An order that relationships give to a node. */
export interface EdgeOrder {
  readonly on: NodeDefinition;
  readonly name: string;
  readonly words: Words;
  readonly key: PathOrder;
}
