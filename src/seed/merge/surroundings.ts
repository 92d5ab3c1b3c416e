import { sourceIdOf } from '../../model/definition/evidence-place.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { Claimed, Stretch, Surroundings } from '../../model/definition/surroundings.js';
import { lastDay } from '../../shared/dates.js';
import { changesIn } from './borders.js';
import { saidBy, type Claim } from '../../domain/choose-claim.js';
import { allRetractedOn } from '../../domain/retraction.js';
import { leastOf, stretchesReplaced, usedClaims } from './in-its-place.js';
import type { MergedRow } from './merge.js';
import type { SourceTrail } from './source-trail.js';

/** What is known of each node beside its row, from all rows and sources; `places` are those where it is spoken of. */
export function surroundingsIn(
  model: GraphModel,
  rows: readonly MergedRow[],
  trail: SourceTrail,
): (row: MergedRow, places: readonly string[]) => Surroundings {
  const { moved, borders } = changesIn(model, rows);
  const replacedBy = stretchesReplaced(rows, trail);
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
      claimed: (property) => claimedOf(row, property),
      movedOn: moved.get(id) ?? null,
      bordersOn: borders.get(id) ?? null,
    };
  };
}

const NEVER: readonly Stretch[] = [];

/** When the value that is used of a property was first said, and since when it holds; null if none claims it. */
function claimedOf(row: MergedRow, property: string): Claimed | null {
  const claims = usedClaims(row, property);
  if (claims.length === 0) return null;
  const since = (claim: Claim): string => (claim.since === null ? saidBy(claim) : lastDay(claim.since));
  return { said: leastOf(claims.map(saidBy)), since: leastOf(claims.map(since)) };
}
