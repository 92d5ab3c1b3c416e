import { byColumn } from '../../database/statement.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { readFilter } from '../../model/narrowing/read-filter.js';
import { filterText } from '../../model/statements/filter.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { LAST_DAY, yearBounds } from '../../shared/dates.js';
import { byId } from '../../shared/collections.js';
import { inTurns, sortedInTurns } from '../../shared/in-turns.js';
import { LimitError } from '../../shared/errors.js';
import { FIGURE_COLUMNS, figuresOf, type FigureColumns } from './figures.cypher.js';
import { foreignCurrency } from '../../nodes/observation/quantity.js';
import { LIMIT } from '../../shared/limits.js';

/** A figure as it is chosen, counted with and spoken of. */
export type Figure = FigureColumns;

/** Which figures are asked for; null is no condition. */
export interface FiguresAsked {
  readonly metric?: string;
  readonly entities?: { readonly ids: readonly string[]; readonly metrics: readonly string[] };
  readonly within?: string | null | undefined;
  readonly level?: string | null | undefined;
  readonly fromYear?: number | null | undefined;
  readonly toYear?: number | null | undefined;
  readonly filter?: FilterInput | null | undefined;
  /** Only what sources published by this day say. */
  readonly knownAt?: string | null | undefined;
  /** Only those of quantities that sources tell otherwise. */
  readonly contradicted?: boolean;
  /** How to ask for fewer of them, if there are too many. */
  readonly fewer: string;
}

export const tooMany = (most: number, fewer: string): LimitError =>
  new LimitError(`Expected at most ${most} figures to be counted with, got more: ${fewer}.`);

/** Every figure that is asked for, of any status, by id. One statement. @throws LimitError if there are too many */
export async function readFigures(
  reader: GraphReader,
  asked: FiguresAsked,
  most = LIMIT.figures,
): Promise<readonly Figure[]> {
  const { metric, entities, within, level, fromYear, toYear, knownAt } = asked;
  const filter = filterText(readFilter(reader.model, observation, asked.filter), observation, 'o');
  const anywhere = asked.contradicted === true ? 'contradicted' : 'all';
  const of = entities ? 'entities' : metric === undefined ? anywhere : 'metric';
  const statement = figuresOf({
    of,
    within: within != null,
    level: level != null,
    from: fromYear != null,
    to: toYear != null,
    filter,
  });
  const given = {
    ...filter.parameters,
    knownAt: knownAt ?? LAST_DAY,
    ...(metric === undefined ? {} : { metric }),
    ...(entities ? { entities: entities.ids, metrics: entities.metrics } : {}),
    ...(within == null ? {} : { within }),
    ...(level == null ? {} : { level }),
    ...(fromYear == null ? {} : { from: yearBounds(fromYear).from }),
    ...(toYear == null ? {} : { before: yearBounds(toYear).before }),
  };
  const rows = await reader.runWithin(statement, given, { most, tooMany: () => tooMany(most, asked.fewer) });
  return sortedInTurns(await inTurns(rows, figureIn), byId);
}

function figureIn(row: readonly unknown[]): Figure {
  const figure = byColumn<FigureColumns>(FIGURE_COLUMNS, row);
  return Object.assign(figure, { currency: foreignCurrency(figure.currency) || null });
}
