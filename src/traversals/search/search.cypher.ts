import { cypher } from '../../database/cypher.js';
import { statement, type Row, type Statement } from '../../database/statement.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading, type Reading } from '../../model/statements/columns.js';
import { pageKinds, type PageParameters } from '../../model/statements/fragments.js';
import { FOUND } from './classes.js';
import type { Question } from './match.js';

/** Where the parameters of one question stand; many questions are asked at once as rows. */
type Scope = '$question' | 'row';

/** What is compared: also what only the search finds an entity by, or its names alone. */
type Compared = 'n.searchText' | 'coalesce(n.nameText, n.searchText)';
const ALL_TEXT: Compared = 'n.searchText';
const NAMES_ALONE: Compared = 'coalesce(n.nameText, n.searchText)';

/** By its names: every term as it is or after a slip. */
const byNames = (at: Scope, text: Compared): string => cypher`
  (all(term IN ${at}.terms WHERE ${text} CONTAINS term.plain
      OR any(slip IN term.slips WHERE n.searchNear CONTAINS slip))
    OR any(slip IN ${at}.slips WHERE n.searchNear CONTAINS slip))`;
const placed = (at: Scope): string => `any(line IN ${at}.placed WHERE n.contextText CONTAINS line)`;
const partPlaced = (at: Scope, text: Compared): string => cypher`
  ${text} CONTAINS ${at}.rest AND any(line IN ${at}.within WHERE n.contextText CONTAINS line)`;
const byContext = (at: Scope): string =>
  `all(term IN ${at}.contextTerms WHERE n.searchText CONTAINS term.plain OR n.contextText CONTAINS term.context)`;

/** The first line lets Neo4j use its text indexes: whatever the rest finds has one of these. */
const found = (at: Scope, text: Compared, more: readonly string[] = []): string => cypher`
  (${['plain', 'head', 'tail', 'rest'].map((part) => `n.searchText CONTAINS ${at}.${part}`).join(' OR ')}
      OR n.contextText CONTAINS ${at}.restLine
      ${more.length > 0 ? `OR n.contextText CONTAINS ${at}.context` : ''})
    AND (${[byNames(at, text), placed(at), `(${partPlaced(at, text)})`, ...more].join(' OR ')})`;
const EVERYTHING = [byContext('$question')];

/** How well it is found, the best first; `classOf` in matched.ts says the same of one name. */
function classIn(at: Scope, text: Compared): string {
  const has = (...parts: readonly string[]): string =>
    parts.map((part) => `${text} CONTAINS ${at}.${part}`).join(' OR ');
  const classes: readonly (readonly [condition: string, found: number])[] = [
    [has('name'), FOUND.NAME],
    [has('alias'), FOUND.ALIAS],
    [placed(at), FOUND.PLACED],
    [has('form', 'joined'), FOUND.FORM],
    [has('beginning'), FOUND.BEGINNING],
    [has('words'), FOUND.WORDS],
    [has('letters', 'joinedLetters'), FOUND.LETTERS],
    [has('wordBeginning'), FOUND.WORD_BEGINNING],
    [`all(term IN ${at}.terms WHERE ${text} CONTAINS term.plain) OR (${partPlaced(at, text)})`, FOUND.PARTS],
    [`any(slip IN ${at}.nearWhole WHERE n.searchNear CONTAINS slip)`, FOUND.NEAR_WHOLE],
    [`any(slip IN ${at}.nearHalf WHERE n.searchNear CONTAINS slip)`, FOUND.NEAR_HALF],
    [byNames(at, text), FOUND.NEAR],
    [`any(term IN ${at}.contextTerms WHERE n.searchText CONTAINS term.plain)`, FOUND.CONTEXT],
  ];
  return cypher`
    CASE
      ${classes.map(([condition, found]) => `WHEN ${condition} THEN ${found}`).join('\n')}
      ELSE ${String(FOUND.CONTEXT_ALONE)}
    END`;
}

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
        WHERE ${found('$question', ALL_TEXT, EVERYTHING)}
          AND ${OF_KINDS}
        WITH n, ${classIn('$question', ALL_TEXT)} AS class
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
    WHERE ${found('$question', ALL_TEXT, EVERYTHING)}
    RETURN split(n.id, ':')[0] AS kind, count(n) AS count`,
});

/** One row per district whose name stands in a text. The condition on the id lets Neo4j use an index. */
export const placesNamed = statement<
  { readonly text: string },
  [id: string, names: readonly string[], contextText: string]
>({
  name: 'search.places',
  parameters: { text: 'text' },
  columns: ['id', 'names', 'contextText'],
  text: cypher`
    MATCH (d:District)
    WHERE d.id IS NOT NULL AND any(key IN d.nameKeys WHERE $text CONTAINS key)
    RETURN d.id AS id, d.nameKeys AS names, d.contextText AS contextText
    ORDER BY id`,
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
            AND NOT coalesce(n.nameless, false)
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
