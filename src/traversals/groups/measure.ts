import { groupBy } from '../../shared/collections.js';
import { choose, periodKey } from '../figures/choose.js';
import type { Figure } from '../figures/figures.js';
import type { Locations } from './locations.js';

/** What of a metric decides whether its values may be added up. */
export interface MetricFacts {
  readonly unit: string;
  readonly category: string | null;
  readonly additive: boolean;
  readonly additiveOverTime: boolean;
}

/**
 * The figures that fall into a group, and whether some of them fall into another group of the same question too, as a
 * programme of two districts does.
 */
export interface Grouped {
  readonly figures: readonly Figure[];
  readonly shared: readonly Figure[];
}

export interface Measures {
  readonly count: number;
  readonly sum: number | null;
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly median: number | null;
  readonly note: string | null;
}

/** One figure per entity, metric, period and programme, by id; deprecated ones left out. */
const usedOf = (figures: readonly Figure[]): readonly Figure[] =>
  [
    ...groupBy(figures, (figure) =>
      [figure.entity, figure.metric, periodKey(figure), figure.program].join(' '),
    ).values(),
  ]
    .flatMap((same) => choose(same)?.used ?? [])
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** What a group comes to; locations are null if nobody asked for a sum. */
export function measure(
  { figures, shared }: Grouped,
  metrics: ReadonlyMap<string, MetricFacts>,
  locations: Locations | null,
): Measures {
  const used = usedOf(figures);
  const facts = [...new Set(used.map(({ metric }) => metric))].map((id) => metrics.get(id) as MetricFacts);
  const aside = figures.filter(({ rank }) => rank !== 'DEPRECATED').length - used.length;
  if (facts.length > 1) {
    const units = new Set(facts.map(({ unit }) => unit)).size;
    const several = `${facts.length} metrics${units > 1 ? ` in ${units} units` : ''}`;
    const mixed = `Only counted: ${several} are mixed; group by METRIC, or filter one.`;
    return {
      count: used.length,
      sum: null,
      mean: null,
      min: null,
      max: null,
      median: null,
      note: joinedNotes([mixed, asideText(aside)]),
    };
  }
  const reasons = locations ? reasonsOf(used, facts[0] as MetricFacts, locations, shared) : [];
  const sum = locations && reasons.length === 0 ? tidy(used.reduce((total, { value }) => total + value, 0)) : null;
  const values = used.map(({ value }) => value).sort((one, other) => one - other);
  return {
    count: used.length,
    sum,
    mean: sum === null ? null : tidy(sum / used.length),
    min: values[0] as number,
    max: used.reduce((most, { value, upper }) => Math.max(most, upper ?? value), -Infinity),
    median: median(values),
    note: joinedNotes([
      reasons.length > 0 ? `No sum and no mean: ${reasons.join('; ')}.` : '',
      ...remarksOf(used),
      asideText(aside),
    ]),
  };
}

/** Why the figures of one metric may not be added up. */
function reasonsOf(
  used: readonly Figure[],
  { additive, additiveOverTime }: MetricFacts,
  locations: Locations,
  shared: readonly Figure[],
): readonly string[] {
  const entities = new Set(used.map(({ entity }) => entity));
  const part = [...entities]
    .sort()
    .flatMap((entity) =>
      [...locations.above(entity)]
        .filter((whole) => entities.has(whole) && whole !== entity)
        .map((whole) => `${entity} in ${whole}`),
    )[0];
  const twice = [...groupBy(used, ({ entity }) => entity)]
    .filter(([, own]) => overlap(own))
    .map(([entity]) => entity)
    .sort()[0];
  const several = shared.map(({ entity }) => entity).sort()[0];
  return [
    used.some(({ upper }) => upper !== null) ? 'ranges' : '',
    !additive && entities.size > 1 ? 'the metric does not add up over entities' : '',
    !additiveOverTime && new Set(used.map(periodKey)).size > 1
      ? 'the metric does not add up over time, and there are several periods'
      : '',
    twice === undefined ? '' : `periods of one entity that overlap or are not known (${twice})`,
    part === undefined ? '' : `a whole and its parts (${part})`,
    several === undefined ? '' : `figures of what is in several places (${several})`,
  ].filter((reason) => reason !== '');
}

/** Whether two figures of one entity may count the same twice: a period that is not known may be any. */
function overlap(figures: readonly Figure[]): boolean {
  if (figures.length < 2) return false;
  const periods = figures
    .map(({ start, end }) => ({ start: start ?? '', end: end ?? '~' }))
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  if (figures.some(({ start, end }) => start === null || end === null)) return true;
  let last = '';
  return periods.some(({ start, end }, index) => {
    const meets = index > 0 && start <= last;
    if (end > last) last = end;
    return meets;
  });
}

function remarksOf(used: readonly Figure[]): readonly string[] {
  const inexact = [
    ...new Set(
      used.map(({ qualifier }) => qualifier).filter((qualifier) => qualifier !== 'EXACT' && qualifier !== 'RANGE'),
    ),
  ].sort();
  return [
    used.some(({ upper }) => upper !== null) ? 'Ranges: both ends for min and max, the lower one for the median.' : '',
    inexact.length > 0 ? `Not exact (${inexact.join(', ')}), counted with their value.` : '',
    forPrograms(used),
    new Set(used.map(periodKey)).size > 1 ? 'Not all of the same period.' : '',
    new Set(used.map(({ status }) => status)).size > 1 ? 'Not all of the same status.' : '',
  ];
}

/** Figures for a programme are no figures of the whole. */
function forPrograms(used: readonly Figure[]): string {
  const programs = [...new Set(used.flatMap(({ program }) => program ?? []))].sort();
  if (programs.length === 0) return '';
  const which = programs.length === 1 ? `a programme (${programs[0]})` : `${programs.length} programmes`;
  return used.every(({ program }) => program !== null)
    ? `For ${which}, not for the whole.`
    : `Some for ${which}, not for the whole.`;
}

const asideText = (count: number): string =>
  count === 0
    ? ''
    : `Left aside: ${count} for the same entity, metric, period and programme; ` +
      'the preferred, else that of the newest source, is used.';
const joinedNotes = (parts: readonly string[]): string | null => parts.filter((part) => part !== '').join(' ') || null;

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : tidy(((sorted[middle - 1] as number) + upper) / 2);
}

/** Without the dust of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(15));
