import type { Path } from '../definition/path.js';
import { arrow } from '../../database/cypher.js';
import { anchorLabels, typesOf } from './fragments.js';

/** A way through the graph as a pattern: `(n)-[:LOCATED_IN]->(:Node:District)-[:PART_OF*0..8]->(end:Node:District)`. */
export function pathPattern(start: string, path: Path, end: string): string {
  return path.reduce((text, { edges, direction, to, span }, index) => {
    const last = index === path.length - 1;
    const relationship = arrow(direction, typesOf(edges), '', span ? `*${span.least}..${span.most}` : '');
    return `${text}${relationship}(${last ? end : ''}:${anchorLabels(to)})`;
  }, `(${start})`);
}
