import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { kindOf } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { groupBy } from '../../shared/collections.js';
import type { Coverage } from '../coverage/coverage.js';
import { checkThere, checkYears, someIds } from '../figures/arguments.js';
import { choiceFor } from '../figures/asked.js';
import { oneFigure, type Chosen } from '../figures/choose.js';
import { readFigures } from '../figures/figures.js';

interface CompareAsked {
  readonly entities: readonly string[];
  readonly metrics: readonly string[];
  readonly year?: number | null | undefined;
  readonly statuses: readonly string[];
  readonly filter?: FilterInput | null | undefined;
  readonly knownAt?: string | null | undefined;
}
export interface Comparison {
  readonly metricIds: readonly string[];
  readonly rows: readonly ComparisonRow[];
  readonly coverage: Coverage;
}
export interface ComparisonRow {
  readonly entityId: string;
  readonly cells: readonly (Chosen | null)[];
}

/** A row per entity and a cell per metric, both in the order asked for. One statement, and one for the check. */
export async function compareEntities(
  reader: GraphReader,
  { year, statuses, filter, knownAt, ...asked }: CompareAsked,
): Promise<Comparison> {
  const [entities, metrics] = [someIds('entities', asked.entities), someIds('metrics', asked.metrics)];
  checkYears({ year });
  await checkThere(reader, { entities, metrics });
  const figures = await readFigures(reader, {
    filter,
    knownAt,
    entities: { ids: entities, metrics },
    fromYear: year,
    toYear: year,
  });
  const choice = choiceFor({ statuses, year, filter });
  const found = groupBy(figures, ({ entity, metric }) => `${entity} ${metric}`);
  const rows = entities.map((entityId) => ({
    entityId,
    cells: metrics.map((metric) => oneFigure(found.get(`${entityId} ${metric}`) ?? [], choice)),
  }));
  const without = rows.filter(({ cells }) => cells.every((cell) => cell === null)).map(({ entityId }) => entityId);
  const missing = without.filter((id) => kindOf(id) === district.kind).sort();
  return {
    metricIds: metrics,
    rows,
    coverage: { expected: rows.length, present: rows.length - without.length, missing },
  };
}
