import { cypher, returnedAs } from '../../database/cypher.js';
import type { Dialect } from '../../database/dialect.js';
import { statement, type Statement } from '../../database/statement.js';
import { filterKinds, type FilterParameters, type FilterText } from '../../model/statements/filter.js';
import { USED_BY_METRIC } from '../../nodes/observation/quantity.js';
import { FIGURE_EXPRESSIONS, foundBy, LATEST_BORDERS, LAST_MOVE, type FigureColumns } from './figures.cypher.js';

/** Which used figures are asked for: of one metric, within a district or not; or of any. */
interface UsedShape {
  readonly of: 'metric' | 'all';
  readonly within: boolean;
  readonly filter: FilterText;
}
type UsedParameters = FilterParameters & {
  readonly limit: number;
  readonly statuses: readonly string[];
  readonly withBreakdowns: boolean;
  readonly from: string | null;
  readonly before: string | null;
  readonly metric?: string;
  readonly level?: string | null;
  readonly within?: string;
};

/** What it takes to choose among quantities and to count with them, without what others say of each. */
const NAMES = [
  ...(['id', 'value', 'upper', 'qualifier', 'metric', 'addsOverTime', 'entity', 'entityName', 'entityNameEn'] as const),
  ...(['level', 'borders', 'status', 'extent', 'breakdown', 'moneyStage', 'currency', 'quantity'] as const),
  ...(['start', 'end', 'from', 'to', 'published', 'program', 'programName', 'programNameEn'] as const),
] satisfies readonly (keyof FigureColumns)[];
export type Countable = Pick<FigureColumns, (typeof NAMES)[number]>;
export type UsedColumns = Countable & {
  /** As it is stored: how many figures of its quantity stand, and whether a year can find only some of them. */
  readonly voiceCount: number;
};
const COLUMNS: Readonly<Record<keyof UsedColumns, string>> = {
  ...(Object.fromEntries(NAMES.map((name) => [name, FIGURE_EXPRESSIONS[name]])) as Record<keyof UsedColumns, string>),
  published: 'o.lastSaid',
  voiceCount: 'o.voiceCount',
};
export const USED_COLUMNS = Object.keys(COLUMNS) as readonly (keyof UsedColumns)[];

/** It was found at load to be used, and is asked for. */
export const IS_USED = [
  'o.voiceCount IS NOT NULL',
  'o.status IN $statuses',
  '($withBreakdowns OR o.breakdown IS NULL)',
];
/**
 * The same filter for figures that are used: of one metric, and with a period, they are found by an index if the engine
 * has one on several properties.
 */
export function ofUsed(filter: FilterText, dialect: Dialect): FilterText {
  const { start, required } = filter;
  const [metric, from, to] = USED_BY_METRIC;
  if (start?.fixed !== metric || !required.has(from) || !required.has(to)) return filter;
  const clauses = dialect.seek('o', 'Observation', [...USED_BY_METRIC, 'id']);
  if (clauses === null) return filter;
  const text = [`o.${from} IS NOT NULL`, `o.${to} IS NOT NULL`, filter.text].join(' AND ');
  return { ...filter, start: { ...start, clauses, text } };
}

const CONDITIONS = [
  ...IS_USED,
  '($from IS NULL OR o.periodTo >= $from)',
  '($before IS NULL OR o.periodFrom < $before)',
];

const OF_LEVEL = '($level IS NULL OR x.level = $level)';

/** The figures that were found at load to be used of their quantities, and those that a year may find instead. */
export const usedFigures = ({ of, within, filter }: UsedShape): Statement<UsedParameters, unknown[]> =>
  statement<UsedParameters, unknown[]>({
    name: `figures.used.${of}${within ? '.within' : ''}`,
    parameters: {
      limit: 'number',
      statuses: 'texts',
      withBreakdowns: 'truth',
      from: 'text or null',
      before: 'text or null',
      ...(of === 'metric' ? ({ metric: 'node', level: 'text or null' } as const) : {}),
      ...(within ? { within: 'node' } : {}),
      ...filterKinds(filter),
    },
    columns: USED_COLUMNS,
    text: cypher`
      ${foundBy({ of, within, filter }, of === 'metric' ? [...CONDITIONS, OF_LEVEL] : CONDITIONS)}
      WITH o, m, x
      LIMIT $limit
      CALL (o) {
        MATCH (o)-[:FOR]->(p:Node:Program)
        WHERE o.extent = 'PART'
        RETURN min(p.id) AS program, min(p.name) AS programName, min(p.nameEn) AS programNameEn
      }
      ${within ? LAST_MOVE : ''}
      ${returnedAs(within ? { ...COLUMNS, borders: LATEST_BORDERS } : COLUMNS)}`,
  });
