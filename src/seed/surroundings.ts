import { sourceIdOf } from '../model/definition/evidence-place.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { Surroundings } from '../model/definition/surroundings.js';
import { changesIn } from './borders.js';
import { allRetractedOn } from '../domain/retraction.js';
import type { SeedRow } from './seed-row.js';
import type { SourceTrail } from './source-trail.js';

/** What is known of each node beside its row, from all rows and sources; `places` are those where it is spoken of. */
export function surroundingsIn(
  model: GraphModel,
  rows: readonly SeedRow[],
  trail: SourceTrail,
): (row: SeedRow, places: readonly string[]) => Surroundings {
  const { moved, borders } = changesIn(model, rows);
  return ({ values }, places) => {
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
      movedOn: moved.get(id) ?? null,
      bordersOn: borders.get(id) ?? null,
    };
  };
}

/** The first of these days; an empty one is not known. */
const leastOf = (days: readonly string[]): string => days.filter((day) => day !== '').sort()[0] ?? '';
