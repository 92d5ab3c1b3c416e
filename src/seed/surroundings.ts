import { sourceIdOf } from '../model/definition/evidence-place.js';
import { replaces } from '../edges/replaces/replaces.edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { Stretch, Surroundings } from '../model/definition/surroundings.js';
import { groupBy } from '../shared/collections.js';
import { firstDay } from '../shared/dates.js';
import { changesIn } from './borders.js';
import { allRetractedOn } from '../domain/retraction.js';
import type { MergedRow } from './merge.js';
import { placesCited } from './seed-row.js';
import type { SourceTrail } from './source-trail.js';

/** What is known of each node beside its row, from all rows and sources; `places` are those where it is spoken of. */
export function surroundingsIn(
  model: GraphModel,
  rows: readonly MergedRow[],
  trail: SourceTrail,
): (row: MergedRow, places: readonly string[]) => Surroundings {
  const { moved, borders } = changesIn(model, rows);
  const replacedBy = replacedIn(rows, trail);
  return (row, places) => {
    const { values } = row;
    const id = values['id'] as string;
    let first: string | undefined;
    return {
      get firstSaid() {
        const sources = [...new Set(places.map(sourceIdOf))];
        first ??= leastOf(sources.flatMap((each) => [each, ...trail.origins(each)]).map(trail.published));
        return first;
      },
      get origins() {
        return trail.origins(id);
      },
      get revisions() {
        return trail.revisions(id);
      },
      get said() {
        return trail.said(id);
      },
      get retractions() {
        return trail.retractions(id);
      },
      get retractedOn() {
        return allRetractedOn([trail.retractions(id)]);
      },
      replaced: replacedBy.get(id) ?? NEVER,
      claimedBy: (property) => claimedBy(row, property),
      movedOn: moved.get(id) ?? null,
      bordersOn: borders.get(id) ?? null,
    };
  };
}

/** The first of these days; an empty one is not known. */
const leastOf = (days: readonly string[]): string => days.filter((day) => day !== '').sort()[0] ?? '';

const NEVER: readonly Stretch[] = [];

/**
 * When something stood in the place of another, by the id of the other. If no source says since when, it is since the
 * later one was issued, or else since a source first says so.
 */
function replacedIn(rows: readonly MergedRow[], trail: SourceTrail): ReadonlyMap<string, readonly Stretch[]> {
  const issued = new Map(rows.map(({ values }) => [values['id'], values['issuedOn']]));
  const found = groupBy(
    rows.filter(({ table }) => table.edge === replaces.edge),
    ({ values }) => values['to'] as string,
  );
  const stretch = (row: MergedRow): Stretch => {
    const { from, since, until } = row.values as Readonly<Record<string, string | null>>;
    const begun = since ?? (issued.get(from) as string | null | undefined);
    return {
      from: begun ? firstDay(begun) : leastOf(placesCited(row).map(sourceIdOf).map(trail.published)),
      to: until ? firstDay(until) : null,
    };
  };
  return new Map([...found].map(([id, each]) => [id, each.map(stretch)]));
}

/** The last day of the first source that claims the value that is used; null if none does. */
function claimedBy({ claims, values }: MergedRow, property: string): string | null {
  const days = claims
    .filter(({ property: name, value, rank }) => name === property && value === values[property] && rank === 'NORMAL')
    .map(({ published }) => published);
  return days.length === 0 ? null : leastOf(days);
}
