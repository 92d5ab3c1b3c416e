import { about } from '../../edges/about/about.edge.js';
import { statement, type Statement } from '../../database/statement.js';
import type { Path } from '../../model/definition/path.js';
import { NO_FILTER, type FilterText } from '../../model/statements/filter.js';
import { pathPattern } from '../../model/statements/paths.js';

/** Where figures are looked for, and what narrows them beside their statuses. */
export interface FiguresShape {
  /** Of one metric; of some metrics about some entities; or any. */
  readonly of: 'metric' | 'entities' | 'all';
  readonly within: boolean;
  readonly level: boolean;
  /** Whether the period must not end before a year, or must begin before one is over. */
  readonly from: boolean;
  readonly to: boolean;
  readonly filter: FilterText;
}
export const EVERY_FIGURE: FiguresShape = {
  of: 'all',
  within: false,
  level: false,
  from: false,
  to: false,
  filter: NO_FILTER,
};

const ANCHORS = {
  metric:
    /* cypher */ 'MATCH (m:Node:Metric {id: $metric}) WITH m LIMIT 1 MATCH (m)<-[:OF]-(o:Node:Observation)-[:ABOUT]->(x:Node:Entity) WHERE o.status IN $statuses',
  entities:
    /* cypher */ 'UNWIND $entities AS entity MATCH (x:Node:Entity {id: entity})<-[:ABOUT]-(o:Node:Observation) WHERE o.status IN $statuses',
  all: /* cypher */ 'MATCH (o:Observation) WHERE o.id IS NOT NULL AND o.status IN $statuses',
} as const;
const FURTHER = {
  metric: '',
  entities: /* cypher */ ' MATCH (o)-[:OF]->(m:Node:Metric) WHERE m.id IN $metrics',
  all: /* cypher */ ' WITH o LIMIT $limit MATCH (o)-[:OF]->(m:Node:Metric) MATCH (o)-[:ABOUT]->(x:Node:Entity)',
} as const;

/** From what a figure is about to the districts that it is in, as the filter `within` has it. */
const { within } = about.paths;
const withinFrom = (start: string, path: Path): string =>
  /* cypher */ `EXISTS { MATCH ${pathPattern(start, path, 'w')} WHERE w.id = $within }`;

export const FIGURE_COLUMNS = [
  'id',
  'metric',
  'entity',
  'level',
  'value',
  'upper',
  'qualifier',
  'status',
  'rank',
  'start',
  'end',
  'published',
  'sources',
  'program',
] as const;

/** Parameters: statuses, limit, and as the shape says metric, entities, metrics, within, level, from, before. One row per figure, in no order; its columns are FIGURE_COLUMNS. */
export function figuresOf({ of, ...narrowed }: FiguresShape): Statement {
  const conditions = [
    ...(narrowed.level ? ['x.level = $level'] : []),
    ...(narrowed.from ? ['o.periodEnd >= $from'] : []),
    ...(narrowed.to ? ['o.periodStart < $before'] : []),
    ...(narrowed.within ? [of === 'all' ? withinFrom('o', within) : withinFrom('x', within.slice(1))] : []),
    ...(narrowed.filter.text === '' ? [] : [narrowed.filter.text]),
  ];
  const name = ['figures', of, ...(['level', 'from', 'to', 'within'] as const).filter((each) => narrowed[each])].join(
    '.',
  );
  return statement(
    name,
    /* cypher */ `${ANCHORS[of]}${conditions.map((condition) => ` AND ${condition}`).join('')}${FURTHER[of]} WITH o, m, x LIMIT $limit CALL (o) { MATCH (o)-[:REPORTED_IN]->(s:Node:Source) WITH s ORDER BY s.id RETURN max(s.publishedOn) AS published, collect(s.id) AS sources } CALL (o) { MATCH (o)-[:FOR]->(p:Node:Program) RETURN min(p.id) AS program } RETURN o.id AS id, m.id AS metric, x.id AS entity, x.level AS level, o.value AS value, o.upper AS upper, o.qualifier AS qualifier, o.status AS status, o.rank AS rank, o.periodStart AS start, o.periodEnd AS end, published AS published, sources AS sources, program AS program`,
  );
}
