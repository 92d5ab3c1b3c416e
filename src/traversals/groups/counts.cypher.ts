import { implementedIn } from '../../edges/implemented-in/implemented-in.edge.js';
import { issuedIn } from '../../edges/issued-in/issued-in.edge.js';
import { locatedIn } from '../../edges/located-in/located-in.edge.js';
import { arrow, cypher, returnedAs } from '../../database/cypher.js';
import { statement, type Statement } from '../../database/statement.js';
import { filterKinds, type FilterParameters, type FilterText } from '../../model/statements/filter.js';
import { typesOf } from '../../model/statements/fragments.js';
import { QUANTITY } from '../../nodes/observation/quantity.js';
import { anyFigure } from '../figures/figures.cypher.js';
import { IS_USED } from '../figures/used.cypher.js';
import type { OfFigure, OfMetric } from './group-keys.js';

/** What is read beside the figures: their metrics, what they are about, and the districts that this is in. */
export interface CountsShape {
  readonly metrics: boolean;
  readonly about: 'nothing' | 'entities' | 'district' | 'districts';
  readonly filter: FilterText;
}
type CountsParameters = FilterParameters & {
  readonly by: readonly string[];
  readonly statuses: readonly string[];
  readonly withBreakdowns: boolean;
  readonly withCurrencies: boolean;
  readonly limit: number;
};

/** What figures have in common that count together; null for what was not asked for. */
type Common = OfFigure & OfMetric;
export interface CountColumns extends Common {
  /** The districts that they are about or in, and their levels. */
  readonly districts: readonly (string | null)[] | null;
  readonly levels: readonly (string | null)[] | null;
  readonly count: number;
  /** Not above 0 if a year may find other figures in place of some of them. */
  readonly voiceCount: number;
}

const asked = (dimension: string, expression: string): string =>
  `CASE WHEN '${dimension}' IN $by THEN ${expression} END`;
const COMMON: Readonly<Record<keyof Common, string>> = {
  metric: asked('METRIC', 'm.id'),
  category: asked('CATEGORY', 'm.category'),
  unit: asked('CURRENCY', 'm.unit'),
  entity: asked('ENTITY', 'x.id'),
  start: asked('YEAR', 'o.periodStart'),
  end: asked('YEAR', 'o.periodEnd'),
  status: asked('STATUS', 'o.status'),
  breakdown: asked('BREAKDOWN', 'o.breakdown'),
  moneyStage: asked('MONEY_STAGE', 'o.moneyStage'),
  currency: asked('CURRENCY', "CASE WHEN o.currency <> 'CNY' THEN o.currency END"),
};
const METRIC_COLUMNS = ['metric', 'category', 'unit'];

export const COUNT_COLUMNS = [
  ...(Object.keys(COMMON) as readonly (keyof Common)[]),
  ...(['districts', 'levels', 'count', 'voiceCount'] as const),
];

/** One of all figures that differ in nothing but their status and the stage of the money counts. */
const ONCE = QUANTITY.flatMap((part, index) => (part === 'status' || part === 'moneyStage' ? [] : [String(index)]));

/**
 * How many figures that are used have this in common, as far as it is asked for; several rows may have all of it in
 * common. A figure is in the row of each district; with all its districts at once it is in one row.
 */
export function usedCounts({ metrics, about, filter }: CountsShape): Statement<CountsParameters, unknown[]> {
  const isThere = (name: string): boolean => (METRIC_COLUMNS.includes(name) ? metrics : name !== 'entity' || isAbout);
  const isAbout = about !== 'nothing';
  const place = PLACES[about];
  const entries = Object.entries(COMMON).map(([name, expression]) => [name, isThere(name) ? expression : 'null']);
  const columns = [...entries, ...Object.entries(place.columns)];
  return statement<CountsParameters, unknown[]>({
    name: `groups.counts.${about}${metrics ? '.metrics' : ''}`,
    parameters: {
      by: 'texts',
      statuses: 'texts',
      withBreakdowns: 'truth',
      withCurrencies: 'truth',
      limit: 'number',
      ...filterKinds(filter),
    },
    columns: COUNT_COLUMNS,
    text: cypher`
      ${anyFigure(filter, [...IS_USED, CURRENCIES])}
      ${metrics ? MEASURED : ''}
      ${isAbout ? 'MATCH (o)-[:ABOUT]->(x:Node:Entity)' : ''}
      ${place.match}
      WITH split(o.quantity, '|') AS parts, o.voiceCount AS voiceCount, ${columns
        .map(([name, expression]) => `${String(expression)} AS ${String(name)}`)
        .join(', ')}
      ${returnedAs({
        ...Object.fromEntries(columns.map(([name]) => [name, name])),
        count: `count(DISTINCT CASE WHEN voiceCount <> 0 THEN [i IN [${ONCE.join(', ')}] | parts[i]] END)`,
        voiceCount: 'min(voiceCount)',
      })}
      LIMIT $limit`,
  });
}

/** The condition on the id lets Neo4j begin at the index of metrics, if it wants to begin there. */
const MEASURED = cypher`
  MATCH (o)-[:OF]->(m:Node:Metric)
  WHERE m.id IS NOT NULL`;
const CURRENCIES = "($withCurrencies OR o.currency IS NULL OR o.currency = 'CNY')";

/** From what it is about to the districts that this is located, done or issued in. */
const AROUND = `(x)${arrow('OUT', typesOf([locatedIn.edge, implementedIn.edge, issuedIn.edge]), '')}(d:Node:District)`;
const NOWHERE = { match: '', columns: { districts: 'null', levels: 'null' } };
/** The district that it is about; else each of those around, or all of these in one row. */
const PLACES: Readonly<
  Record<CountsShape['about'], { readonly match: string; readonly columns: Readonly<Record<string, string>> }>
> = {
  nothing: NOWHERE,
  entities: NOWHERE,
  district: {
    match: `OPTIONAL MATCH ${AROUND}`,
    columns: { districts: 'CASE WHEN x.level IS NULL THEN [d.id] ELSE [x.id] END', levels: 'null' },
  },
  districts: {
    match: cypher`
      CALL (x) {
        MATCH ${AROUND}
        WITH DISTINCT d
        ORDER BY d.id
        RETURN collect(d.id) AS around, collect(d.level) AS levelsAround
      }`,
    columns: {
      districts: 'CASE WHEN x.level IS NULL THEN around ELSE [x.id] END',
      levels: 'CASE WHEN x.level IS NULL THEN levelsAround ELSE [x.level] END',
    },
  },
};
