import { VERY_MANY } from '../../database/dialect.js';
import { waysOf, type EdgeDirection, type RelationField } from './edge.js';
import type { GraphModel } from './graph-model.js';
import type { NodeDefinition } from './node.js';

/** How large a graph is: counted when it is loaded, so that what a question can come to is known before it runs. */
export interface GraphSizes {
  /** How many nodes there are of each kind. */
  readonly nodes: Readonly<Record<string, number>>;
  /** The most relationships of one type and direction that one node of a kind has, by `degreeKey`. */
  readonly degrees: Readonly<Record<string, number>>;
}

export const degreeKey = (kind: string, direction: EdgeDirection, type: string): string =>
  `${kind} ${direction} ${type}`;

export const nodesOf = ({ nodes }: GraphSizes, kinds: readonly NodeDefinition[]): number =>
  kinds.reduce((sum, { kind }) => sum + (nodes[kind] ?? 0), 0);

/** Whether a node may have very many of what a relation field leads to; yes if the sizes are not known. */
export const mayHaveVeryMany = (model: GraphModel, sizes: GraphSizes | null, field: RelationField): boolean =>
  sizes === null || mostRelated(model, sizes, field, false) > VERY_MANY;

/** The most that a relation field can lead to from one node, or from all that lies in it. */
export function mostRelated(model: GraphModel, sizes: GraphSizes, field: RelationField, descendants: boolean): number {
  const all = nodesOf(sizes, field.target === 'Entity' ? model.entities : [field.target]);
  if (descendants) return all;
  const starts = field.on === 'Entity' ? model.entities : [field.on];
  const degreeOf = ({ kind }: NodeDefinition): number =>
    waysOf(field).reduce(
      (sum, { edge, direction }) => sum + (sizes.degrees[degreeKey(kind, direction, edge.type)] ?? 0),
      0,
    );
  // One node may be found by several relationships, so their number is no less than that of the nodes.
  return Math.max(...starts.map(degreeOf));
}
