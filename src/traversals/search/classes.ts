/** How well an entity is found, the best first: its place in the list, and what its score is made of. */
export const FOUND = {
  NAME: 0,
  ALIAS: 1,
  /** A name without the place that is given before it, in that place. */
  PLACED: 2,
  FORM: 3,
  BEGINNING: 4,
  WORDS: 5,
  LETTERS: 6,
  WORD_BEGINNING: 7,
  PARTS: 8,
  /** After a slip: a whole name, half of one or more, or less. */
  NEAR_WHOLE: 9,
  NEAR_HALF: 10,
  NEAR: 11,
  /** Not by its names alone, but by some of them; and by none. */
  CONTEXT: 12,
  CONTEXT_ALONE: 13,
} as const;

/** For each class the least score and what a short name adds to it. */
const SCORES: readonly (readonly [least: number, more: number])[] = [
  [1, 0],
  [0.95, 0],
  [0.93, 0],
  [0.9, 0],
  [0.75, 0.15],
  [0.65, 0.1],
  [0.55, 0.1],
  [0.45, 0.1],
  [0.3, 0.15],
  [0.25, 0.05],
  [0.2, 0.05],
  [0.1, 0.1],
  [0.05, 0.05],
  [0.01, 0.04],
];

/** 1 for an exact name, down to 0.01; never rising along a list. */
export function scoreOf(found: number, length: number): number {
  const [least, more] = SCORES[found] as readonly [number, number];
  return Math.round((least + (more * 10) / (10 + length)) * 1_000) / 1_000;
}
