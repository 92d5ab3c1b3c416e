import { groupBy } from '../shared/collections.js';
import { lastDay } from '../shared/dates.js';
import { saidBy, saidFrom, sourceOf, type Claim } from './choose-claim.js';
import { retractedSince } from './retraction.js';

/** Claims of one thing or relationship that contradict each other: what sources that stand say of the same time. */
export const disputedClaims = (claims: readonly Claim[]): ReadonlySet<Claim> =>
  new Set([...groupBy(claims, ({ property }) => property).values()].flatMap(disputedOf));

function disputedOf(claims: readonly Claim[]): readonly Claim[] {
  const open = openOf(claims);
  const isLess = (value: Claim['value'], other: Claim): boolean =>
    other.value !== value && String(other.value).startsWith(String(value));
  const apart = open.filter(({ value }) => !open.some((other) => isLess(value, other)));
  return new Set(apart.map(({ value }) => value)).size > 1 ? apart : [];
}

/**
 * Without values that were withdrawn or are dated, copies, what was retracted or a revision replaces, and an end that
 * was told in advance if a newer document tells another: it went on longer, or ended sooner.
 */
function openOf(claims: readonly Claim[]): readonly Claim[] {
  const settled = claims.filter(({ since, until, rank }) => since || until || rank !== 'NORMAL');
  const own = claims.filter(
    (claim) => !settled.some(({ value }) => value === claim.value) && retractedSince(claim.retractions ?? []) === null,
  );
  const sources = new Set(own.map(sourceOf));
  const standing = own.filter(({ origins, revisions }) => ![...origins, ...revisions].some((id) => sources.has(id)));
  return standing.filter((claim) => !ENDS.includes(claim.property) || !isOvertaken(claim, standing));
}

const ENDS = ['until', 'validUntil', 'ends'];
const isOvertaken = (end: Claim, others: readonly Claim[]): boolean =>
  lastDay(String(end.value)) > saidBy(end) && others.some((other) => saidFrom(other) > saidBy(end));
