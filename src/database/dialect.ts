import type { PatternDirection, PageShape } from './cypher.js';
import type { SchemaElement } from './schema.js';

/** One type of relationship, followed one way. */
export interface RelationshipHop {
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
}

/** From how many relationships of one node on a page of them is better read from an index, or in parts. */
export const VERY_MANY = 1_000;

/** Relationships of the node `a`: each is `e`, and the node at its other end `b`. */
export interface Relationships {
  /** A pattern from `a` that finds all of them. */
  readonly pattern: string;
  /** The same by type and direction; empty if these alone do not say which they are. */
  readonly hops: readonly RelationshipHop[];
  /** The label that `b` must have, beside what the types say; empty if it needs none. */
  readonly label: string;
  /** What the id of `b` begins with, if it is the same for all. */
  readonly kind: string | null;
  /** Whether `a` may have very many: false if no node of the graph has. */
  readonly hubs: boolean;
  /** What must hold of each; `filtered` if that is dear, and asked of each only once. */
  readonly conditions: readonly string[];
  readonly filtered: boolean;
}

/** What one engine is asked in words of its own, since its indexes or its planner want it so. The rows are the same. */
export interface Dialect {
  /** Counts the relationships of these types that the node in a variable has, as `name`; no types are all types. */
  degree(node: string, direction: PatternDirection, types: readonly string[], name: string): string;
  /**
   * Carries on these variables of a page of `$limit` relationships, in the order of their ids; `a` may have very many.
   */
  page(relationships: Relationships, carried: readonly string[], page: PageShape): string;
  /** Carries on `e`, the first `$limit` relationships of one hop in the order of their ids; `a` has very many. */
  first(hop: RelationshipHop): string;
  /** A clause that finds nodes of a label by an index on these properties, if it has such an index. */
  seek(variable: string, label: string, properties: readonly string[]): string | null;
  /** Statements that make these constraints and indexes, as far as the engine has such. */
  schema(elements: readonly SchemaElement[]): readonly string[];
  /** Whether a statement answers along with its own question what is asked next of the nodes that it finds. */
  readonly along: boolean;
}
