import { ascending, groupBy } from '../../shared/collections.js';

/** What is read of an observation to decide which voice of its quantity is used. */
export interface Voice {
  readonly id: string;
  readonly value: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** The least and the most that it can mean; null is open. */
  readonly least: number | null;
  readonly most: number | null;
  readonly rank: string;
  /** The first and the last day of the newest source that counts and was known; a copy is as old as its original. */
  readonly publishedFrom: string;
  readonly published: string;
  /** The sources that count: those that stand, or all of them if none does. */
  readonly sources: readonly string[];
  /** Of each of these sources: those that it copies, and those that revise it, in any number of steps. */
  readonly origins: readonly (readonly string[])[];
  readonly revisions: readonly (readonly string[])[];
  /** Since when the last of its sources is retracted, as precisely as is known; null if one stands. */
  readonly retracted: string | null;
  readonly corrects: string | null;
  /** What corrects it and was not retracted, of whatever quantity: it withdraws this one. */
  readonly correctedBy: readonly string[];
}
/** A voice, and what it speaks of. */
type OfQuantity = Voice & { readonly quantity: string };

/** The figure that is used of one quantity, and what the other sources say of it. The rules: docs/figures.md. */
export interface Choice<Said extends Voice> {
  readonly used: Said;
  /** Those that can be true together with the one used. */
  readonly reports: readonly Said[];
  /** Those that cannot. */
  readonly alternatives: readonly Said[];
  readonly withdrawn: ReadonlySet<Said>;
}

type Order = (one: Voice, other: Voice) => number;
const sourceOf = ({ sources }: Voice): string => sources[0] ?? '';
const byName: Order = (one, other) => ascending(sourceOf(one), sourceOf(other)) || ascending(one.id, other.id);
/** What is dated by a year is not newer than another of that year: the one dated more exactly comes first. */
const newestFirst: Order = (one, other) =>
  ascending(other.publishedFrom, one.publishedFrom) || ascending(one.published, other.published) || byName(one, other);
const oldestFirst: Order = (one, other) => ascending(one.published, other.published) || byName(one, other);

type Ends = Pick<Voice, 'least' | 'most'>;
const least = ({ least: end }: Ends): number => end ?? -Infinity;
const most = ({ most: end }: Ends): number => end ?? Infinity;
export const meet = (one: Ends, other: Ends): boolean => least(one) <= most(other) && least(other) <= most(one);
export const within = (one: Voice, other: Voice): boolean => least(one) >= least(other) && most(one) <= most(other);
export const saysTheSame = (one: Voice, other: Voice): boolean =>
  one.value === other.value && one.least === other.least && one.most === other.most;

/** The narrowest first; of those that are open, the one that goes least far. */
const finestFirst: Order = (one, other) => {
  const [width, otherWidth] = [most(one) - least(one), most(other) - least(other)];
  if (width !== otherWidth) return width - otherWidth;
  if (width !== Infinity || saysTheSame(one, other)) return 0;
  return within(one, other) ? -1 : within(other, one) ? 1 : 0;
};

/** Of figures of any quantities, those that were withdrawn. */
export const withdrawnAmong = <Said extends OfQuantity>(figures: readonly Said[]): ReadonlySet<Said> =>
  new Set([...groupBy(figures, ({ quantity }) => quantity).values()].flatMap((same) => [...withdrawnOf(same)]));

/** Deprecated, corrected, or the same as one that was corrected, unless it is a correction itself. */
function withdrawnOf<Said extends Voice>(figures: readonly Said[]): ReadonlySet<Said> {
  const corrected = figures.filter(({ correctedBy }) => correctedBy.length > 0);
  return new Set(
    figures.filter(
      (figure) =>
        figure.rank === 'DEPRECATED' ||
        corrected.includes(figure) ||
        (figure.corrects === null && corrected.some((other) => saysTheSame(figure, other))),
    ),
  );
}

/** Whether each source has one that is wanted: what one source says of its own accord is no copy. */
export const eachOf = (lists: Voice['origins'], wanted: (id: string) => boolean): boolean =>
  lists.length > 0 && lists.every((ids) => ids.some(wanted));

/**
 * What comes before the day of publication: not retracted, preferred, no copy of another voice, not revised. A revision
 * that was retracted revises nothing that stands.
 */
function trustIn(candidates: readonly Voice[]): (figure: Voice) => number {
  const speakingIf = (stands: boolean): ReadonlySet<string> =>
    new Set(candidates.filter((each) => (each.retracted === null) === stands).flatMap(({ sources }) => sources));
  const [standing, undone] = [speakingIf(true), speakingIf(false)];
  return ({ rank, origins, revisions, retracted }) => {
    const speaking = retracted === null ? standing : undone;
    const spoken = (lists: Voice['origins']): number => Number(eachOf(lists, (id) => speaking.has(id)));
    const own = Number(rank !== 'PREFERRED') * 4 + spoken(origins) * 2 + spoken(revisions);
    return Number(retracted !== null) * 8 + own;
  };
}

/** Of the figures of one quantity, the one that is used; null if all are withdrawn. */
export function choiceOf<Said extends Voice>(figures: readonly Said[]): Choice<Said> | null {
  const withdrawn = withdrawnOf(figures);
  const candidates = figures.filter((figure) => !withdrawn.has(figure));
  const trust = trustIn(candidates);
  const order: Order = (one, other) => trust(one) - trust(other) || newestFirst(one, other);
  const [first] = [...candidates].sort(order);
  if (!first) return null;
  const finer = candidates.filter((figure) => trust(figure) === trust(first) && within(figure, first));
  const [finest] = finer.sort((one, other) => finestFirst(one, other) || order(one, other)) as [Said];
  const [used] = finer.filter((figure) => saysTheSame(figure, finest)).sort(oldestFirst) as [Said];
  const others = figures.filter((figure) => figure !== used);
  const copies = ({ origins }: Voice): number => Number(eachOf(origins, () => true));
  return {
    used,
    withdrawn,
    reports: others
      .filter((figure) => meet(figure, used))
      .sort((one, other) => copies(one) - copies(other) || oldestFirst(one, other)),
    alternatives: others
      .filter((figure) => !meet(figure, used))
      .sort((one, other) => Number(withdrawn.has(one)) - Number(withdrawn.has(other)) || order(one, other)),
  };
}

/** Whether it was retracted, and the figure that is used was not. */
export const isUndone = (figure: Voice, used: Voice): boolean => figure.retracted !== null && used.retracted === null;

/** What contradicts the figure that is used, and was neither withdrawn nor retracted. */
export const contradicting = <Said extends Voice>({ used, alternatives, withdrawn }: Choice<Said>): readonly Said[] =>
  alternatives.filter((figure) => !withdrawn.has(figure) && !isUndone(figure, used));

/** Of the quantities of which all figures were withdrawn, these figures, quantity by quantity. */
export const withdrawnWholly = <Said extends OfQuantity>(figures: readonly Said[]): readonly (readonly Said[])[] =>
  [...groupBy(figures, ({ quantity }) => quantity).values()].filter((same) => choiceOf(same) === null);

/** What is chosen of each quantity among these figures. */
export const choicesOf = <Said extends OfQuantity>(figures: readonly Said[]): readonly Choice<Said>[] =>
  [...groupBy(figures, ({ quantity }) => quantity).values()].flatMap((same) => choiceOf(same) ?? []);
