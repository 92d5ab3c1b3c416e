import { statement, type Statement } from '../../database/statement.js';
import type { Direction, Way } from '../definition/edge.js';
import { arrow, beyond, orderBy, shapeName, values, type PageShape } from './fragments.js';
import { fewOf, hubMatch, hubOrder, manyOf, sampled, someOf } from './hub.js';

/** Which relationships of a node are asked for: of these types, in this direction, or said by this source. */
export interface RelationsShape {
  readonly types: readonly string[];
  readonly direction: Direction | 'BOTH' | 'SAID';
}

const ANCHOR = 'UNWIND $ids AS id MATCH (a:Node {id: id})';

/** A source is asked for what it says: each relationship found once, from its tail, by its evidence. */
function pattern({ types, direction }: RelationsShape): { readonly match: string; readonly where: readonly string[] } {
  if (direction === 'SAID')
    return {
      match: `(a)<-[:REPORTED_IN]-(x:Node) MATCH (x)${arrow('OUT', types)}()`,
      where: [`any(place IN e.evidence WHERE place STARTS WITH a.id + '#')`],
    };
  return { match: `(a)${arrow(direction, types)}()`, where: [] };
}
const named = ({ types, direction }: RelationsShape): string =>
  `relations.${direction.toLowerCase()}${types.length > 0 ? '.of' : ''}`;
const condition = (parts: readonly string[]): string => (parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '');

/**
 * Parameters: ids, limit, and key0 after a cursor. One row per node: its id, and a list of lists of each relationship's id and properties.
 * `ways` are those of this shape that nodes of its kind can have.
 */
export function relationsPage(
  shape: RelationsShape,
  ways: readonly Way[],
  properties: readonly string[],
  page: PageShape,
): Statement {
  const { match, where } = pattern(shape);
  const matching = (more: readonly string[]): string =>
    `MATCH ${match}${condition([...more, ...(page.cursor ? [beyond(['e.id'], page)] : []), ...where])}`;
  const matched = matching([]);
  const order = `${orderBy(['e.id'], page)} LIMIT $limit`;
  const text = (found: string): string =>
    `${ANCHOR} CALL (a) { ${found} RETURN collect([${values('e', ['id', ...properties])}]) AS rows } RETURN id AS id, rows AS rows`;
  const each = ways.map(
    (way) => `${someOf(way)} ${hubMatch(way, page)} RETURN e AS e ${hubOrder(way, page)} LIMIT $limit`,
  );
  const own =
    ways.length > 0 && shape.direction !== 'SAID'
      ? text(
          `CALL (a) { ${fewOf(ways)} ${matched} RETURN e AS e ${order} UNION ALL ${manyOf(ways)} CALL (a) { ${each.join(' UNION ALL ')} } RETURN e AS e ${order} } WITH e ${order}`,
        )
      : undefined;
  return statement(`${named(shape)}.${shapeName(page)}`, text(sampled(matching, 'e', page)), own);
}

/** Parameters: ids. One row per node: its id, and how many relationships it has of that shape; Neo4j knows the degrees of a node. */
export function relationsCount(shape: RelationsShape): Statement {
  const { match, where } = pattern(shape);
  return statement(
    `${named(shape)}.count`,
    `${ANCHOR} CALL (a) { MATCH ${match}${condition(where)} RETURN count(e) AS count } RETURN id AS id, count AS count`,
    shape.direction === 'SAID'
      ? undefined
      : `${ANCHOR} RETURN id AS id, COUNT { (a)${arrow(shape.direction, shape.types, '')}() } AS count`,
  );
}

/** Parameters: ids. One row per node: its id, and its number of relationships each of these ways, in their order; Neo4j knows the degrees of a node. */
export function relationCounts(ways: readonly Way[]): Statement {
  const each = ways
    .map(
      ({ edge: { type }, direction }, index) =>
        `CALL (a) { MATCH (a)${arrow(direction, [type])}() RETURN count(e) AS c${index} } `,
    )
    .join('');
  const degrees = ways.map(({ edge: { type }, direction }) => `COUNT { (a)${arrow(direction, [type], '')}() }`);
  const returned = (counts: readonly string[]): string => `RETURN id AS id, [${counts.join(', ')}] AS counts`;
  return statement(
    'relations.counts',
    `${ANCHOR} ${each}${returned(ways.map((_, index) => `c${index}`))}`,
    `${ANCHOR} ${returned(degrees)}`,
  );
}
