import { isOld, type Point } from './choice-reference.js';

type Value = Record<string, unknown>;

/** What is used, as the API should answer it. */
export const shown = (point: Point | null): Value | null =>
  point && {
    observation: { id: point.used },
    reports: point.reports,
    alternatives: point.alternatives,
    beside: point.beside.length > 0,
    earlier: point.earlier.length > 0,
    borders: isOld(point.known),
  };
/** What the API answers of a figure, in the same form. */
export const read = (figure: unknown): Value | null => {
  const found = figure as {
    readonly observation: { readonly id: string };
    readonly reports: readonly { readonly id: string }[];
    readonly alternatives: readonly { readonly id: string }[];
    readonly notes: readonly { readonly code: string }[];
  } | null;
  const has = (code: string): boolean | undefined => found?.notes.some((note) => note.code === code);
  return (
    found && {
      observation: found.observation,
      reports: found.reports.map(({ id }) => id),
      alternatives: found.alternatives.map(({ id }) => id).sort(),
      beside: has('BESIDE'),
      earlier: has('EARLIER'),
      borders: has('BORDERS'),
    }
  );
};
