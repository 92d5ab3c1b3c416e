import type { EdgeDefinition } from '../model/definition/edge.js';
import type { NodeDefinition } from '../model/definition/node.js';

/** What part of the graph an export holds: whole kinds, or the nodes that are named; and what joins them. */
export interface Part {
  readonly kinds: readonly NodeDefinition[];
  /** Its nodes; null if it is all of these kinds. */
  readonly ids: ReadonlySet<string> | null;
  readonly edges: readonly EdgeDefinition[];
}

export const kindName = ({ kind }: NodeDefinition): string => kind.toUpperCase();
