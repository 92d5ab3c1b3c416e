import { byColumn } from '../../database/statement.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import { readFilter } from '../../model/narrowing/read-filter.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { filterText, type FilterText } from '../../model/statements/filter.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { foreignCurrency } from '../../nodes/observation/quantity.js';
import { yearBounds } from '../../shared/dates.js';
import { inTurns } from '../../shared/in-turns.js';
import { LIMIT } from '../../shared/limits.js';
import { speaksOf } from './asked.js';
import type { ChoiceAsked } from './choose.js';
import { tooMany, type FiguresAsked } from './figures.js';
import { ofUsed, USED_COLUMNS, usedFigures, type UsedColumns } from './used.cypher.js';

/** A figure that is used of its quantity, and how many figures of it stand. */
export type UsedFigure = UsedColumns;

/** What a filter can speak of that is the same for all figures of a quantity. */
const OF_A_QUANTITY: ReadonlySet<string> = new Set([
  ...['metric', 'unit', 'about', 'within', 'year', 'status', 'extent', 'breakdown', 'moneyStage'],
]);
/** Whether a filter finds all figures of a quantity or none, but for a year. */
const speaksOfQuantities = (filter: unknown): boolean =>
  Array.isArray(filter)
    ? filter.every(speaksOfQuantities)
    : Object.entries((filter ?? {}) as FilterInput).every(
        ([name, value]) =>
          value == null ||
          OF_A_QUANTITY.has(name) ||
          (['and', 'or', 'not'].includes(name) && speaksOfQuantities(value)),
      );

/** Whether it was decided at load which figures such a question uses, unless a year finds some of a quantity only. */
export const isDecided = ({ filter, knownAt }: Pick<FiguresAsked, 'filter' | 'knownAt'>): boolean =>
  knownAt == null && speaksOfQuantities(filter);

/** What a filter asks of figures that are used, as `o`. */
export const filterOfUsed = (reader: GraphReader, filter: FiguresAsked['filter']): FilterText =>
  ofUsed(filterText(readFilter(reader.model, observation, filter), observation, 'o'), reader.database.dialect);

/**
 * The figures that are used of each quantity asked for, as it was decided at load; null if that was not decided: with a
 * day on which they were known, with a filter that may find some figures of a quantity and not others, and if a year
 * can. One statement. @throws LimitError if there are too many
 */
export async function readUsed(
  reader: GraphReader,
  { metric, within, level, fromYear, toYear, filter, knownAt, fewer }: Omit<FiguresAsked, 'entities'>,
  { statuses, withBreakdowns }: Pick<ChoiceAsked, 'statuses' | 'withBreakdowns'>,
  most = LIMIT.usedFigures,
): Promise<readonly UsedFigure[] | null> {
  if (!isDecided({ filter, knownAt })) return null;
  const narrowed = filterOfUsed(reader, filter);
  const of = metric === undefined ? 'all' : 'metric';
  const given = {
    ...narrowed.parameters,
    statuses,
    withBreakdowns,
    from: fromYear == null ? null : yearBounds(fromYear).from,
    before: toYear == null ? null : yearBounds(toYear).before,
    ...(metric === undefined ? {} : { metric, level: level ?? null }),
    ...(within == null ? {} : { within }),
  };
  const statement = usedFigures({ of, within: within != null, filter: narrowed });
  const rows = await reader.runWithin(statement, given, { most, tooMany: () => tooMany(most, fewer) });
  const ofYear = fromYear != null || toYear != null || speaksOf(filter, 'year');
  if (ofYear && rows.some((row) => (row[VOICE_COUNT] as number) <= 0)) return null;
  return inTurns(
    rows.filter((row) => row[VOICE_COUNT] !== 0),
    figureIn,
  );
}

const VOICE_COUNT = USED_COLUMNS.indexOf('voiceCount');
function figureIn(row: readonly unknown[]): UsedFigure {
  const figure = byColumn<UsedColumns>(USED_COLUMNS, row);
  return Object.assign(figure, {
    currency: foreignCurrency(figure.currency) || null,
    voiceCount: Math.abs(figure.voiceCount),
  });
}
