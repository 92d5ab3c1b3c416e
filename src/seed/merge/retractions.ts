import {
  changeOn,
  changeTo,
  dayOf,
  knownOn,
  retractedSince,
  sinceIn,
  type Retractions,
} from '../../domain/retraction.js';
import { quote } from '../../shared/errors.js';
import { inCycles } from './cycles.js';
import { fault, type Fault } from '../fault.js';
import { reached, type Next } from './reached.js';
import type { SeedRow } from '../read/seed-row.js';

/** A notice that retracts a source: when it was published, and when it was retracted itself. */
interface Notice {
  readonly published: string;
  readonly retractions: Retractions;
}

/**
 * When each source was retracted and stood again: it is retracted as long as a notice stands that retracts it, or what
 * it copies. The chains of notices may be of any length.
 */
export function retractionsBy(
  noticesOf: Next,
  origins: Next,
  dateOf: (id: string) => string,
): (id: string) => Retractions {
  const known = new Map<string, Retractions>();
  const begun = new Set<string>();
  const by = (id: string): readonly string[] =>
    [id, ...origins(id)].flatMap(noticesOf).filter((notice) => dateOf(notice) !== '');
  return (id) => {
    const open = begun.has(id) ? [] : [id];
    begun.add(id);
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      // On a circle, which the check refuses, a notice does not wait for itself.
      const first = by(at).find((notice) => !begun.has(notice));
      if (first !== undefined) {
        begun.add(first);
        open.push(first);
        continue;
      }
      const notices = by(at).map((notice) => ({
        published: changeOn(dateOf(notice)),
        retractions: known.get(notice) ?? [],
      }));
      known.set(at, changesBy(notices));
      open.pop();
    }
    return known.get(id) ?? [];
  };
}

/**
 * When the first of these notices came to stand, when none did any more, and so on. What is retracted is so since the
 * date of the first notice that stands, but not since before the last day on which it stood itself.
 */
function changesBy(notices: readonly Notice[]): Retractions {
  const changes: string[] = [];
  let begun: string | null = null;
  for (const change of notices.flatMap(({ published, retractions }) => [published, ...retractions]).sort()) {
    const day = dayOf(change);
    // That another notice counts for a notice which stays retracted changes nothing.
    if (day !== dayOf(sinceIn(change))) continue;
    const [first] = notices
      .filter(({ published, retractions }) => dayOf(published) <= day && !retractedSince(knownOn(day, retractions)))
      .map(({ published }) => sinceIn(published))
      .sort();
    begun = first === undefined ? null : (begun ?? sinceIn(change));
    const since = first === undefined || begun === null ? null : later(first, begun);
    const before = retractedSince(changes);
    if (since === before) continue;
    if (before !== null) changes.push(change);
    if (since !== null) changes.push(changeTo(day, since));
  }
  return changes;
}

const later = (one: string, other: string): string => (one < other ? other : one);

/**
 * Whether a notice stands must not depend on itself, as it would if it copied an article and retracted the retraction
 * of it. A plain circle of derivations is refused as such.
 */
export function circlesOfRetractions(derivations: readonly SeedRow[], copiesOf: Next): readonly Fault[] {
  const retractions = derivations.filter(({ values }) => values['derivation'] === 'RETRACTION');
  if (retractions.length < 2 || inCycles(derivations).length > 0) return [];
  const retracting = new Set(retractions.map(({ values }) => values['from']));
  const steps = retractions.flatMap((row) => {
    const { from, to } = row.values as { readonly from: string; readonly to: string };
    const gone = [to, ...reached(copiesOf, [to])].filter((id) => retracting.has(id));
    return gone.map((id) => ({ row, values: { from, to: id } }));
  });
  return [...new Set(inCycles(steps).map(({ row }) => row))].map(({ values, at }) =>
    fault(
      at('to'),
      `to: expected a notice that stands or not whatever it retracts, got ${quote(values['from'])} on a circle of ` +
        'retractions and copies',
    ),
  );
}
