import { firstPublished } from '../model/definition/surroundings.js';
import { lastDay } from '../shared/dates.js';
import type { Claim } from './choose-claim.js';

/** Whether a relationship had ended when it was told: an end that was still to come may have been put off since. */
export function hasEnded({ until, claims }: Readonly<Record<string, unknown>>): boolean {
  if (typeof until !== 'string') return false;
  return ((claims ?? []) as readonly string[])
    .map((text) => JSON.parse(text) as Claim)
    .some(
      (claim) =>
        claim.property === 'until' &&
        claim.value === until &&
        claim.rank === 'NORMAL' &&
        firstPublished(claim.original ?? claim) > lastDay(until),
    );
}
