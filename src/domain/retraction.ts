import { lastDay } from '../shared/dates.js';

/**
 * When a source was retracted, when it stood again since its retraction was retracted, and so on in turn: of each the
 * last day that its date can mean, then the date as precisely as it is known.
 */
export type Retractions = readonly string[];

const DAY = 10;
export const changeOn = (date: string): string => `${lastDay(date)} ${date}`;
export const dayOf = (change: string): string => change.slice(0, DAY);

/** What was known of it on a day. */
export const knownOn = (day: string, changes: Retractions): Retractions =>
  changes.filter((change) => dayOf(change) <= day);

/** The change since which it is retracted; null if it stands. */
export const lastRetraction = (changes: Retractions): string | null =>
  changes.length % 2 === 1 ? (changes.at(-1) as string) : null;

/** Of the sources that say one thing, those that count: those that stand, or all of them if none does. */
export function thatCount<Source>(
  sources: readonly Source[],
  changesOf: (source: Source) => Retractions,
): readonly Source[] {
  const standing = sources.filter((source) => lastRetraction(changesOf(source)) === null);
  return standing.length > 0 ? standing : sources;
}

/** Since when the last of some sources is retracted, as precisely as is known; null if one stands, or there is none. */
export function allRetractedOn(sources: readonly Retractions[]): string | null {
  const each = sources.map(lastRetraction).filter((change) => change !== null);
  return each.length < sources.length
    ? null
    : (each
        .sort()
        .at(-1)
        ?.slice(DAY + 1) ?? null);
}
