import { cypher } from '../../database/cypher.js';
import { statement, type Row, type Statement } from '../../database/statement.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading, type Reading } from '../../model/statements/columns.js';
import { pageKinds, type PageParameters } from '../../model/statements/fragments.js';
import type { Question } from './match.js';

/** Where the parameters of one question stand; many questions are asked at once as rows. */
type Scope = '$question' | 'row';

/** What is compared: also what only the search finds an entity by, or its names alone. */
type Compared = 'n.searchText' | 'coalesce(n.nameText, n.searchText)';
const NAMES_ALONE: Compared = 'coalesce(n.nameText, n.searchText)';

/** The first three let Neo4j use its text index: whatever the rest finds has one of them. */
const found = (at: Scope, text: Compared = 'n.searchText'): string => cypher`
  (n.searchText CONTAINS ${at}.plain OR n.searchText CONTAINS ${at}.head OR n.searchText CONTAINS ${at}.tail)
    AND (all(term IN ${at}.terms WHERE ${text} CONTAINS term.plain
        OR any(slip IN term.slips WHERE n.searchNear CONTAINS slip))
      OR any(slip IN ${at}.slips WHERE n.searchNear CONTAINS slip))`;

/** How well it is found, the best first; `classOf` in match.ts says the same of one name. */
const classIn = (at: Scope, text: Compared = 'n.searchText'): string => cypher`
  CASE
    WHEN ${text} CONTAINS ${at}.name THEN 0
    WHEN ${text} CONTAINS ${at}.alias THEN 1
    WHEN ${text} CONTAINS ${at}.form OR ${text} CONTAINS ${at}.joined THEN 2
    WHEN ${text} CONTAINS ${at}.beginning THEN 3
    WHEN ${text} CONTAINS ${at}.words THEN 4
    WHEN ${text} CONTAINS ${at}.letters OR ${text} CONTAINS ${at}.joinedLetters THEN 5
    WHEN ${text} CONTAINS ${at}.wordBeginning THEN 6
    WHEN all(term IN ${at}.terms WHERE ${text} CONTAINS term.plain) THEN 7
    ELSE 8
  END`;

const OF_KINDS = "split(n.id, ':')[0] IN $kinds";
const IN_ORDER = 'ORDER BY class, n.searchLength, n.id';
const AFTER_MATCH = cypher`
  WHERE class > $key0
    OR (class = $key0 AND (n.searchLength > $key1
      OR (n.searchLength = $key1 AND n.id > $key2)))`;

type Kinds = { readonly kinds: readonly string[] };
/** A hit: what is read of the node, how well it is found, and the length of its name. */
export type HitRow = [node: Row, found: number, length: number];

/** One row per hit of a page, the best first. */
export function searchPage(
  model: GraphModel,
  properties: readonly string[],
  after: boolean,
): Reading<Kinds & PageParameters & { readonly question: Question }, HitRow, Item> {
  const columns = columnsOf<{ readonly node: Item }>({ node: itemPart('n', model.nodeProperties, properties) });
  return reading(
    statement<Kinds & PageParameters & { readonly question: Question }, HitRow>({
      name: `search.${after ? 'firstAfter' : 'first'}`,
      parameters: {
        question: 'map',
        kinds: 'texts',
        ...pageKinds({ backward: false, cursor: after }, ['number', 'number', 'node']),
      },
      columns: ['node', 'class', 'length'],
      text: cypher`
        MATCH (n:Entity)
        WHERE ${found('$question')}
          AND ${OF_KINDS}
        WITH n, ${classIn('$question')} AS class
        ${after ? AFTER_MATCH : ''}
        WITH n, class
        ${IN_ORDER}
        LIMIT $limit
        RETURN [${columns.list}] AS node, class AS class, n.searchLength AS length
        ${IN_ORDER}`,
    }),
    (values) => columns.read(values).node,
  );
}

/** One row per kind that has hits: the kind, and how many. */
export const searchCounts: Statement<{ readonly question: Question }, [kind: string, count: number]> = statement<
  { readonly question: Question },
  [kind: string, count: number]
>({
  name: 'search.counts',
  parameters: { question: 'map' },
  columns: ['kind', 'count'],
  text: cypher`
    MATCH (n:Entity)
    WHERE ${found('$question')}
    RETURN split(n.id, ':')[0] AS kind, count(n) AS count`,
});

type Questions = Kinds & {
  readonly rows: readonly (Question & { readonly index: number })[];
  readonly limit: number;
};

/** One row per question: its index, and a list of hits. */
export function resolveNames(
  model: GraphModel,
  properties: readonly string[],
): Reading<Questions, [index: number, hits: readonly HitRow[]], Item> {
  const columns = columnsOf<{ readonly node: Item }>({ node: itemPart('n', model.nodeProperties, properties) });
  return reading(
    statement<Questions, [index: number, hits: readonly HitRow[]]>({
      name: 'search.resolve',
      parameters: { rows: 'maps', kinds: 'texts', limit: 'number' },
      columns: ['index', 'hits'],
      text: cypher`
        UNWIND $rows AS row
        CALL (row) {
          MATCH (n:Entity)
          WHERE ${found('row', NAMES_ALONE)}
            AND ${OF_KINDS}
          WITH n, ${classIn('row', NAMES_ALONE)} AS class
          ${IN_ORDER}
          LIMIT $limit
          RETURN collect([[${columns.list}], class, n.searchLength]) AS hits
        }
        RETURN row.index AS index, hits AS hits`,
    }),
    (values) => columns.read(values).node,
  );
}
