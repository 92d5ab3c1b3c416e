import type { EdgeDefinition } from '../model/definition/edge.js';
import type { NodeDefinition } from '../model/definition/node.js';

/** A node as it is stored; a property that it has not is left out. */
export interface NodeRow {
  readonly definition: NodeDefinition;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
/** A relationship as it is stored. */
export interface EdgeRow {
  readonly definition: EdgeDefinition;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface SeedGraph {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}
