import type { EdgeDefinition, RelationField } from './edge.js';
import type { EdgeFilter, EdgeOrder } from './filter-field.js';
import type { HopPath } from './path.js';

/** One kind of relationship with all that it gives to the nodes at its ends. */
export interface DefinedEdge {
  readonly edge: EdgeDefinition;
  readonly fields: Readonly<Record<string, RelationField>>;
  readonly filters?: readonly EdgeFilter[];
  readonly orders?: readonly EdgeOrder[];
  /** Paths that filters and statements follow by name: one each, or several that lead to the same. */
  readonly paths?: Readonly<Record<string, HopPath | readonly HopPath[]>>;
}
