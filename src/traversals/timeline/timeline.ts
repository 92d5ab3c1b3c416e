import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { groupBy } from '../../shared/collections.js';
import { InputError } from '../../shared/errors.js';
import { inTurns } from '../../shared/in-turns.js';
import { checkThere, checkYears, someIds } from '../figures/arguments.js';
import { choiceFor } from '../figures/asked.js';
import { perPeriod, type Chosen } from '../figures/choose.js';
import { readFigures } from '../figures/figures.js';

export interface TimelineAsked {
  readonly metric: string;
  readonly entities: readonly string[];
  readonly fromYear?: number | null | undefined;
  readonly toYear?: number | null | undefined;
  readonly statuses: readonly string[];
  readonly filter?: FilterInput | null | undefined;
  readonly knownAt?: string | null | undefined;
}
export interface Series {
  readonly entityId: string;
  readonly metricId: string;
  readonly points: readonly Chosen[];
}

/** One series per entity, in the order asked for: a point per period and status. One statement, one for the check. */
export async function timeline(
  reader: GraphReader,
  { metric, entities: asked, ...narrowed }: TimelineAsked,
): Promise<readonly Series[]> {
  const entities = someIds('entities', asked);
  const { fromYear, toYear } = narrowed;
  checkYears({ fromYear, toYear });
  await checkThere(reader, { metric: [metric], entities });
  if (fromYear != null && toYear != null && fromYear > toYear)
    throw new InputError(`toYear: expected a year that is not before fromYear, got ${fromYear} to ${toYear}.`);
  const found = groupBy(
    await readFigures(reader, {
      ...narrowed,
      entities: { ids: entities, metrics: [metric] },
      fewer: 'narrow them by entities, fromYear, toYear or filter',
    }),
    ({ entity }) => entity,
  );
  const choice = choiceFor(narrowed);
  return inTurns(entities, (entityId) => ({
    entityId,
    metricId: metric,
    points: perPeriod(found.get(entityId) ?? [], choice),
  }));
}
