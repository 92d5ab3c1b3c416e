import { statement, type Statement } from '../../database/statement.js';
import type { Way } from '../../model/definition/edge.js';
import { arrow, values, type PageShape } from '../../model/statements/fragments.js';
import { hubMatch, hubOrder, sampled, someOf } from '../../model/statements/hub.js';

const ANCHOR = /* cypher */ 'UNWIND $ids AS id MATCH (a:Node {id: id})';
const row = (properties: readonly string[]): string => `[${values('e', ['id', ...properties])}]`;

/** Parameters: ids. One row per node: its id, and a list of all its relationships of these types, each a list of its id and properties. */
export const everyRelation = (types: readonly string[], properties: readonly string[]): Statement =>
  statement(
    'steps.every',
    /* cypher */ `${ANCHOR} CALL (a) { MATCH (a)${arrow('BOTH', types)}() WITH e ORDER BY e.id RETURN collect(${row(properties)}) AS rows } RETURN id AS id, rows AS rows`,
  );

/** Parameters: ids, limit. The same with at most `limit` of each of these ways, those of the least ids. */
export function firstRelations(ways: readonly Way[], properties: readonly string[]): Statement {
  const page: PageShape = { backward: false, cursor: false };
  const returned = `RETURN e.id AS relation, ${row(properties)} AS row`;
  const plain = ways.map(({ edge, direction }) => {
    const matching = (more: readonly string[]): string =>
      /* cypher */ `MATCH (a)${arrow(direction, [edge.type])}()${more.map((each) => ` WHERE ${each}`).join('')}`;
    return `${sampled(matching, 'e', page)} ${returned}`;
  });
  const indexed = ways.map(
    (way) =>
      /* cypher */ `${someOf(way)} ${hubMatch(way, page)} WITH e ${hubOrder(way, page)} LIMIT $limit ${returned}`,
  );
  const text = (branches: readonly string[]): string =>
    /* cypher */ `${ANCHOR} CALL (a) { CALL (a) { ${branches.join(' UNION ALL ')} } WITH relation, row ORDER BY relation RETURN collect(row) AS rows } RETURN id AS id, rows AS rows`;
  return statement('steps.first', text(plain), text(indexed));
}

/** Parameters: asked, a list of pairs of a node's id and of ids of its relationships. One row per relationship that is there: its id and properties. */
export const relationsById = (types: readonly string[], properties: readonly string[]): Statement =>
  statement(
    'steps.byId',
    /* cypher */ `UNWIND $asked AS pair MATCH (a:Node {id: pair[0]}) MATCH (a)${arrow('BOTH', types)}() WHERE e.id IN pair[1] RETURN e.id AS id, ${row(properties)} AS relation`,
  );
