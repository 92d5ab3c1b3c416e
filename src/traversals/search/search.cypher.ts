import { statement, type Statement } from '../../database/statement.js';
import { values } from '../../model/statements/fragments.js';

/** Where the parameters of one question stand; many questions are asked at once as rows. */
type Scope = '$question' | 'row';

/** The first three let Neo4j use its text index: whatever the rest finds has one of them. */
const found = (at: Scope): string => /* cypher */ `
  (n.searchText CONTAINS ${at}.plain OR n.searchText CONTAINS ${at}.head OR n.searchText CONTAINS ${at}.tail)
  AND (all(term IN ${at}.terms WHERE n.searchText CONTAINS term.plain OR any(slip IN term.slips WHERE n.searchNear CONTAINS slip))
    OR any(slip IN ${at}.slips WHERE n.searchNear CONTAINS slip))`;

/** How well it is found, the best first; `classOf` in match.ts says the same of one name. */
const classIn = (at: Scope): string => /* cypher */ `CASE
  WHEN n.searchText CONTAINS ${at}.name THEN 0
  WHEN n.searchText CONTAINS ${at}.alias THEN 1
  WHEN n.searchText CONTAINS ${at}.form OR n.searchText CONTAINS ${at}.joined THEN 2
  WHEN n.searchText CONTAINS ${at}.beginning THEN 3
  WHEN n.searchText CONTAINS ${at}.words THEN 4
  WHEN n.searchText CONTAINS ${at}.letters OR n.searchText CONTAINS ${at}.joinedLetters THEN 5
  WHEN n.searchText CONTAINS ${at}.wordBeginning THEN 6
  WHEN all(term IN ${at}.terms WHERE n.searchText CONTAINS term.plain) THEN 7
  ELSE 8 END`;

const OF_KINDS = /* cypher */ `split(n.id, ':')[0] IN $kinds`;
const IN_ORDER = /* cypher */ 'ORDER BY class, n.searchLength, n.id';
const AFTER =
  /* cypher */ 'WHERE class > $key0 OR (class = $key0 AND (n.searchLength > $key1 OR (n.searchLength = $key1 AND n.id > $key2)))';
const node = (properties: readonly string[]): string => `[${values('n', ['id', ...properties])}]`;

/** Parameters: question, kinds, limit, and key0 to key2 after a cursor. One row per hit: the id and the properties, how well it is found, and the length of its name. */
export const searchPage = (properties: readonly string[], after: boolean): Statement =>
  statement(
    `search.${after ? 'firstAfter' : 'first'}`,
    /* cypher */ `MATCH (n:Entity) WHERE ${found('$question')} AND ${OF_KINDS} WITH n, ${classIn('$question')} AS class ${after ? AFTER : ''} WITH n, class ${IN_ORDER} LIMIT $limit
    RETURN ${node(properties)} AS node, class AS class, n.searchLength AS length ${IN_ORDER}`,
  );

/** Parameters: question. One row per kind that has hits: the kind, and how many. */
export const searchCounts: Statement = statement(
  'search.counts',
  /* cypher */ `MATCH (n:Entity) WHERE ${found('$question')} RETURN split(n.id, ':')[0] AS kind, count(n) AS count`,
);

/** Parameters: rows that are a question and its index, kinds, limit. One row per question: its index, and a list of hits as searchPage has them. */
export const resolveNames = (properties: readonly string[]): Statement =>
  statement(
    'search.resolve',
    /* cypher */ `UNWIND $rows AS row CALL (row) { MATCH (n:Entity) WHERE ${found('row')} AND ${OF_KINDS} WITH n, ${classIn('row')} AS class ${IN_ORDER} LIMIT $limit RETURN collect([${node(properties)}, class, n.searchLength]) AS hits } RETURN row.index AS index, hits AS hits`,
  );
