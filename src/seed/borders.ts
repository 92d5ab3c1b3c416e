import type { GraphModel } from '../model/definition/graph-model.js';
import { ascending, groupBy } from '../shared/collections.js';
import { reached } from './reached.js';
import type { SeedRow } from './seed-row.js';

/** Where a node of the hierarchy lies or lay, from a row. */
interface Stay {
  readonly id: string;
  readonly to: string;
  readonly chosen: boolean;
  readonly since: string | null;
  readonly until: string | null;
}
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
  const changes = [...groupBy(stays, ({ id }) => id).values()].flatMap((each) => changesOf(inTime(each), above));
  const own = lastDays(changes.map(({ id, day }) => [id, day]));
  return {
    moved: lastDays([...upward.keys()].flatMap((id) => above(id).map((each) => [id, own.get(each) ?? ''] as const))),
    borders: lastDays(changes.flatMap(({ around, id, day }) => [id, ...around].map((each) => [each, day] as const))),
  };
}

/** Former stays by their ends, then the chosen one. What has neither an end nor a choice changed nothing. */
const inTime = (stays: readonly Stay[]): readonly Stay[] => [
  ...stays
    .filter(({ chosen, until }) => !chosen && until !== null)
    .sort((one, other) => ascending(one.until ?? '', other.until ?? '') || ascending(one.to, other.to)),
  ...stays.filter(({ chosen }) => chosen),
];

/** That it came to a place, when it left the one before, or left it; what lies around both has its borders still. */
function changesOf(
  stays: readonly Stay[],
  above: (id: string) => readonly string[],
): readonly { readonly id: string; readonly day: string; readonly around: readonly string[] }[] {
  return stays.flatMap(({ id, to, chosen, since, until }, index) => {
    const [before, after] = [stays[index - 1], stays[index + 1]];
    const change = (day: string | null, beside: Stay | undefined): ReturnType<typeof changesOf> => {
      const both = new Set(beside ? above(beside.to) : []);
      return day === null ? [] : [{ id, day, around: above(to).filter((each) => !both.has(each)) }];
    };
    return [...change(since ?? before?.until ?? null, before), ...(chosen ? [] : change(until, after))];
  });
}

function lastDays(days: readonly (readonly [id: string, day: string])[]): Days {
  const last = new Map<string, string>();
  for (const [id, day] of days) if (day > (last.get(id) ?? '')) last.set(id, day);
  return last;
}
