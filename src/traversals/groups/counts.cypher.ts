import { implementedIn } from '../../edges/implemented-in/implemented-in.edge.js';
import { issuedIn } from '../../edges/issued-in/issued-in.edge.js';
import { locatedIn } from '../../edges/located-in/located-in.edge.js';
import { arrow, cypher, named, returnedAs } from '../../database/cypher.js';
import { statement, type Statement } from '../../database/statement.js';
import { filterKinds, type FilterParameters, type FilterText } from '../../model/statements/filter.js';
import { typesOf } from '../../model/statements/fragments.js';
import { anyFigure } from '../figures/figures.cypher.js';
import { IS_USED } from '../figures/used.cypher.js';
import type { GroupDimension, OfFigure, OfMetric } from './group-keys.js';

/** By what figures are counted, and which. */
export interface CountsShape {
  readonly by: readonly GroupDimension[];
  readonly filter: FilterText;
}
type CountsParameters = FilterParameters & {
  readonly statuses: readonly string[];
  readonly withBreakdowns: boolean;
  readonly withCurrencies: boolean;
  /** Whether the figures count that a year may find in place of others. */
  readonly withOthers: boolean;
  readonly limit: number;
};

/** What figures have in common that count together, as far as it is asked for. */
interface Common extends OfFigure, OfMetric {
  /** A district that they are about or in. */
  readonly district: string | null;
  /** All districts that they are about or in, and their levels. */
  readonly districts: readonly string[];
  readonly levels: readonly (string | null)[];
}
interface Counts {
  readonly figures: number;
  /** How many of them differ from others in nothing but their status or the stage of the money. */
  readonly shared: number;
  /** How many there are of these if those count once that differ in nothing else. */
  readonly once: number;
  /** Not above 0 if a year may find other figures in place of some of them. */
  readonly voiceCount: number;
}
export type CountColumns = Partial<Common> & Counts;

type Columns = Readonly<Partial<Record<keyof CountColumns, string>>>;
const OF_DIMENSION: Readonly<Record<Exclude<GroupDimension, 'SOURCE'>, Columns>> = {
  METRIC: { metric: 'o.metricId' },
  CATEGORY: { category: 'm.category' },
  ENTITY: { entity: 'x' },
  DISTRICT: { district: 'CASE WHEN x:District THEN x ELSE d END' },
  CITY: {
    districts: 'CASE WHEN x.level IS NULL THEN around ELSE [x.id] END',
    levels: 'CASE WHEN x.level IS NULL THEN levelsAround ELSE [x.level] END',
  },
  YEAR: { start: 'o.periodStart', end: 'o.periodEnd' },
  STATUS: { status: 'o.status' },
  BREAKDOWN: { breakdown: 'o.breakdown' },
  MONEY_STAGE: { moneyStage: 'o.moneyStage' },
  CURRENCY: { unit: 'm.unit', currency: "CASE WHEN o.currency <> 'CNY' THEN o.currency END" },
};

/** Of these columns a group has a node: its id is read once for each group, and not for each figure. */
const NODES: readonly string[] = ['entity', 'district'] satisfies readonly (keyof CountColumns)[];

const COUNTS: Readonly<Record<keyof Counts, string>> = {
  figures: 'count(DISTINCT o)',
  shared: 'count(DISTINCT CASE WHEN o.countedAs IS NOT NULL THEN o END)',
  once: 'count(DISTINCT o.countedAs)',
  voiceCount: 'min(o.voiceCount)',
};

/**
 * How many figures that are used have this in common; several rows may have all of it in common. A figure is in the row
 * of each district; if cities are asked for, in one row with all its districts.
 */
export function usedCounts({ by, filter }: CountsShape): Statement<CountsParameters, unknown[]> {
  const about = aboutIn(by);
  const isMeasured = by.includes('CATEGORY') || by.includes('CURRENCY');
  const columns = countColumnsOf(by);
  return statement<CountsParameters, unknown[]>({
    name: `groups.counts.${about}${isMeasured ? '.metrics' : ''}`,
    parameters: {
      ...({ statuses: 'texts', withBreakdowns: 'truth', withCurrencies: 'truth' } as const),
      ...({ withOthers: 'truth', limit: 'number' } as const),
      ...filterKinds(filter),
    },
    columns: Object.keys(columns),
    text: cypher`
      ${anyFigure(filter, [...IS_USED, CURRENCIES, OTHERS])}
      ${isMeasured ? MEASURED : ''}
      ${ABOUT[about]}
      WITH ${named(columns)}
      ${returnedAs(Object.fromEntries(Object.keys(columns).map((each) => [each, valueOf(each)])))}
      LIMIT $limit`,
  });
}

const valueOf = (column: string): string => (NODES.includes(column) ? `${column}.id` : column);

/** The columns of an answer by these dimensions; a row has all districts at once if cities are asked for. */
export const countColumnsOf = (by: readonly GroupDimension[]): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    COUNTS,
    ...by.map((each) => (each === 'SOURCE' || (each === 'DISTRICT' && by.includes('CITY')) ? {} : OF_DIMENSION[each])),
  );

const OTHERS = '($withOthers OR o.voiceCount <> 0)';
const CURRENCIES = "($withCurrencies OR o.currency IS NULL OR o.currency = 'CNY')";

/** What is read of what the figures are about. */
const aboutIn = (by: readonly GroupDimension[]): keyof typeof ABOUT =>
  by.includes('CITY')
    ? 'districts'
    : by.includes('DISTRICT')
      ? 'district'
      : by.includes('ENTITY')
        ? 'entities'
        : 'nothing';

/** The condition on the id lets Neo4j begin at the index of metrics, if it wants to begin there. */
const MEASURED = cypher`
  MATCH (o)-[:OF]->(m:Node:Metric)
  WHERE m.id IS NOT NULL`;
const ENTITY = 'MATCH (o)-[:ABOUT]->(x:Node:Entity)';
/** From what it is about to the districts that this is located, done or issued in. */
const AROUND = `(x)${arrow('OUT', typesOf([locatedIn.edge, implementedIn.edge, issuedIn.edge]), '')}(d:Node:District)`;
const ABOUT = {
  nothing: '',
  entities: ENTITY,
  district: cypher`
    ${ENTITY}
    OPTIONAL MATCH ${AROUND}`,
  districts: cypher`
    ${ENTITY}
    CALL (x) {
      MATCH ${AROUND}
      WITH DISTINCT d
      ORDER BY d.id
      RETURN collect(d.id) AS around, collect(d.level) AS levelsAround
    }`,
} as const;
