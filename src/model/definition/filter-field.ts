import type { Enumeration } from './enumeration.js';
import type { NodeDefinition } from './node.js';
import type { Path } from './path.js';

/** What the values of a filter are, and so which operators it has. */
export type Operand = 'id' | 'string' | 'int' | 'float' | Enumeration;

/** One field of a filter: what it compares, and where that is found. */
export type FilterField =
  /** A property of the node, as it is. */
  | { readonly kind: 'property'; readonly property: string; readonly operand: Operand }
  /** Any of a list of normalised texts. */
  | { readonly kind: 'text'; readonly property: string }
  /** A year that overlaps with a period; one without an end goes on where `open`. */
  | { readonly kind: 'year'; readonly start: string; readonly end: string; readonly open: boolean }
  /** A date from which, or until which, a property is. */
  | { readonly kind: 'from' | 'until'; readonly property: string }
  /** The id of what some of these ways lead to. */
  | { readonly kind: 'end'; readonly paths: readonly Path[] }
  /** The id of a district that it is in, however deep. */
  | { readonly kind: 'within'; readonly path: Path }
  /** some, every and none of what these ways lead to. */
  | { readonly kind: 'quantified'; readonly paths: readonly Path[]; readonly target: NodeDefinition };

/** A field that relationships give to the filter of a node. */
export interface EdgeFilter {
  readonly on: NodeDefinition;
  readonly name: string;
  readonly description: string;
  readonly field: FilterField;
}

/** What a list can be ordered by: a property, the number of relationships, or the id of what a way leads to. */
export type OrderKey =
  | { readonly kind: 'property'; readonly property: string; readonly nullable: boolean }
  | { readonly kind: 'count'; readonly path: Path }
  | { readonly kind: 'end'; readonly path: Path };

/** An order that relationships give to a node. */
export interface EdgeOrder {
  readonly on: NodeDefinition;
  readonly name: string;
  readonly key: OrderKey;
}
