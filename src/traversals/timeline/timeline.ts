import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { periodIn } from '../../nodes/observation/quantity.js';
import { groupBy } from '../../shared/collections.js';
import { InputError } from '../../shared/errors.js';
import { inTurns } from '../../shared/in-turns.js';
import { checkThere, checkYears, someIds } from '../figures/arguments.js';
import { choiceFor } from '../figures/asked.js';
import { perPeriod, type ChoiceAsked, type Chosen } from '../figures/choose.js';
import { readFigures, type Figure } from '../figures/figures.js';
import { notesOfNone } from '../figures/left-out.js';
import type { Note } from '../figures/note.js';

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
  /** What there is of periods without a point. */
  readonly notes: readonly Note[];
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
  return inTurns(entities, (entityId) => {
    const own = found.get(entityId) ?? [];
    const points = perPeriod(own, choice);
    return { entityId, metricId: metric, points, notes: notesOfNone(own, choice, isWithout(points, choice)) };
  });
}

/** Whether a series has no point of a period and status; of a status that was not asked for, whether it has none. */
function isWithout(points: readonly Chosen[], { statuses }: ChoiceAsked): (figure: Figure) => boolean {
  const slotOf = ({ quantity, status }: Figure): string => `${periodIn(quantity)} ${status}`;
  const taken = new Set(points.map(({ used }) => slotOf(used)));
  return (figure) => (statuses.includes(figure.status) ? !taken.has(slotOf(figure)) : points.length === 0);
}
