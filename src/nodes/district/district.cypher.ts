import { statement } from '../../graph/statement.js';

/** Parameters: code. The ids of the districts of this code: one, or none. */
export const districtByCode = statement('District.byCode', /* cypher */ 'MATCH (n:District {code: $code}) RETURN n.id AS id ORDER BY id LIMIT 1');
