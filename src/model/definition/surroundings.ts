/** What is known at load of a node beside its own row, for what is made from it. */
export interface Surroundings {
  /** The last day of the first source that speaks of it, or that this one copies: when it was first said. */
  readonly firstSaid: string;
  /** Of a source: what it copies, and what revises it or one of those, in any number of steps. */
  readonly origins: readonly string[];
  readonly revisions: readonly string[];
  /** Of a source: the day by which it, or what it copies, was known to be retracted. */
  readonly retracted: string | null;
  /** Of a node of the hierarchy: when it, or what it lies in, last came to lie elsewhere; when its borders changed. */
  readonly movedOn: string | null;
  readonly bordersOn: string | null;
}
