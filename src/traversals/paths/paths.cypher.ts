import { statement, type Statement } from '../../database/statement.js';
import { arrow } from '../../model/statements/fragments.js';

/** Parameters: ids and id. One row per node and relationship of these types between it and the node of the id: both ids. */
export const directRelations = (types: readonly string[]): Statement =>
  statement(
    'paths.direct',
    /* cypher */ `UNWIND $ids AS one MATCH (a:Node {id: one})${arrow('BOTH', types)}(b:Node) WITH one, e.id AS relation, b.id AS other WHERE other = $id RETURN one AS one, relation AS relation ORDER BY one, relation LIMIT 1000`,
  );
