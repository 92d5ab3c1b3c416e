import { statement } from '../../database/statement.js';

/** Parameters: code. The condition on the id lets Neo4j use the index. The ids of the districts of this code: one, or none. */
export const districtByCode = statement(
  'District.byCode',
  /* cypher */ 'MATCH (n:District) WHERE n.code = $code AND n.id IS NOT NULL RETURN n.id AS id ORDER BY id LIMIT 1',
);
