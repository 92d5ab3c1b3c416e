import { statement, type Statement } from '../../database/statement.js';
import { values } from '../../model/statements/fragments.js';
import {
  collected,
  districtWays,
  inOrder,
  listsName,
  programWays,
  schoolWays,
  shownLists,
  waysOf,
  type ListsAsked,
  type Way,
} from '../partners/ways.cypher.js';

/** Types and directions tell the kinds of node apart: no way is of two kinds but a partnership with a district or a school itself, once. */
const WAYS: readonly Way[] = [...districtWays('(a)'), ...schoolWays.slice(1), ...programWays];
const SHARED = /* cypher */ `UNWIND $ids AS id MATCH (a:Node {id: id}) ${waysOf(WAYS)}`;

/** Whether the page begins after a position, and which lists are asked for. */
export interface SharedShape extends ListsAsked {
  readonly after: boolean;
}

/** A position is a number of entities, a number of programmes and an id. */
const AFTER =
  '(shared < $key0 OR (shared = $key0 AND (programCount < $key1 OR (programCount = $key1 AND b.id > $key2))))';
const ORDER = 'ORDER BY shared DESC, programCount DESC, b.id';

/**
 * Parameters: ids, minimum, limit, and key0 to key2 after a cursor. One row per organisation: the ids of the nodes that share it, its number
 * of programmes with them, the ids of the first programmes and relationships, then its id and properties.
 */
export const sharedPartnersPage = (properties: readonly string[], shape: SharedShape): Statement =>
  statement(
    `sharedPartners${listsName(shape)}.first${shape.after ? 'After' : ''}`,
    /* cypher */ `${SHARED} WITH b, id, program, relation ORDER BY id WITH b, count(DISTINCT id) AS shared, collect(DISTINCT id) AS entities, ${collected(shape)} WHERE shared >= $minimum${shape.after ? ` AND ${AFTER}` : ''} WITH b, shared, entities, programCount, programs, relations ${ORDER} LIMIT $limit${inOrder(shape)} WITH b, shared, entities, programCount, [${shownLists(shape)}] AS lists ${ORDER} RETURN shared AS shared, entities AS entities, lists AS lists, [${values('b', ['id', ...properties])}] AS node`,
  );

/** Parameters: ids, minimum. One row: how many organisations at least so many of the nodes share. */
export const sharedPartnersCount: Statement = statement(
  'sharedPartners.count',
  /* cypher */ `${SHARED} WITH b, count(DISTINCT id) AS shared WHERE shared >= $minimum RETURN count(b) AS count`,
);
