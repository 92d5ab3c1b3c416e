/** The last day on which a source can have been published; and the first, if that is another. */
export interface Dated {
  readonly published: string;
  readonly publishedFrom?: string;
}
/** The first day on which it can have been. */
export const firstPublished = ({ published, publishedFrom = published }: Dated): string => publishedFrom;

/** From a day on, until before another; null is never. */
export interface Stretch {
  readonly from: string;
  readonly to: string | null;
}

/** The last day of the first source, or of its original, that says so; and the day from which it surely holds. */
export interface Claimed {
  readonly said: string;
  readonly since: string;
}

/** What is known at load of a node beside its own row, for what is made from it. */
export interface Surroundings {
  /** The last day of the first source that speaks of it, or that this one copies: when it was first said. */
  readonly firstSaid: string;
  /** Of a source: what it copies, and what revises it or one of those, in any number of steps. */
  readonly origins: readonly string[];
  readonly revisions: readonly string[];
  /** Of a source: when what it says was published: the first that it copies, if it is a copy. */
  readonly said: Dated;
  /** Of a source: when it, or what it copies, was retracted and stood again, and since when it is retracted now. */
  readonly retractions: readonly string[];
  readonly retractedOn: string | null;
  /** Of a node of the hierarchy: when it, or what it lies in, last came to lie elsewhere; when its borders changed. */
  readonly movedOn: string | null;
  readonly bordersOn: string | null;
  /** When another thing stood in its place. */
  readonly replaced: readonly Stretch[];
  /** When the value that is used of a property was claimed; null if no source claims it. */
  readonly claimed: (property: string) => Claimed | null;
}
