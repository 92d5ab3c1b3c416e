import { statement, type Statement } from '../../graph/statement.js';
import { arrow, values } from '../../model/statements/fragments.js';

const ANCHOR = /* cypher */ 'UNWIND $ids AS id MATCH (a:Node {id: id})';
const row = (properties: readonly string[]): string => `[${values('e', ['id', ...properties])}]`;

/** Parameters: ids. One row per node: its id, and a list of all its relationships of these types, each a list of its id and properties. */
export const everyRelation = (types: readonly string[], properties: readonly string[]): Statement =>
  statement('steps.every', /* cypher */ `${ANCHOR} CALL (a) { MATCH (a)${arrow('BOTH', types)}(:Node) WITH e ORDER BY e.id RETURN collect(${row(properties)}) AS rows } RETURN id AS id, rows AS rows`);

/** Parameters: ids, limit. The same with at most `limit` of each type and direction, those of the least ids. */
export function firstRelations(types: readonly string[], properties: readonly string[]): Statement {
  const ways = types.flatMap((type) =>
    (['OUT', 'IN'] as const).map((direction) => /* cypher */ `MATCH (a)${arrow(direction, [type])}(:Node) WITH e ORDER BY e.id LIMIT $limit RETURN e.id AS relation, ${row(properties)} AS row`),
  );
  return statement(
    'steps.first',
    /* cypher */ `${ANCHOR} CALL (a) { CALL (a) { ${ways.join(' UNION ALL ')} } WITH relation, row ORDER BY relation RETURN collect(row) AS rows } RETURN id AS id, rows AS rows`,
  );
}

/** Parameters: asked, a list of pairs of a node's id and of ids of its relationships. One row per relationship that is there: its id and properties. */
export const relationsById = (types: readonly string[], properties: readonly string[]): Statement =>
  statement(
    'steps.byId',
    /* cypher */ `UNWIND $asked AS pair MATCH (a:Node {id: pair[0]}) MATCH (a)${arrow('BOTH', types)}(:Node) WHERE e.id IN pair[1] RETURN e.id AS id, ${row(properties)} AS relation`,
  );
