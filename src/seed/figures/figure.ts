import type { Exactness } from './exactness.js';

/** One way to write a figure in a row. */
export interface WrittenFigure {
  readonly value: number;
  readonly upper: number | null;
  readonly qualifier: Exactness;
}

/** What a figure as it is printed says. */
export interface PrintedReading extends WrittenFigure {
  /** The measure word and what follows it; `%` for a share, `名次` for a rank, `比` for a ratio. */
  readonly measure: string;
  /** Whether it can be read in no other way than this and `otherwise`. */
  readonly sure: boolean;
  /** Whether its decimals never end, so that a row may round it: 三分之一. */
  readonly endless: boolean;
  /** Other ways to write it that are right as well. */
  readonly otherwise: readonly WrittenFigure[];
}
