import type { Ending } from '../model/definition/ending.js';
import { sourceIdOf } from '../model/definition/evidence-place.js';
import { firstPublished, type Dated } from '../model/definition/surroundings.js';
import { ascending, groupBy } from '../shared/collections.js';
import { firstDay, lastDay } from '../shared/dates.js';
import { retractedSince, type Retractions } from './retraction.js';

/** What one source says of one property of a thing. */
export interface Claim extends Dated {
  readonly property: string;
  readonly value: string | number;
  /** When the value came to hold and ceased to, if the source says so. */
  readonly since: string | null;
  readonly until: string | null;
  /** DEPRECATED withdraws the value, whoever claims it. */
  readonly rank: 'NORMAL' | 'DEPRECATED';
  /** Places in one source. */
  readonly evidence: readonly string[];
  /** Whether a standard says so: it holds on any day, whenever it was printed. */
  readonly standard?: true;
  /** When that source, or what it copies, was retracted and stood again; not there if it never was. */
  readonly retractions?: Retractions;
  /** The sources that it is a reprint, a translation or an excerpt of, in any number of steps. */
  readonly origins: readonly string[];
  /** When the first of these was published: what a copy says is as old. */
  readonly original?: Dated;
  /** The sources that revise it, or one of its origins, in any number of steps. */
  readonly revisions: readonly string[];
}

/** Claims as a node or a relationship has them; none if it has none. */
export const claimsIn = (stored: unknown): readonly Claim[] =>
  ((stored ?? []) as readonly string[]).map((text) => JSON.parse(text) as Claim);

/** Its evidence is of one source. */
export const sourceOf = ({ evidence: [place = ''] }: Claim): string => sourceIdOf(place);
const isRetracted = ({ retractions = [] }: Claim): boolean => retractedSince(retractions) !== null;
export const sameValue = (one: Claim, other: Claim): boolean => one.value === other.value;

/** Whether a value says the same more finely: a day of its month, a month of its year. */
const finerDate = (one: Claim['value'], other: Claim['value']): boolean =>
  typeof one === 'string' && /^\d{4}(-\d\d)?$/.test(String(other)) && one.startsWith(`${other}-`);

/**
 * The claim that is used of those for one property; null if all are withdrawn. The rules: docs/claims.md.
 * `finer` says whether one value is a finer form of another.
 */
export const chooseClaim = (claims: readonly Claim[], finer = finerDate): Claim | null =>
  usedOf(claims, finer).reduce<Claim | null>(
    (cited, claim) => (cited === null || byAge(claim, cited) < 0 ? claim : cited),
    null,
  );

/** All trusted claims of the value that is used, the newest first. */
function usedOf(claims: readonly Claim[], finer = finerDate): readonly Claim[] {
  const withdrawn = new Set(
    claims.filter((claim) => claim.rank === 'DEPRECATED' && !isRetracted(claim)).map(({ value }) => value),
  );
  const candidates = claims.filter(({ rank, value }) => rank === 'NORMAL' && !withdrawn.has(value));
  const sources = new Map(candidates.map((claim) => [sourceOf(claim), isRetracted(claim)]));
  // A revision that was retracted revises nothing that stands.
  const older = (claim: Claim, ids: readonly string[]): number =>
    Number(ids.some((id) => sources.get(id) === isRetracted(claim)));
  const byStanding = (one: Claim, other: Claim): number =>
    Number(isRetracted(one)) - Number(isRetracted(other)) ||
    Number(one.until !== null) - Number(other.until !== null) ||
    ascending(other.until ?? '', one.until ?? '') ||
    older(one, one.origins) - older(other, other.origins) ||
    older(one, one.revisions) - older(other, other.revisions);
  const [first, ...others] = [...candidates].sort(
    (one, other) =>
      byStanding(one, other) ||
      newestFirst(one, other) ||
      ascending(other.since ?? '', one.since ?? '') ||
      ascending(sourceOf(one), sourceOf(other)) ||
      ascending(JSON.stringify(one), JSON.stringify(other)),
  );
  if (!first) return [];
  const trusted = [first, ...others.filter((other) => byStanding(first, other) === 0)];
  const finest = trusted.reduce((best, other) => (finer(other.value, best.value) ? other : best));
  return trusted.filter((claim) => sameValue(claim, finest));
}

/** The claim that is used of each property of one thing; null if there is none, or all are withdrawn. */
export function chooseClaims(
  claims: readonly Claim[],
  ending: Ending | null = null,
): ReadonlyMap<string, Claim | null> {
  const byProperty = groupBy(claims, ({ property }) => property);
  const used = new Map([...byProperty].map(([property, own]) => [property, chooseClaim(own)]));
  const state = ending && used.get(ending.unless.property);
  if (state && ending.unless.values.includes(String(state.value))) {
    const now = (byProperty.get(state.property) ?? []).filter((claim) => sameValue(claim, state) && !claim.until);
    const ends = byProperty.get(ending.property) ?? [];
    used.set(ending.property, chooseClaim(ends.filter((end) => !now.some((claim) => isOutlived(end, claim)))));
  }
  return used;
}

/**
 * The same of one relationship. It cannot end before it begins: if two sources speak of two times, that which was said
 * last counts, also if it repeats what was said before.
 */
export function chooseOfRelationship(claims: readonly Claim[]): ReadonlyMap<string, Claim | null> {
  const used = chooseClaims(claims);
  const [since, until] = [used.get('since'), used.get('until')];
  if (!since || !until || lastDay(String(until.value)) >= firstDay(String(since.value))) return used;
  const last = (name: string): Claim => usedOf(claims.filter(({ property }) => property === name))[0] as Claim;
  return new Map([...used, [newestFirst(last('until'), last('since')) < 0 ? 'since' : 'until', null]]);
}

/** Whether a newer source says a thing goes on, when it should have ended; a copy says so when its original did. */
const isOutlived = (end: Claim, now: Claim): boolean =>
  end.rank === 'NORMAL' &&
  now.rank === 'NORMAL' &&
  lastDay(String(end.value)) < saidFrom(now) &&
  newestFirst(now, end) < 0 &&
  (isRetracted(end) || !isRetracted(now));

/** When it was said: of a copy, when its original said so. */
const saidIn = (claim: Claim): Dated => claim.original ?? claim;
/** When it can have been said: the first day, and the last one. */
export const saidFrom = (claim: Claim): string => firstPublished(saidIn(claim));
export const saidBy = (claim: Claim): string => saidIn(claim).published;

/** Of a source dated by a year or a month it is not known whether it is newer than another of that time: it is last. */
export const newestFirst = (one: Claim, other: Claim): number =>
  ascending(saidFrom(other), saidFrom(one)) || ascending(saidBy(one), saidBy(other));

/** The first that was published, then by its source. */
const byAge = (one: Claim, other: Claim): number =>
  ascending(one.published, other.published) || ascending(sourceOf(one), sourceOf(other));
