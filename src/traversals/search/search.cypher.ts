import { cypher } from '../../database/cypher.js';
import { statement, type Row, type Statement, type StatementDefinition } from '../../database/statement.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading, type ReadStatement } from '../../model/statements/columns.js';
import { pageKinds, SEARCHED, type PageParameters } from '../../model/statements/fragments.js';
import { FOUND } from './classes.js';
import { FOUND_BY, type Question } from './match.js';

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
const named = (at: Scope, text: Compared): string => `${byNames(at, text)} OR (${partPlaced(at, text)})`;
const BY_CONTEXT = cypher`
  all(term IN $question.contextTerms
    WHERE n.searchText CONTAINS term.plain OR n.contextText CONTAINS term.context)`;

/** Whatever is found by its names, once. The anchors let Neo4j use its text index; the fewer, the less is looked at. */
const matchNamed = (at: Scope, text: Compared): string => cypher`
  UNWIND ${at}.anchors AS anchor
  MATCH (n:${SEARCHED})
  WHERE n.searchText CONTAINS anchor
  WITH DISTINCT n
  WHERE (${named(at, text)})`;

/** How well it is found, the best first. */
function classIn(at: Scope, text: Compared): string {
  const has = (...parts: readonly string[]): string =>
    parts.map((part) => `${text} CONTAINS ${at}.${part}`).join(' OR ');
  const classes: readonly (readonly [condition: string, found: number])[] = [
    ...FOUND_BY.map(([found, lines]) => [has(...lines), found] as const),
    [placed(at), FOUND.PLACED],
    [`all(term IN ${at}.terms WHERE ${text} CONTAINS term.plain) OR (${partPlaced(at, text)})`, FOUND.PARTS],
    [`any(slip IN ${at}.nearWhole WHERE n.searchNear CONTAINS slip)`, FOUND.NEAR_WHOLE],
    [`any(slip IN ${at}.nearHalf WHERE n.searchNear CONTAINS slip)`, FOUND.NEAR_HALF],
  ];
  return cypher`
    CASE
      ${[...classes]
        .sort(([, one], [, other]) => one - other)
        .map(([condition, found]) => `WHEN ${condition} THEN ${found}`)
        .join('\n')}
      ELSE ${String(FOUND.NEAR)}
    END`;
}

export const OF_KINDS = "split(n.id, ':')[0] IN $kinds";
const IN_ORDER = 'ORDER BY class, n.searchLength, n.id';
const AFTER_MATCH = cypher`
  WHERE class > $key0
    OR (class = $key0 AND (n.searchLength > $key1
      OR (n.searchLength = $key1 AND n.id > $key2)))`;

export type Kinds = { readonly kinds: readonly string[] };
/** A hit: what is read of the node, how well it is found, and the length of its name. */
export type HitRow = [node: Row, found: number, length: number];

export type PageGiven = Kinds & PageParameters & { readonly question: Question };
/** The context term of the question by itself, which the embedded engine is twice as fast with. */
type ContextsGiven = PageGiven & { readonly plain: string; readonly context: string; readonly several: boolean };

const PAGE = {
  question: 'map',
  kinds: 'texts',
  ...pageKinds({ backward: false, cursor: true }, ['number', 'number', 'text']),
} as const;

/** One row per hit of a page, the best first. */
function pageOf<Given extends PageGiven>(
  asked: Pick<StatementDefinition<Given, HitRow>, 'name' | 'parameters'> & {
    readonly match: string;
    readonly found: string;
  },
  model: GraphModel,
  properties: readonly string[],
): ReadStatement<Given, HitRow, Item> {
  const columns = columnsOf<{ readonly node: Item }>({ node: itemPart('n', model.nodeProperties, properties) });
  return reading(
    statement<Given, HitRow>({
      name: asked.name,
      parameters: asked.parameters,
      columns: ['node', 'class', 'length'],
      text: cypher`
        ${asked.match}
          AND ${OF_KINDS}
        WITH n, ${asked.found} AS class
        ${AFTER_MATCH}
        WITH n, class
        ${IN_ORDER}
        LIMIT $limit
        RETURN [${columns.list}] AS node, class AS class, n.searchLength AS length
        ${IN_ORDER}`,
    }),
    (values) => columns.read(values).node,
  );
}

const NAMED = {
  name: 'search.names',
  parameters: PAGE,
  match: matchNamed('$question', ALL_TEXT),
  found: classIn('$question', ALL_TEXT),
};
/** A single term that stands in a name has found it by that. */
const IN_CONTEXT = {
  name: 'search.contexts',
  parameters: { ...PAGE, plain: 'text', context: 'text', several: 'truth' },
  match: cypher`
    MATCH (n:${SEARCHED})
    WHERE (n.contextText CONTAINS $context OR ($several AND n.searchText CONTAINS $plain))
      AND ${BY_CONTEXT}
      AND NOT (${named('$question', ALL_TEXT)})`,
  found: cypher`
    CASE
      WHEN any(term IN $question.contextTerms WHERE n.searchText CONTAINS term.plain) THEN ${String(FOUND.CONTEXT)}
      ELSE ${String(FOUND.CONTEXT_ALONE)}
    END`,
} as const;

/** What is found by its names. */
export const searchNames = (model: GraphModel, properties: readonly string[]): ReadStatement<PageGiven, HitRow, Item> =>
  pageOf(NAMED, model, properties);

/** What is found by its context, and not by its names. */
export const searchContexts = (
  model: GraphModel,
  properties: readonly string[],
): ReadStatement<ContextsGiven, HitRow, Item> => pageOf<ContextsGiven>(IN_CONTEXT, model, properties);

/** One row per kind that has hits: the kind, and how many. */
export const searchCounts: Statement<{ readonly question: Question }, [kind: string, count: number]> = statement<
  { readonly question: Question },
  [kind: string, count: number]
>({
  name: 'search.counts',
  parameters: { question: 'map' },
  columns: ['kind', 'count'],
  text: cypher`
    UNWIND $question.everywhere AS anchor
    MATCH (n:${SEARCHED})
    WHERE n.searchText CONTAINS anchor.plain OR n.contextText CONTAINS anchor.context
    WITH DISTINCT n
    WHERE ${named('$question', ALL_TEXT)} OR ${BY_CONTEXT}
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
): ReadStatement<Questions, [index: number, hits: readonly HitRow[]], Item> {
  const columns = columnsOf<{ readonly node: Item }>({ node: itemPart('n', model.nodeProperties, properties) });
  return reading(
    statement<Questions, [index: number, hits: readonly HitRow[]]>({
      name: 'search.resolve',
      parameters: { rows: 'maps', kinds: 'texts', limit: 'number' },
      columns: ['index', 'hits'],
      text: cypher`
        UNWIND $rows AS row
        CALL (row) {
          ${matchNamed('row', NAMES_ALONE)}
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
