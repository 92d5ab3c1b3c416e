import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { kindOf } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { groupBy } from '../../shared/collections.js';
import { inTurns } from '../../shared/in-turns.js';
import type { Coverage } from '../coverage/coverage.js';
import { checkThere, checkYears, someIds } from '../figures/arguments.js';
import { choiceFor } from '../figures/asked.js';
import { oneFigure, type Chosen } from '../figures/choose.js';
import { readFigures, type Figure } from '../figures/figures.js';
import { notesOfNone } from '../figures/left-out.js';
import type { Note } from '../figures/note.js';
import { columnNotes } from './column-notes.js';

/** A metric, and the status of its figures if it is not that of the whole comparison. */
export interface Column {
  readonly metric: string;
  readonly status?: string | null | undefined;
}
export interface CompareAsked {
  readonly entities: readonly string[];
  readonly metrics: readonly string[];
  readonly columns?: readonly Column[] | null | undefined;
  readonly year?: number | null | undefined;
  readonly statuses: readonly string[];
  readonly filter?: FilterInput | null | undefined;
  readonly knownAt?: string | null | undefined;
}
/** A column of the answer, and why its figures do not compare as they stand. */
export type NotedColumn = Column & { readonly notes: readonly Note[] };
export interface Comparison {
  readonly columns: readonly NotedColumn[];
  readonly rows: readonly ComparisonRow[];
  readonly coverage: Coverage;
}
export interface ComparisonRow {
  readonly entityId: string;
  readonly cells: readonly (Chosen | null)[];
  readonly gaps: readonly Gap[];
}
/** A cell without a figure, and what there is instead. */
interface Gap {
  readonly column: number;
  readonly notes: readonly Note[];
}

/** A row per entity and a cell per column, both in the order asked for. One statement, and one for the check. */
export async function compareEntities(
  reader: GraphReader,
  { year, statuses, filter, knownAt, ...asked }: CompareAsked,
): Promise<Comparison> {
  const entities = someIds('entities', asked.entities);
  const columns = columnsOf(asked);
  const metrics = [...new Set(columns.map(({ metric }) => metric))];
  checkYears({ year });
  await checkThere(reader, { entities, metrics });
  const figures = await readFigures(reader, {
    filter,
    knownAt,
    entities: { ids: entities, metrics },
    fromYear: year,
    toYear: year,
    fewer: 'narrow them by entities, metrics, columns, year or filter',
  });
  const choices = columns.map(({ status }) =>
    choiceFor({ statuses: status == null ? statuses : [status], year, filter }),
  );
  const found = groupBy(figures, ({ entity, metric }) => `${entity} ${metric}`);
  const rows = await inTurns(entities, (entityId): ComparisonRow => {
    const own = columns.map(({ metric }) => found.get(`${entityId} ${metric}`) ?? []);
    const cells = choices.map((choice, column) => oneFigure(own[column] ?? [], choice));
    const gaps = choices.flatMap((choice, column) => {
      const notes = cells[column] === null ? notesOfNone(own[column] ?? [], choice) : [];
      return notes.length === 0 ? [] : [{ column, notes }];
    });
    return { entityId, cells, gaps };
  });
  const without = rows.filter(({ cells }) => cells.every((cell) => cell === null)).map(({ entityId }) => entityId);
  const missing = without.filter((id) => kindOf(id) === district.kind).sort();
  const used = (column: number): readonly Figure[] => rows.flatMap(({ cells }) => cells[column]?.used ?? []);
  return {
    columns: columns.map((column, index) => ({ ...column, notes: columnNotes(used(index)) })),
    rows,
    coverage: { expected: rows.length, present: rows.length - without.length, missing },
  };
}

/** Each column once, in the order asked for. @throws LimitError, InputError */
function columnsOf({ metrics, columns }: Pick<CompareAsked, 'metrics' | 'columns'>): readonly Column[] {
  const given = [...metrics.map((metric): Column => ({ metric })), ...(columns ?? [])];
  const keyOf = ({ metric, status }: Column): string => [metric, status ?? ''].join('|');
  const byKey = new Map(given.map((column) => [keyOf(column), column]));
  return someIds(columns?.length ? 'metrics and columns' : 'metrics', given.map(keyOf)).map(
    (key) => byKey.get(key) as Column,
  );
}
