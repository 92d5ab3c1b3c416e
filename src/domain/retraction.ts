import { lastDay } from '../shared/dates.js';

/**
 * When a source was retracted, when it stood again since its retraction was retracted, and so on in turn: of each the
 * day from which it was known, then `Since`. If another notice comes to be the one that counts, it stood again and was
 * retracted at once.
 */
export type Retractions = readonly string[];
/** The last day that a date can mean, then the date as precisely as it is known. */
type Since = string;

const DAY = 10;
const since = (date: string): Since => `${lastDay(date)} ${date}`;
export const changeOn = (date: string): string => changeTo(lastDay(date), since(date));
export const changeTo = (day: string, to: Since): string => `${day} ${to}`;
export const dayOf = (change: string): string => change.slice(0, DAY);
export const sinceIn = (change: string): Since => change.slice(DAY + 1);

/** What was known of it on a day. */
export const knownOn = (day: string, changes: Retractions): Retractions =>
  changes.filter((change) => dayOf(change) <= day);

/** Since when it is retracted; null if it stands. */
export const retractedSince = (changes: Retractions): Since | null =>
  changes.length % 2 === 1 ? sinceIn(changes.at(-1) as string) : null;

/** Of the sources that say one thing, those that count: those that stand, or all of them if none does. */
export function thatCount<Source>(
  sources: readonly Source[],
  changesOf: (source: Source) => Retractions,
): readonly Source[] {
  const standing = sources.filter((source) => retractedSince(changesOf(source)) === null);
  return standing.length > 0 ? standing : sources;
}

/** Since when the last of some sources is retracted, as precisely as is known; null if one stands, or there is none. */
export function allRetractedOn(sources: readonly Retractions[]): string | null {
  const each = sources.map(retractedSince).filter((date) => date !== null);
  return each.length < sources.length
    ? null
    : (each
        .sort()
        .at(-1)
        ?.slice(DAY + 1) ?? null);
}
