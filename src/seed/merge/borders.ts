import { replaces } from '../../edges/replaces/replaces.edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { ascending, groupBy } from '../../shared/collections.js';
import { reached } from './reached.js';
import type { SeedRow } from '../read/seed-row.js';

/** Where a node of the hierarchy lies or lay, from a row. */
interface Stay {
  readonly id: string;
  readonly to: string;
  readonly chosen: boolean;
  readonly since: string | null;
  readonly until: string | null;
}
/** What something took the place of, or what took its place, by ids. */
type Kin = (id: string) => readonly string[];
/** The last day of something, by the id of a node of the hierarchy. */
type Days = ReadonlyMap<string, string>;

/** When each, or what it lies in, last came to lie elsewhere; and when its own borders last changed. */
export function changesIn(
  { hierarchy, edges }: GraphModel,
  rows: readonly SeedRow[],
): Readonly<{ moved: Days; borders: Days }> {
  const others = edges.filter(({ othersOf }) => othersOf === hierarchy.edge);
  const stays = rows.flatMap(({ table: { edge }, values }): readonly Stay[] => {
    const chosen = edge === hierarchy.edge;
    if (!edge || !(chosen || others.includes(edge))) return [];
    const { from, to, since = null, until = null } = values as Readonly<Record<string, string | null>>;
    return [{ id: from as string, to: to as string, chosen, since: since ?? null, until: until ?? null }];
  });
  const upward = groupBy(
    stays.filter(({ chosen }) => chosen),
    ({ id }) => id,
  );
  const above = (id: string): readonly string[] => [
    id,
    ...reached((each) => (upward.get(each) ?? []).map(({ to }) => to), [id]),
  ];
  const kin = (from: 'from' | 'to', to: 'from' | 'to'): Kin => {
    const found = groupBy(
      rows.filter(({ table: { edge } }) => edge === replaces.edge),
      ({ values }) => values[from],
    );
    return (id) => (found.get(id) ?? []).map(({ values }) => values[to] as string);
  };
  const around = { above, before: kin('from', 'to'), after: kin('to', 'from') };
  const changes = [...groupBy(stays, ({ id }) => id).values()].flatMap((each) => changesOf(inTime(each), around));
  const own = lastDays(changes.filter(({ isOver }) => !isOver).map(({ id, day }) => [id, day]));
  return {
    moved: lastDays([...upward.keys()].flatMap((id) => above(id).map((each) => [id, own.get(each) ?? ''] as const))),
    borders: lastDays([
      ...own,
      ...changes.flatMap((change) => change.around.map((each): readonly [string, string] => [each, change.day])),
    ]),
  };
}

/** Former stays by their ends, then the chosen one. What has neither an end nor a choice changed nothing. */
const inTime = (stays: readonly Stay[]): readonly Stay[] => [
  ...stays
    .filter(({ chosen, until }) => !chosen && until !== null)
    .sort((one, other) => ascending(one.until ?? '', other.until ?? '') || ascending(one.to, other.to)),
  ...stays.filter(({ chosen }) => chosen),
];

interface Around {
  readonly above: (id: string) => readonly string[];
  readonly before: Kin;
  readonly after: Kin;
}
interface Change {
  readonly id: string;
  readonly day: string;
  readonly around: readonly string[];
  /** Whether it was no more from that day on. */
  readonly isOver: boolean;
}

/**
 * That it came to a place, when it left the one before, or left it. What lies around both has its borders still. What
 * took the place of others came from where they lay, and what others took the place of went to where these lie: of a
 * merger within a city, the city's borders are what they were.
 */
const changesOf = (stays: readonly Stay[], { above, before, after }: Around): readonly Change[] =>
  stays.flatMap(({ id, to, chosen, since, until }, index) => {
    const [last, next] = [stays[index - 1], stays[index + 1]];
    const change = (day: string | null, beside: readonly string[], isOver = false): readonly Change[] => {
      const others = beside.map((each) => new Set(above(each)));
      const isAroundAll = (each: string): boolean => others.length > 0 && others.every((places) => places.has(each));
      return day === null ? [] : [{ id, day, isOver, around: above(to).filter((each) => !isAroundAll(each)) }];
    };
    const [successors, isOver] = [after(id), chosen && until !== null];
    return [
      ...change(since ?? last?.until ?? null, last ? [last.to] : before(id)),
      ...(chosen ? [] : change(until, next ? [next.to] : successors)),
      ...(isOver && successors.length > 0 ? change(until, successors, true) : []),
    ];
  });

function lastDays(days: readonly (readonly [id: string, day: string])[]): Days {
  const last = new Map<string, string>();
  for (const [id, day] of days) if (day > (last.get(id) ?? '')) last.set(id, day);
  return last;
}
