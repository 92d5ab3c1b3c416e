/** A date as a number of years: the first day that it can mean, or the day after the last. */
export function yearsOf(date: string, end: boolean): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + (end ? 1 : 0);
  if (day === undefined) return year + (month - (end ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (day - (end ? 0 : 1)) / 372;
}

export interface Axis {
  readonly first: number;
  /** The year after the last. */
  readonly end: number;
}

interface Dated {
  readonly starts: string | null;
  readonly ends: string | null;
}

/** The whole years that the programmes span, with room before one without a beginning and after one without an end. */
export function axisOf(programs: readonly Dated[]): Axis {
  const begins = programs.map(({ starts, ends }) =>
    starts === null ? yearsOf(ends ?? '', false) - 1 : yearsOf(starts, false),
  );
  const ends = programs.map(({ starts, ends: end }) =>
    end === null ? yearsOf(starts ?? '', true) + 1 : yearsOf(end, true),
  );
  // One that was cancelled may end before it was to begin.
  const all = [...begins, ...ends];
  return { first: Math.floor(Math.min(...all)), end: Math.ceil(Math.max(...all)) };
}
