import { arrow, cypher } from '../../database/cypher.js';
import { LIMIT } from '../../shared/limits.js';
import { statement, type Statement } from '../../database/statement.js';

type BetweenParameters = { readonly ids: readonly string[]; readonly id: string };

/** Every relationship of these types between one of many nodes and the node of the id: both ids. */
export const directRelations = (
  types: readonly string[],
): Statement<BetweenParameters, [one: string, relation: string]> =>
  statement<BetweenParameters, [one: string, relation: string]>({
    name: 'paths.direct',
    parameters: { ids: 'nodes', id: 'node' },
    columns: ['one', 'relation'],
    text: cypher`
      UNWIND $ids AS one
      MATCH (a:Node {id: one})${arrow('BOTH', types)}(b:Node)
      WITH one, e.id AS relation, b.id AS other
      WHERE other = $id
      RETURN one AS one, relation AS relation
      ORDER BY one, relation
      LIMIT ${String(LIMIT.pathRelationsPerType)}`,
  });
