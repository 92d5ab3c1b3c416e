import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { readFilter } from '../../model/narrowing/read-filter.js';
import { filterText } from '../../model/statements/filter.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { yearBounds } from '../../shared/dates.js';
import { LimitError } from '../../shared/errors.js';
import { figuresOf, type FigureRow } from './figures.cypher.js';
import { LIMIT } from '../../shared/limits.js';

/** What is known of a figure to choose it and to count with it. */
export interface Figure {
  readonly id: string;
  readonly metric: string;
  readonly entity: string;
  /** The level of what it is about, if that is a district. */
  readonly level: string | null;
  readonly value: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  readonly qualifier: string;
  readonly status: string;
  readonly rank: string;
  readonly start: string | null;
  readonly end: string | null;
  /** The day of its newest source. */
  readonly published: string | null;
  readonly sources: readonly string[];
  /** The programme that it is for. */
  readonly program: string | null;
}

/** Which figures are asked for; null is no condition. */
interface FiguresAsked {
  readonly statuses: readonly string[];
  readonly metric?: string;
  readonly entities?: { readonly ids: readonly string[]; readonly metrics: readonly string[] };
  readonly within?: string | null | undefined;
  readonly level?: string | null | undefined;
  readonly fromYear?: number | null | undefined;
  readonly toYear?: number | null | undefined;
  readonly filter?: FilterInput | null | undefined;
}

/** Every figure that is asked for, by id. One statement. @throws LimitError if there are too many */
export async function readFigures(
  reader: GraphReader,
  asked: FiguresAsked,
  most = LIMIT.figures,
): Promise<readonly Figure[]> {
  const { statuses, metric, entities, within, level, fromYear, toYear } = asked;
  const filter = filterText(readFilter(reader.model, observation, asked.filter), 'o');
  const of = entities ? 'entities' : metric === undefined ? 'all' : 'metric';
  const statement = figuresOf({
    of,
    within: within != null,
    level: level != null,
    from: fromYear != null,
    to: toYear != null,
    filter,
  });
  const rows = await reader.run(statement, {
    ...filter.parameters,
    statuses: [...new Set(statuses)],
    limit: most + 1,
    ...(metric === undefined ? {} : { metric }),
    ...(entities ? { entities: entities.ids, metrics: entities.metrics } : {}),
    ...(within == null ? {} : { within }),
    ...(level == null ? {} : { level }),
    ...(fromYear == null ? {} : { from: yearBounds(fromYear).from }),
    ...(toYear == null ? {} : { before: yearBounds(toYear).before }),
  });
  if (rows.length > most)
    throw new LimitError(
      `Expected at most ${most} figures to be counted with, got more: narrow them by a year, a district or a filter.`,
    );
  return rows.map(figureIn).sort((one, other) => (one.id < other.id ? -1 : 1));
}

function figureIn(row: FigureRow): Figure {
  const [id, metric, entity, level, value, upper, qualifier, status, rank, ...rest] = row;
  const [start, end, published, sources, program] = rest;
  return { id, metric, entity, level, value, upper, qualifier, status, rank, start, end, published, sources, program };
}
