import type { HopPath } from '../definition/path.js';
import { arrow } from '../../database/cypher.js';
import { anchorLabels, typesOf } from './fragments.js';

/** The variables of a hop: of its relationship, and of the node it arrives at; without a name if empty. */
interface HopVariables {
  readonly relation: string;
  readonly node: string;
}

/** A path as a pattern: `(n)-[:LOCATED_IN]->(:Node:District)-[:PART_OF*0..8]->(end:Node:District)`. */
export function pathPattern(
  start: string,
  path: HopPath,
  end: string,
  variables: readonly HopVariables[] = [],
): string {
  return path.reduce((text, { edges, direction, to, span }, index) => {
    const { relation, node } = variables[index] ?? { relation: '', node: '' };
    const relationship = arrow(direction, typesOf(edges), relation, span ? `*${span.least}..${span.most}` : '');
    return `${text}${relationship}(${index === path.length - 1 ? end : node}:${anchorLabels(to)})`;
  }, `(${start})`);
}
