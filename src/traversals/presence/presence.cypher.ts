import { statement, type Statement } from '../../database/statement.js';
import { beyond, orderBy, shapeName, values, type PageShape } from '../../model/statements/fragments.js';

/** How an organisation comes to be at work in a district (b): by a programme done there, or a partnership with it or with a school in it. */
const WAYS = /* cypher */ `
  MATCH (a)-[e:PARTNERS_IN]->(p:Node:Program)-[:IMPLEMENTED_IN]->(b:Node:District) RETURN b AS b, p.id AS program, e.id AS relation, e.evidence AS evidence
  UNION ALL MATCH (a)-[e:PARTNERS_WITH]->(b:Node:District) RETURN b AS b, null AS program, e.id AS relation, e.evidence AS evidence
  UNION ALL MATCH (a)-[e:PARTNERS_WITH]->(:Node:School)-[:LOCATED_IN]->(b:Node:District) RETURN b AS b, null AS program, e.id AS relation, e.evidence AS evidence`;
const ANCHOR = /* cypher */ 'UNWIND $ids AS id MATCH (a:Node:Organization {id: id})';

/** Parameters: ids, limit, and key0 after a cursor. One row per organisation: its id, and a list of lists: the district's id and properties, its programmes there, and the evidence. */
export const presencePage = (properties: readonly string[], page: PageShape): Statement =>
  statement(
    `Organization.districts.${shapeName(page)}`,
    /* cypher */ `${ANCHOR} CALL (a) { CALL (a) { ${WAYS} } WITH b, program, relation, evidence ORDER BY relation, program WITH b, count(DISTINCT program) AS programs, collect(evidence) AS evidence${page.cursor ? ` WHERE ${beyond(['b.id'], page)}` : ''} WITH b, programs, evidence ${orderBy(['b.id'], page)} LIMIT $limit RETURN collect([${values('b', ['id', ...properties])}, programs, evidence]) AS rows } RETURN id AS id, rows AS rows`,
  );

/** Parameters: ids. One row per organisation: its id, and in how many districts it is at work. */
export const presenceCount: Statement = statement(
  'Organization.districts.count',
  /* cypher */ `${ANCHOR} CALL (a) { CALL (a) { ${WAYS} } RETURN count(DISTINCT b) AS count } RETURN id AS id, count AS count`,
);
