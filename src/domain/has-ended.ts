import { lastDay } from '../shared/dates.js';
import { claimsIn, saidFrom } from './choose-claim.js';

/** Whether a relationship had ended when it was told: an end that was still to come may have been put off since. */
export function hasEnded({ until, claims }: Readonly<Record<string, unknown>>): boolean {
  if (typeof until !== 'string') return false;
  return claimsIn(claims).some(
    (claim) =>
      claim.property === 'until' &&
      claim.value === until &&
      claim.rank === 'NORMAL' &&
      saidFrom(claim) > lastDay(until),
  );
}
