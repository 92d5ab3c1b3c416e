import type { FieldArguments } from '../../graphql/cost.js';
import { degreeKey, nodesOf, type GraphSizes } from '../../model/definition/graph-sizes.js';
import { graphModel } from '../../edges/graph.js';
import { observation } from '../../nodes/observation/observation.node.js';

/** What is looked through for figures of any entity and metric. */
export const allFigures = (sizes: GraphSizes): number => nodesOf(sizes, [observation]);

/** What is looked through for the figures of one metric. */
export const figuresOfMetric = ({ degrees }: GraphSizes): number => degrees[degreeKey('metric', 'IN', 'OF')] ?? 0;

/** What is looked through for the figures of these entities. */
export function figuresOfEntities(sizes: GraphSizes, { entities }: FieldArguments): number {
  const each = Math.max(...graphModel.entities.map(({ kind }) => sizes.degrees[degreeKey(kind, 'IN', 'ABOUT')] ?? 0));
  return Math.min(allFigures(sizes), each * (Array.isArray(entities) ? entities.length : 1));
}
