import { saidFrom, type Claim } from '../../domain/choose-claim.js';
import { thatCount } from '../../domain/retraction.js';
import { replaces } from '../../edges/replaces/replaces.edge.js';
import type { Stretch } from '../../model/definition/surroundings.js';
import { ascending, groupBy } from '../../shared/collections.js';
import { FIRST_DAY, firstDay, lastDay } from '../../shared/dates.js';
import type { MergedRow } from './merge.js';
import { nodesById, sourcesCited } from '../read/seed-row.js';
import type { SourceTrail } from './source-trail.js';

/** The claims of the value that is used of a property, of sources that stand if there are any. */
export const usedClaims = ({ claims, values }: MergedRow, property: string): readonly Claim[] =>
  thatCount(
    claims.filter(
      ({ property: name, value, rank }) => name === property && value === values[property] && rank === 'NORMAL',
    ),
    ({ retractions = [] }) => retractions,
  );

/** The first of these days; an empty one is not known. */
export const leastOf = (days: readonly string[]): string => days.filter((day) => day !== '').sort()[0] ?? '';

/** When something stood in the place of another, by the id of the other. */
export function stretchesReplaced(
  rows: readonly MergedRow[],
  trail: SourceTrail,
): ReadonlyMap<string, readonly Stretch[]> {
  const nodes = nodesById(rows);
  const found = groupBy(
    rows.filter(({ table }) => table.edge === replaces.edge),
    ({ values }) => values['to'] as string,
  );
  return new Map([...found].map(([id, each]) => [id, each.map((row) => stretchOf(row, nodes, trail))]));
}

function stretchOf(row: MergedRow, nodes: ReadonlyMap<unknown, MergedRow>, trail: SourceTrail): Stretch {
  const until = row.values['until'] as string | null;
  const again = holdsAgain(row, nodes, trail);
  return {
    from: replacedFrom(row, nodes, trail),
    to: until ? firstDay(until) : again && againFrom(again),
  };
}

/**
 * From which day on it is certain that the later thing stood in the place of the earlier one. If no source says since
 * when, it is since the later one was issued, or else since a source first says so; never before it can be issued.
 */
function replacedFrom(row: MergedRow, nodes: ReadonlyMap<unknown, MergedRow>, trail: SourceTrail): string {
  const since = row.values['since'] as string | null;
  const issued = nodes.get(row.values['from'])?.values['issuedOn'] as string | null | undefined;
  const begun = since ?? issued;
  if (!begun) return leastOf(sourcesCited(row).map((source) => trail.said(source).published));
  const exists = issued ? firstDay(issued) : FIRST_DAY;
  return exists > lastDay(begun) ? exists : lastDay(begun);
}

/**
 * The first claim that what was replaced is in force or open, by a document newer than all that tell of its
 * replacement, and at a time when it was replaced; null if there is none, or it is known until when it was replaced.
 */
export function holdsAgain(row: MergedRow, nodes: ReadonlyMap<unknown, MergedRow>, trail: SourceTrail): Claim | null {
  const earlier = row.values['until'] ? undefined : nodes.get(row.values['to']);
  const unless = earlier?.table.node?.ending?.unless;
  if (!earlier || !unless?.values.includes(String(earlier.values[unless.property]))) return null;
  const told = sourcesCited(row).map((source) => trail.said(source).published);
  const before = [replacedFrom(row, nodes, trail), ...told];
  return (
    usedClaims(earlier, unless.property)
      .filter((claim) => before.every((day) => saidFrom(claim) > day))
      .sort((one, other) => ascending(againFrom(one), againFrom(other)))[0] ?? null
  );
}

/** The first day on which it can hold again, as such a claim says. */
const againFrom = (claim: Claim): string => firstDay(claim.since ?? saidFrom(claim));
