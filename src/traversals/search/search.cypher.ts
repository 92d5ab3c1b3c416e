import { statement, type Statement } from '../../graph/statement.js';
import { values } from '../../model/statements/fragments.js';

/** Where the parameters of one question stand: `$`, or `row.` where many questions are asked at once. */
type Scope = '$' | 'row.';

/** The first three let Neo4j use its text index: whatever the rest finds has one of them. */
const found = (at: Scope): string => /* cypher */ `
  (n.searchText CONTAINS ${at}plain OR n.searchText CONTAINS ${at}head OR n.searchText CONTAINS ${at}tail)
  AND all(term IN ${at}terms WHERE n.searchText CONTAINS term.plain OR any(slip IN term.slips WHERE n.searchNear CONTAINS slip))`;

/** How well it is found, the best first; `classOf` in match.ts says the same of one name. */
const found_as = (at: Scope): string => /* cypher */ `CASE
  WHEN n.searchText CONTAINS ${at}name THEN 0
  WHEN n.searchText CONTAINS ${at}alias THEN 1
  WHEN n.searchText CONTAINS ${at}form THEN 2
  WHEN n.searchText CONTAINS ${at}beginning THEN 3
  WHEN n.searchText CONTAINS ${at}words THEN 4
  WHEN n.searchText CONTAINS ${at}wordBeginning THEN 5
  WHEN all(term IN ${at}terms WHERE n.searchText CONTAINS term.plain) THEN 6
  ELSE 7 END`;

const OF_KINDS = /* cypher */ `split(n.id, ':')[0] IN $kinds`;
const IN_ORDER = /* cypher */ 'ORDER BY class, n.searchLength, n.id LIMIT $limit';
const AFTER = /* cypher */ 'WHERE class > $key0 OR (class = $key0 AND (n.searchLength > $key1 OR (n.searchLength = $key1 AND n.id > $key2)))';
const hit = (properties: readonly string[]): string => /* cypher */ `[${values('n', ['id', ...properties])}], class, n.searchLength`;

/** Parameters: those of a question, kinds, limit, and key0 to key2 after a cursor. One row per hit: the id and the properties, how well it is found, and the length of its name. */
export const searchPage = (properties: readonly string[], after: boolean): Statement =>
  statement(
    `search.${after ? 'firstAfter' : 'first'}`,
    /* cypher */ `MATCH (n:Entity) WHERE ${found('$')} AND ${OF_KINDS} WITH n, ${found_as('$')} AS class ${after ? AFTER : ''} WITH n, class ${IN_ORDER}
    RETURN ${hit(properties).replace(', class, n.searchLength', ' AS node, class AS class, n.searchLength AS length')} ORDER BY class, length, node[0]`,
  );

/** Parameters: those of a question. One row per kind that has hits: the kind, and how many. */
export const searchCounts: Statement = statement('search.counts', /* cypher */ `MATCH (n:Entity) WHERE ${found('$')} RETURN split(n.id, ':')[0] AS kind, count(n) AS count`);

/** Parameters: rows of an index and the parameters of a question, kinds, limit. One row per question: its index, and a list of hits as searchPage has them. */
export const resolveNames = (properties: readonly string[]): Statement =>
  statement(
    'search.resolve',
    /* cypher */ `UNWIND $rows AS row CALL (row) { MATCH (n:Entity) WHERE ${found('row.')} AND ${OF_KINDS} WITH n, ${found_as('row.')} AS class ${IN_ORDER} RETURN collect([${hit(properties)}]) AS hits } RETURN row.index AS index, hits AS hits`,
  );
