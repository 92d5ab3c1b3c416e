/** One limit: how much is allowed, of what, and why not more. */
export interface Limit {
  readonly number: number;
  readonly unit: string;
  /** What it bounds, as a phrase: "entries on one page of a list". */
  readonly of: string;
  readonly reason: string;
  /** The setting that changes it, if there is one. */
  readonly setting?: string;
}

/** A table of limits, by name. */
export const limitTable = <Name extends string>(table: Readonly<Record<Name, Limit>>): Readonly<Record<Name, Limit>> =>
  table;
