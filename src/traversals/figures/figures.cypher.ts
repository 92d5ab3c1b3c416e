import { about } from '../../edges/about/about.edge.js';
import { cypher } from '../../database/cypher.js';
import { statement, type ParameterKind, type Statement } from '../../database/statement.js';
import type { Path } from '../../model/definition/path.js';
import {
  conditionsOf,
  filterKinds,
  NO_FILTER,
  type FilterParameters,
  type FilterText,
} from '../../model/statements/filter.js';
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

/** What is given to ask for figures: statuses, a limit, and what the shape says. */
export type FigureParameters = FilterParameters & {
  readonly statuses: readonly string[];
  readonly limit: number;
  readonly metric?: string;
  readonly entities?: readonly string[];
  readonly metrics?: readonly string[];
  readonly within?: string;
  readonly level?: string;
  readonly from?: string;
  readonly before?: string;
};
/** What is known of a figure to choose it and to count with it. */
export type FigureRow = [
  id: string,
  metric: string,
  entity: string,
  level: string | null,
  value: number,
  upper: number | null,
  qualifier: string,
  status: string,
  rank: string,
  start: string | null,
  end: string | null,
  published: string | null,
  sources: readonly string[],
  program: string | null,
];

/**
 * What finds the observation `o`, its metric `m` and what it is about, `x`; the conditions are on `o` and, but for all,
 * on `x`.
 */
const MATCHES: Readonly<Record<FiguresShape['of'], (conditions: string) => string>> = {
  metric: (conditions) => cypher`
    MATCH (m:Node:Metric {id: $metric})
    WITH m
    LIMIT 1
    MATCH (m)<-[:OF]-(o:Node:Observation)-[:ABOUT]->(x:Node:Entity)
    WHERE ${conditions}`,
  entities: (conditions) => cypher`
    UNWIND $entities AS entity
    MATCH (x:Node:Entity {id: entity})<-[:ABOUT]-(o:Node:Observation)
    WHERE ${conditions}
    MATCH (o)-[:OF]->(m:Node:Metric)
    WHERE m.id IN $metrics`,
  all: (conditions) => cypher`
    MATCH (o:Observation)
    WHERE o.id IS NOT NULL AND ${conditions}
    WITH o
    LIMIT $limit
    MATCH (o)-[:OF]->(m:Node:Metric)
    MATCH (o)-[:ABOUT]->(x:Node:Entity)`,
};
const FIGURE_PARAMETERS: Readonly<Record<FiguresShape['of'], Readonly<Record<string, ParameterKind>>>> = {
  metric: { metric: 'node' },
  entities: { entities: 'nodes', metrics: 'nodes' },
  all: {},
};

/** From what a figure is about to the districts that it is in, as the filter `within` has it. */
const { within } = about.paths;
const withinFrom = (start: string, path: Path): string =>
  `EXISTS { MATCH ${pathPattern(start, path, 'w')} WHERE w.id = $within }`;

const conditionsIn = ({ of, ...narrowed }: FiguresShape): readonly string[] => [
  'o.status IN $statuses',
  ...(narrowed.level ? ['x.level = $level'] : []),
  ...(narrowed.from ? ['o.periodTo >= $from'] : []),
  ...(narrowed.to ? ['o.periodFrom < $before'] : []),
  ...(narrowed.within ? [of === 'all' ? withinFrom('o', within) : withinFrom('x', within.slice(1))] : []),
  ...conditionsOf(narrowed.filter),
];

/** Every figure that is as the shape says, in no order. */
export function figuresOf(shape: FiguresShape): Statement<FigureParameters, FigureRow> {
  const narrowed = (['level', 'from', 'to', 'within'] as const).filter((each) => shape[each]);
  return statement<FigureParameters, FigureRow>({
    name: ['figures', shape.of, ...narrowed].join('.'),
    parameters: {
      statuses: 'texts',
      limit: 'number',
      ...FIGURE_PARAMETERS[shape.of],
      ...(shape.within ? { within: 'node' } : {}),
      ...(shape.level ? { level: 'text' } : {}),
      ...(shape.from ? { from: 'text' } : {}),
      ...(shape.to ? { before: 'text' } : {}),
      ...filterKinds(shape.filter),
    },
    columns: [
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
    ],
    text: cypher`
      ${MATCHES[shape.of](conditionsIn(shape).join(' AND '))}
      WITH o, m, x
      LIMIT $limit
      CALL (o) {
        MATCH (o)-[:REPORTED_IN]->(s:Node:Source)
        WITH s
        ORDER BY s.id
        RETURN max(s.publishedOn) AS published, collect(s.id) AS sources
      }
      CALL (o) {
        MATCH (o)-[:FOR]->(p:Node:Program)
        RETURN min(p.id) AS program
      }
      RETURN o.id AS id, m.id AS metric, x.id AS entity, x.level AS level,
        o.value AS value, o.upper AS upper, o.qualifier AS qualifier, o.status AS status, o.rank AS rank,
        o.periodStart AS start, o.periodEnd AS end, published AS published, sources AS sources, program AS program`,
  });
}
