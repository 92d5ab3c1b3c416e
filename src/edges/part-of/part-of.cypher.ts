import { statement, type Statement } from '../../database/statement.js';
import { values } from '../../model/statements/fragments.js';

/** Parameters: ids. One row per district: its id, and those it lies in, the outermost first, each a list of its id and properties. */
export const ancestors = (properties: readonly string[]): Statement =>
  statement(
    'District.ancestors',
    /* cypher */ `UNWIND $ids AS id MATCH (a:Node:District {id: id}) CALL (a) { MATCH path = (a)-[:PART_OF*1..8]->(b:Node:District) WITH b, length(path) AS distance ORDER BY distance DESC, b.id LIMIT 8 RETURN collect([${values('b', ['id', ...properties])}]) AS rows } RETURN id AS id, rows AS rows`,
  );
