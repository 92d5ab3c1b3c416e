/** The day that a list of relationships is asked about; null if it has them all. */
export type Day = string | null;

/**
 * What must hold of a relationship `e` that is in force on the day; a date that is not known never says no. Of a month
 * or a year the first day begins and the last day ends: `~` comes after all that dates are written with.
 */
export const inForce = (day: Day): readonly string[] =>
  day === null ? [] : ['(e.since IS NULL OR e.since <= $validOn)', "(e.until IS NULL OR e.until + '~' >= $validOn)"];

export const dayParameters = (day: Day): { readonly validOn?: string } => (day === null ? {} : { validOn: day });
export const dayScope = (day: Day): string => (day === null ? '' : `@${day}`);
