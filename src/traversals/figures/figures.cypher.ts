import { about } from '../../edges/about/about.edge.js';
import { placement } from '../../edges/placement.js';
import { arrow, cypher, returnedAs, where } from '../../database/cypher.js';
import { statement, type ParameterKind, type Statement } from '../../database/statement.js';
import type { Precision } from '../../shared/dates.js';
import type { HopPath } from '../../model/definition/path.js';
import {
  conditionsOf,
  filterKinds,
  NO_FILTER,
  type FilterParameters,
  type FilterStart,
  type FilterText,
} from '../../model/statements/filter.js';
import { typesOf } from '../../model/statements/fragments.js';
import { pathPattern } from '../../model/statements/paths.js';
import type { Voice } from '../../nodes/observation/voice.js';
import { KNOWN, VOICE, VOICE_COLUMNS } from './voice.cypher.js';

/** The period of an observation does not end before a year, and begins before a year is over. */
export const ENDS_FROM = 'o.periodTo >= $from';
export const BEGINS_BEFORE = 'o.periodFrom < $before';

/** Where figures are looked for, and what narrows them. */
interface FiguresShape {
  /** Of one metric; of some metrics about some entities; any; or all of the quantities that sources contradict. */
  readonly of: 'metric' | 'entities' | 'all' | 'contradicted';
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

/** What is given to ask for figures: a limit, and what the shape says. */
type FigureParameters = FilterParameters & {
  readonly limit: number;
  /** Only what was known on this day. */
  readonly knownAt: string;
  readonly metric?: string;
  readonly entities?: readonly string[];
  readonly metrics?: readonly string[];
  readonly within?: string;
  readonly level?: string;
  readonly from?: string;
  readonly before?: string;
};
/** What is known of a figure to choose it, to count with it, and to say what a reader should know of it. */
export interface FigureColumns extends Voice {
  /** What its sources are called, in their order. */
  readonly titles: readonly string[];
  readonly titlesEn: readonly string[];
  /** Of each source that corrects it: its title in Chinese, in English, and when it was published. */
  readonly corrections: readonly (readonly [zh: string, en: string, publishedOn: string])[];
  readonly metric: string;
  readonly unit: string;
  readonly addsOverTime: boolean;
  readonly entity: string;
  readonly entityName: string;
  readonly entityNameEn: string | null;
  /** The level of what it is about, if that is a district. */
  readonly level: string | null;
  /** When the borders last changed of what it is about, or of where that is if it is looked for within a district. */
  readonly borders: string | null;
  readonly asPrinted: string;
  readonly qualifier: string;
  readonly status: string;
  readonly extent: string;
  readonly breakdown: string | null;
  readonly moneyStage: string | null;
  readonly currency: string | null;
  readonly quantity: string;
  /** The period as the source gives it, and the days that it is compared by. */
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: Precision | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The programme that it is for. */
  readonly program: string | null;
  readonly programName: string | null;
  readonly programNameEn: string | null;
}

/** Each column of the answer, as an expression. */
export const FIGURE_EXPRESSIONS: Readonly<Record<keyof FigureColumns, string>> = {
  ...VOICE_COLUMNS,
  titles: 'titles',
  titlesEn: 'titlesEn',
  corrections: 'corrections',
  metric: 'm.id',
  unit: 'm.unit',
  addsOverTime: 'm.additiveOverTime',
  entity: 'x.id',
  entityName: 'x.name',
  entityNameEn: 'x.nameEn',
  level: 'x.level',
  borders: 'x.bordersOn',
  asPrinted: 'o.asPrinted',
  qualifier: 'o.qualifier',
  status: 'o.status',
  extent: 'o.extent',
  breakdown: 'o.breakdown',
  moneyStage: 'o.moneyStage',
  currency: 'o.currency',
  quantity: 'o.quantity',
  start: 'o.periodStart',
  end: 'o.periodEnd',
  precision: 'o.periodPrecision',
  from: 'o.periodFrom',
  to: 'o.periodTo',
  program: 'program',
  programName: 'programName',
  programNameEn: 'programNameEn',
};
export const FIGURE_COLUMNS = Object.keys(FIGURE_EXPRESSIONS) as readonly (keyof FigureColumns)[];

/**
 * What finds the observation `o`, its metric `m` and what it is about, `x`; the conditions are on `o` and, but for all,
 * on `x`.
 */
type Matches = (conditions: readonly string[], start: string) => string;
const observed: Matches = (conditions, start) => cypher`
  ${start === '' ? 'MATCH (o:Observation)' : start}
  ${where(['o.id IS NOT NULL', ...conditions])}`;
/** What finds every figure of a filter of which also some conditions hold, as `o`, at what the filter fixes. */
export const anyFigure = (filter: FilterText, conditions: readonly string[]): string =>
  observed([...conditions, ...conditionsOf(filter.start ?? filter)], filter.start?.clauses ?? '');
const measured = cypher`
  WITH o
  LIMIT $limit
  MATCH (o)-[:OF]->(m:Node:Metric)
  MATCH (o)-[:ABOUT]->(x:Node:Entity)`;
const MATCHES: Readonly<Record<FiguresShape['of'], Matches>> = {
  metric: (conditions) => cypher`
    MATCH (m:Node:Metric {id: $metric})
    WITH m
    LIMIT 1
    MATCH (m)<-[:OF]-(o:Node:Observation)-[:ABOUT]->(x:Node:Entity)
    ${where(conditions)}`,
  entities: (conditions) => cypher`
    UNWIND $entities AS entity
    MATCH (x:Node:Entity {id: entity})<-[:ABOUT]-(o:Node:Observation)
    ${where(conditions)}
    MATCH (o)-[:OF]->(m:Node:Metric)
    WHERE m.id IN $metrics`,
  all: (conditions, start) => cypher`
    ${observed(conditions, start)}
    ${measured}`,
  // One pass over the figures of an entity, however many of its quantities they are of.
  contradicted: (conditions, start) => cypher`
    ${observed(['o.contradicted > 0', ...conditions], start)}
    MATCH (o)-[:ABOUT]->(x:Node:Entity)
    WITH x, collect(o.quantity) AS quantities
    MATCH (x)<-[:ABOUT]-(same:Node:Observation)
    WHERE same.quantity IN quantities
    WITH same AS o, x
    LIMIT $limit
    MATCH (o)-[:OF]->(m:Node:Metric)`,
};
const LOOKS_ANYWHERE: readonly FiguresShape['of'][] = ['all', 'contradicted'];
const FIGURE_PARAMETERS: Readonly<Record<FiguresShape['of'], Readonly<Record<string, ParameterKind>>>> = {
  metric: { metric: 'node' },
  entities: { entities: 'nodes', metrics: 'nodes' },
  all: {},
  contradicted: {},
};

/** From what a figure is about to the districts that it is in, as the filter `within` has it. */
const { within } = about.paths;
const withinFrom = (start: string, path: HopPath): string =>
  `EXISTS { MATCH ${pathPattern(start, path, 'w')} WHERE w.id = $within }`;

/** When the districts last moved in which `x` lies, is located, done or issued; and the later of that and its own. */
export const LAST_MOVE = cypher`
  CALL (x) {
    MATCH (x)${arrow('OUT', typesOf(placement.edges), '')}(d:Node:District)
    RETURN max(d.movedOn) AS moved
  }`;
export const LATEST_BORDERS = 'CASE WHEN moved IS NULL OR x.bordersOn >= moved THEN x.bordersOn ELSE moved END';

type Found = Pick<FiguresShape, 'of' | 'within' | 'filter'>;

/** Where it begins if it looks for figures of any metric about anything: at what the filter fixes. */
const startOf = ({ of, filter }: Found): FilterStart | null => (LOOKS_ANYWHERE.includes(of) ? filter.start : null);

/** What finds figures of which also some conditions hold. */
export const foundBy = (shape: Found, conditions: readonly string[]): string =>
  MATCHES[shape.of](
    [
      ...conditions,
      ...(shape.within
        ? [LOOKS_ANYWHERE.includes(shape.of) ? withinFrom('o', within) : withinFrom('x', within.slice(1))]
        : []),
      ...conditionsOf(startOf(shape) ?? shape.filter),
    ],
    startOf(shape)?.clauses ?? '',
  );
const conditionsIn = ({ level, from, to }: FiguresShape): readonly string[] => [
  KNOWN,
  ...(level ? ['x.level = $level'] : []),
  ...(from ? [ENDS_FROM] : []),
  ...(to ? [BEGINS_BEFORE] : []),
];

/** Every figure that is as the shape says, in no order. */
export function figuresOf(shape: FiguresShape): Statement<FigureParameters, unknown[]> {
  const narrowed = (['level', 'from', 'to', 'within'] as const).filter((each) => shape[each]);
  return statement<FigureParameters, unknown[]>({
    name: ['figures', shape.of, ...narrowed].join('.'),
    parameters: {
      limit: 'number',
      knownAt: 'text',
      ...FIGURE_PARAMETERS[shape.of],
      ...(shape.within ? { within: 'node' } : {}),
      ...(shape.level ? { level: 'text' } : {}),
      ...(shape.from ? { from: 'text' } : {}),
      ...(shape.to ? { before: 'text' } : {}),
      ...filterKinds(shape.filter),
    },
    columns: FIGURE_COLUMNS,
    text: cypher`
      ${foundBy(shape, conditionsIn(shape))}
      WITH o, m, x
      LIMIT $limit
      ${VOICE}
      CALL (o) {
        MATCH (o)-[:FOR]->(p:Node:Program)
        RETURN min(p.id) AS program, min(p.name) AS programName, min(p.nameEn) AS programNameEn
      }
      ${shape.within ? LAST_MOVE : ''}
      ${returnedAs(shape.within ? { ...FIGURE_EXPRESSIONS, borders: LATEST_BORDERS } : FIGURE_EXPRESSIONS)}`,
  });
}
