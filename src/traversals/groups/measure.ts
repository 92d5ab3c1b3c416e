import { byId, groupBy } from '../../shared/collections.js';
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
const usedOf = (figures: readonly UsedFigure[], choice: ChoiceAsked): readonly UsedFigure[] =>
  [...chooseUsed(figures, choice, slotOf)].sort(byId);

/** What a group comes to; locations are null if nobody asked for a sum. */
export function measure(
  { figures, shared, otherCurrencies }: Grouped,
  choice: ChoiceAsked,
  metrics: ReadonlyMap<string, MetricFacts>,
  locations: Locations | null,
): Measures {
  const used = usedOf(figures, choice);
  const facts = [...new Set(used.map(({ metric }) => metric))].map((id) => metrics.get(id) as MetricFacts);
  const aside = asideNotes(figures.reduce((sum, { voices }) => sum + voices, 0) - used.length, otherCurrencies);
  const mixed = onlyCounted(facts, used);
  if (mixed)
    return {
      ...{ count: used.length, sum: null, mean: null, min: null, max: null, median: null },
      ...said([mixed, ...aside]),
    };
  const reasons = locations ? reasonsOf(used, facts[0] as MetricFacts, locations, shared) : [];
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
function reasonsOf(
  used: readonly UsedFigure[],
  { unit, additive, additiveOverTime }: MetricFacts,
  locations: Locations,
  shared: readonly UsedFigure[],
): readonly Reason[] {
  const byEntity = groupBy(used, ({ entity }) => entity);
  const part = [...byEntity.keys()]
    .sort()
    .flatMap((entity) =>
      [...locations.above(entity)]
        .filter((whole) => byEntity.has(whole) && whole !== entity)
        .map((whole) => [byEntity.get(entity)?.[0], byEntity.get(whole)?.[0]] as [UsedFigure, UsedFigure]),
    )[0];
  const first = (figures: readonly UsedFigure[]): UsedFigure | undefined =>
    [...figures].sort((one, other) => (one.entity < other.entity ? -1 : 1))[0];
  const twice = first([...byEntity.values()].filter((own) => overlap(own)).map(([own]) => own as UsedFigure));
  const several = first(shared);
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
