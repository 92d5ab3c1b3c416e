import { byId, groupBy } from '../../shared/collections.js';
import { giveWay, inTurns, sortedInTurns } from '../../shared/in-turns.js';
import { roundedSum } from '../../shared/round.js';
import { NEVER_ADDED } from '../../domain/units.js';
import { chooseUsed, type ChoiceAsked } from '../figures/choose.js';
import { periodIn } from '../../nodes/observation/quantity.js';
import type { UsedFigure } from '../figures/used.js';
import { noteText, type Note } from '../figures/note.js';
import { asideNotes, noSum, onlyCounted, remarksOf, type Reason } from './group-notes.js';
import type { Locations } from './locations.js';

/** What of a metric decides whether its values may be added up. */
export interface MetricFacts {
  readonly unit: string;
  readonly category: string | null;
  readonly additive: boolean;
  readonly additiveOverTime: boolean;
}

/**
 * The figures that are used of the quantities in a group, which of all its figures fall into another group of the same
 * question too, as a programme of two districts does, and how many in other currencies are left aside.
 */
export interface Grouped {
  readonly figures: readonly UsedFigure[];
  readonly shared: readonly UsedFigure[];
  readonly otherCurrencies: number;
}

export interface Measures {
  readonly count: number;
  readonly sum: number | null;
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly median: number | null;
  readonly notes: readonly Note[];
  readonly note: string | null;
}

/** A period of a whole, or of what one programme did. */
const slotOf = ({ quantity, extent, program, breakdown, currency }: UsedFigure): string =>
  [periodIn(quantity), extent === 'PART' ? program : null, breakdown, currency].join('|');

/** One figure per entity, metric, period, breakdown, currency and, of a part, programme; by id. */
const usedOf = async (figures: readonly UsedFigure[], choice: ChoiceAsked): Promise<readonly UsedFigure[]> =>
  sortedInTurns(await chooseUsed(figures, choice, slotOf), byId);

/** What a group comes to; locations are null if nobody asked for a sum. */
export async function measure(
  { figures, shared, otherCurrencies }: Grouped,
  choice: ChoiceAsked,
  metrics: ReadonlyMap<string, MetricFacts>,
  locations: Locations | null,
): Promise<Measures> {
  const used = await usedOf(figures, choice);
  await giveWay();
  const facts = [...new Set(used.map(({ metric }) => metric))].map((id) => metrics.get(id) as MetricFacts);
  const aside = asideNotes(figures.reduce((sum, { voiceCount }) => sum + voiceCount, 0) - used.length, otherCurrencies);
  const mixed = onlyCounted(facts, used);
  if (mixed)
    return {
      ...{ count: used.length, sum: null, mean: null, min: null, max: null, median: null },
      ...said([mixed, ...aside]),
    };
  const reasons = locations ? await reasonsOf(used, facts[0] as MetricFacts, locations, shared) : [];
  await giveWay();
  const sum =
    locations && reasons.length === 0 ? roundedSum(used.reduce((total, { value }) => total + value, 0)) : null;
  const values = used.map(({ value }) => value).sort((one, other) => one - other);
  return {
    count: used.length,
    sum,
    mean: sum === null ? null : roundedSum(sum / used.length),
    min: values[0] as number,
    max: used.reduce((largest, { value, upper }) => Math.max(largest, upper ?? value), -Infinity),
    median: median(values),
    ...said([...noSum(reasons), ...remarksOf(used), ...aside]),
  };
}

const said = (notes: readonly Note[]): Pick<Measures, 'notes' | 'note'> => ({ notes, note: noteText(notes) });

/** Why the figures of one metric may not be added up. */
async function reasonsOf(
  used: readonly UsedFigure[],
  { unit, additive, additiveOverTime }: MetricFacts,
  locations: Locations,
  shared: readonly UsedFigure[],
): Promise<readonly Reason[]> {
  const byEntity = groupBy(used, ({ entity }) => entity);
  const parts = await inTurns(byEntity, ([entity, [own]]) => {
    const whole = [...locations.above(entity)].find((each) => byEntity.has(each) && each !== entity);
    return whole === undefined ? [] : [[own, byEntity.get(whole)?.[0]] as [UsedFigure, UsedFigure]];
  });
  const part = firstOf(parts.flat(), ([{ entity }]) => entity);
  const overlapping = await inTurns(byEntity.values(), (own) => (overlap(own) ? own.slice(0, 1) : []));
  const twice = firstOf(overlapping.flat(), ({ entity }) => entity);
  const several = firstOf(shared, ({ entity }) => entity);
  const adds = !NEVER_ADDED.has(unit);
  const found: readonly (Reason | null)[] = [
    used.some(({ upper }) => upper !== null) ? { kind: 'ranges' } : null,
    adds || used.length < 2 ? null : { kind: 'unit' },
    additive || byEntity.size < 2 ? null : { kind: 'entities' },
    additiveOverTime || new Set(used.map(({ quantity }) => periodIn(quantity))).size < 2 ? null : { kind: 'time' },
    new Set(used.map(({ moneyStage }) => moneyStage)).size < 2 ? null : { kind: 'stages' },
    twice ? { kind: 'overlap', of: [twice] } : null,
    part ? { kind: 'parts', of: part } : null,
    several ? { kind: 'places', of: [several] } : null,
  ];
  return found.flatMap((reason) => reason ?? []);
}

/** That which comes first by its key; the first of those that have the same. */
const firstOf = <Value>(values: readonly Value[], keyOf: (value: Value) => string): Value | undefined =>
  values.length === 0 ? undefined : values.reduce((first, each) => (keyOf(each) < keyOf(first) ? each : first));

/** Whether two figures of one entity may count the same twice: a period that is not known may be any. */
function overlap(figures: readonly UsedFigure[]): boolean {
  if (figures.length < 2) return false;
  if (figures.some(({ from }) => from === null)) return true;
  const periods = [...figures].sort((one, other) => ((one.from as string) < (other.from as string) ? -1 : 1));
  let last = '';
  return periods.some(({ from, to }, index) => {
    const meets = index > 0 && (from as string) <= last;
    if ((to as string) > last) last = to as string;
    return meets;
  });
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : roundedSum(((sorted[middle - 1] as number) + upper) / 2);
}
