import type { EdgeDefinition } from '../model/definition/edge.js';
import type { Words } from '../model/definition/enumeration.js';
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

/** A sentence in one tense or the other: as it is, or as it was if that had ended when it was told. */
export const inTense =
  (is: Words, was: Words): EdgeDefinition['sentence'] =>
  (values) =>
    hasEnded(values) ? was : is;
