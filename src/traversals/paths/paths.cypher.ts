import { statement, type Statement } from '../../graph/statement.js';
import { arrow } from '../../model/statements/fragments.js';

/** Parameters: ids and id. One row per node and relationship of these types between it and the node of the id: both ids. */
export const directRelations = (types: readonly string[]): Statement =>
  statement(
    'paths.direct',
    /* cypher */ `UNWIND $ids AS one MATCH (a:Node {id: one})${arrow('BOTH', types)}(b:Node) WHERE b.id = $id RETURN one AS one, e.id AS relation ORDER BY one, relation LIMIT 1000`,
  );
