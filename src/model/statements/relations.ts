import { statement, type Statement } from '../../graph/statement.js';
import type { Direction, EdgeDefinition } from '../edge-definition.js';
import { arrow, beyond, orderBy, shapeName, values, type PageShape } from './fragments.js';

/** Which relationships of a node are asked for: of these types, in this direction, or said by this source. */
export interface RelationsShape {
  readonly types: readonly string[];
  readonly direction: Direction | 'BOTH' | 'SAID';
}

const ANCHOR = 'UNWIND $ids AS id MATCH (a:Node {id: id})';

/** A source is asked for what it says: each relationship found once, from its tail, by its evidence. */
function pattern({ types, direction }: RelationsShape): { readonly match: string; readonly where: readonly string[] } {
  if (direction === 'SAID') return { match: `(a)<-[:REPORTED_IN]-(x:Node) MATCH (x)${arrow('OUT', types)}(:Node)`, where: [`any(place IN e.evidence WHERE place STARTS WITH a.id + '#')`] };
  return { match: `(a)${arrow(direction, types)}(:Node)`, where: [] };
}
const named = ({ types, direction }: RelationsShape): string => `relations.${direction.toLowerCase()}${types.length > 0 ? '.of' : ''}`;
const condition = (parts: readonly string[]): string => (parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '');

/** Parameters: ids, limit, and key0 after a cursor. One row per node: its id, and a list of lists of each relationship's id and properties. */
export function relationsPage(shape: RelationsShape, properties: readonly string[], page: PageShape): Statement {
  const { match, where } = pattern(shape);
  const conditions = condition([...where, ...(page.cursor ? [beyond(['e.id'], page)] : [])]);
  return statement(
    `${named(shape)}.${shapeName(page)}`,
    `${ANCHOR} CALL (a) { MATCH ${match}${conditions} WITH e ${orderBy(['e.id'], page)} LIMIT $limit RETURN collect([${values('e', ['id', ...properties])}]) AS rows } RETURN id AS id, rows AS rows`,
  );
}

/** Parameters: ids. One row per node: its id, and how many relationships it has of that shape; from the degrees but for SAID. */
export function relationsCount(shape: RelationsShape): Statement {
  if (shape.direction !== 'SAID') return statement(`${named(shape)}.count`, `${ANCHOR} RETURN id AS id, COUNT { (a)${arrow(shape.direction, shape.types, '')}() } AS count`);
  const { match, where } = pattern(shape);
  return statement(`${named(shape)}.count`, `${ANCHOR} CALL (a) { MATCH ${match}${condition(where)} RETURN count(e) AS count } RETURN id AS id, count AS count`);
}

/** Parameters: ids. One row per node: its id, and its number of relationships per type and direction, OUT then IN, in the order of the definitions. */
export function relationCounts(edges: readonly EdgeDefinition[]): Statement {
  const counts = edges.flatMap(({ type }) => [`COUNT { (a)${arrow('OUT', [type], '')}() }`, `COUNT { (a)${arrow('IN', [type], '')}() }`]);
  return statement('relations.counts', `${ANCHOR} RETURN id AS id, [${counts.join(', ')}] AS counts`);
}
