import { allRetractedOn, thatCount, type Retractions } from '../../domain/retraction.js';
import { countedAs } from '../../nodes/observation/quantity.js';
import { contradicting, choiceOf, type Voice } from '../../nodes/observation/voice.js';
import { groupBy } from '../../shared/collections.js';

/** A figure as far as it decides which one is used; `sources` are all that report it, in order. */
export interface Undecided extends Pick<Voice, 'id' | 'value' | 'upper' | 'least' | 'most' | 'rank' | 'sources'> {
  readonly quantity: string;
  readonly periodTo: string | null;
}
/** A figure that corrects another one, and its own sources. */
export interface Correction extends Pick<Undecided, 'sources'> {
  readonly from: string;
  readonly to: string;
}
/** What a source has stored that decides which figure is used. */
export interface OfSource {
  readonly saidFrom: string;
  readonly saidBy: string;
  readonly origins: readonly string[];
  readonly revisions: readonly string[];
  readonly retractions: Retractions;
}

interface Said extends Voice, Undecided {}
type OfSources = Pick<Voice, 'sources' | 'publishedFrom' | 'published' | 'origins' | 'revisions' | 'retracted'>;

/** What is stored of a figure that is decided once for all questions: whether it is used of its quantity. */
export interface Decided extends Partial<Marks> {
  readonly lastSaid: string;
  readonly countedAs?: string;
}
interface Marks {
  readonly voiceCount: number;
  readonly contradicted?: number;
}

/** What is decided of each figure, by id; those of two groups share no quantity, so that one is held at a time. */
export function decideFigures(
  groups: Iterable<readonly Undecided[]>,
  corrections: readonly Correction[],
  sourceOf: (id: string) => OfSource,
): ReadonlyMap<string, Decided> {
  const saidOf = saying(corrections, sourceOf);
  const decided = new Map<string, Decided>();
  for (const figures of groups) {
    const said = figures.map(saidOf);
    const quantities = groupBy(said, ({ quantity }) => quantity);
    const marks = new Map([...quantities.values()].flatMap((same) => marksOf(same)));
    const countedOnce = groupBy(quantities.keys(), countedAs);
    for (const { id, quantity, published: lastSaid } of said) {
      const used = marks.get(id);
      const shared = used && countedAs(quantity);
      const isShared = shared !== undefined && (countedOnce.get(shared) ?? []).length > 1;
      decided.set(id, { lastSaid, ...used, ...(isShared ? { countedAs: shared } : {}) });
    }
  }
  return decided;
}

/** What goes on lasts until it was first said: of such a quantity a year may find some figures and not others. */
function marksOf(same: readonly Said[]): readonly (readonly [id: string, marks: Marks])[] {
  const endsDiffer = same.some(({ periodTo }) => periodTo !== same[0]?.periodTo);
  const choice = choiceOf(same);
  const others = endsDiffer ? same.filter((each) => each !== choice?.used) : [];
  const unused = others.map(({ id }) => [id, { voiceCount: 0 }] as const);
  if (choice === null) return unused;
  const standing = same.length - choice.withdrawn.size;
  const against = contradicting(choice).length;
  const marks: Marks = {
    voiceCount: endsDiffer ? -standing : standing,
    ...(against > 0 ? { contradicted: against } : {}),
  };
  return [...unused, [choice.used.id, marks]];
}

/** A figure as it is known once all is loaded; what is known of its sources is held once for all that share them. */
function saying(corrections: readonly Correction[], sourceOf: (id: string) => OfSource): (figure: Undecided) => Said {
  const correcting = groupBy(corrections, ({ from }) => from);
  const correctedBy = groupBy(corrections, ({ to }) => to);
  const retractionsOf = (source: string): Retractions => sourceOf(source).retractions;
  const known = new Map<string, OfSources>();
  const ofSources = (reporting: readonly string[]): OfSources => {
    const key = reporting.join(' ');
    const found = known.get(key) ?? readOf(thatCount(reporting, retractionsOf));
    known.set(key, found);
    return found;
  };
  const readOf = (sources: readonly string[]): OfSources => {
    const each = sources.map(sourceOf);
    const last = (days: readonly string[]): string => [...days].sort().at(-1) ?? '';
    return {
      sources,
      publishedFrom: last(each.map(({ saidFrom }) => saidFrom)),
      published: last(each.map(({ saidBy }) => saidBy)),
      origins: each.map(({ origins }) => origins),
      revisions: each.map(({ revisions }) => revisions),
      retracted: allRetractedOn(each.map(({ retractions }) => retractions)),
    };
  };
  // Written out, since there are very many figures: copying them takes longer.
  return ({ id, value, upper, least, most, rank, quantity, periodTo, sources }) => {
    const of = ofSources(sources);
    return {
      id,
      value,
      upper,
      least,
      most,
      rank,
      quantity,
      periodTo,
      sources: of.sources,
      publishedFrom: of.publishedFrom,
      published: of.published,
      origins: of.origins,
      revisions: of.revisions,
      retracted: of.retracted,
      corrects: correcting.get(id)?.[0]?.to ?? null,
      correctedBy: (correctedBy.get(id) ?? NONE)
        .filter((each) => ofSources(each.sources).retracted === null)
        .map(({ from }) => from)
        .sort(),
    };
  };
}
const NONE: readonly Correction[] = [];
