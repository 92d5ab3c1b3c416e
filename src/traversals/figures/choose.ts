import { groupBy } from '../../shared/collections.js';
import { daysOfYear } from '../../shared/dates.js';
import type { Figure } from './figures.js';

/** The figure that is used of those for one thing, and those that say otherwise. The rules: docs/figures.md. */
export interface Chosen {
  readonly used: Figure;
  readonly alternatives: readonly Figure[];
  /** The year that it was chosen for. */
  readonly year?: number;
}

const TRUST: Readonly<Record<string, number>> = { PREFERRED: 0, NORMAL: 1, DEPRECATED: 2 };
const trustOf = ({ rank }: Figure): number => TRUST[rank] ?? 1;
const ascending = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
/** By text, or with `descending` against it; null comes last either way. */
const nullsLast = (one: string | null, other: string | null, descending = false): number =>
  one === other ? 0 : one === null ? 1 : other === null ? -1 : ascending(one, other) * (descending ? -1 : 1);

/** What the entity has as a whole before what it has for one programme: that is a part of it. */
const byWhole = (one: Figure, other: Figure): number => Number(one.program !== null) - Number(other.program !== null);
const deprecated = ({ rank }: Figure): number => Number(rank === 'DEPRECATED');
/** None that is deprecated, then the whole first, then the preferred, then that of the newest source, then by id. */
const byUse = (one: Figure, other: Figure): number =>
  deprecated(one) - deprecated(other) ||
  byWhole(one, other) ||
  trustOf(one) - trustOf(other) ||
  nullsLast(one.published, other.published, true) ||
  ascending(one.id, other.id);
const differs = (one: Figure, other: Figure): boolean =>
  one.value !== other.value ||
  one.upper !== other.upper ||
  one.qualifier !== other.qualifier ||
  one.status !== other.status;

/** Of figures for the same thing, the one that is used; null if all of them are deprecated. */
export function choose(figures: readonly Figure[]): Chosen | null {
  const [used, ...others] = [...figures].sort(byUse);
  return used === undefined || used.rank === 'DEPRECATED'
    ? null
    : { used, alternatives: others.filter((other) => differs(other, used)) };
}

/** The same days are the same period, however precisely they are known. */
export const periodKey = ({ start, end }: Figure): string => `${start ?? ''}/${end ?? ''}`;
const isChosen = (chosen: Chosen | null): chosen is Chosen => chosen !== null;

/** One figure per period, in the order of the periods; what has none comes last. */
export const perPeriod = (figures: readonly Figure[]): readonly Chosen[] =>
  [...groupBy(figures, periodKey).values()]
    .map(choose)
    .filter(isChosen)
    .sort(({ used: one }, { used: other }) => nullsLast(one.start, other.start) || nullsLast(one.end, other.end));

/**
 * The figure of the latest period, the shorter of two that end together; one without a period, and before that one for
 * a programme, only if there is no other.
 */
function latestFigure(figures: readonly Figure[]): Chosen | null {
  const [first] = [...perPeriod(figures)].sort(
    ({ used: one }, { used: other }) =>
      byWhole(one, other) || nullsLast(one.end, other.end, true) || nullsLast(one.start, other.start, true),
  );
  return first ?? null;
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** How far a period is from a year: whether it leaves it, then how many days only one of the two has. */
function distance({ start, end }: Figure, year: number): readonly [leaves: number, days: number] {
  if (start === null || end === null) return [2, 0];
  const [from, to] = daysOfYear(year).map(day) as [number, number];
  const [first, last] = [day(start), day(end)];
  const common = Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
  return [first >= from && last <= to ? 0 : 1, to - from + 1 + (last - first + 1) - 2 * common];
}

/**
 * The figure for a year: of the period that lies within it and has most of it, else of the one that goes least beyond
 * it; then the later one. One for a programme only if there is no other.
 */
function nearest(figures: readonly Figure[], year: number): Chosen | null {
  const [first] = perPeriod(figures)
    .map((chosen) => ({ chosen, distance: distance(chosen.used, year) }))
    .sort(
      ({ chosen: { used: one }, distance: near }, { chosen: { used: other }, distance: far }) =>
        byWhole(one, other) ||
        near[0] - far[0] ||
        near[1] - far[1] ||
        nullsLast(one.end, other.end, true) ||
        nullsLast(one.start, other.start, true),
    );
  return first ? { ...first.chosen, year } : null;
}

/** One figure for an entity and a metric: for a year if one is given, else the latest. */
export const oneFigure = (figures: readonly Figure[], year: number | null | undefined): Chosen | null =>
  year == null ? latestFigure(figures) : nearest(figures, year);
