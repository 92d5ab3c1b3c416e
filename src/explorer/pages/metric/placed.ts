const EDGE = 24;
const SIDE = 12;
/** Room for the words above the highest point. */
const WORDS = 12;
const GAP = 8;
/** What a letter takes at most: a Chinese one is square. */
const CHINESE = /\p{Script=Han}/gu;
const LETTER = 7.5;

export interface Valued {
  readonly year: number;
  readonly value: number;
  readonly words: string;
}
export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Where its words begin, end or have their middle, so that none is cut off at a side. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly wordsAt: number;
  /** Whether there is room for its words, and for its year, beside those of the others. */
  readonly worded: boolean;
  readonly dated: boolean;
}

const widthOf = (words: string): number => (words.length + (words.match(CHINESE)?.length ?? 0) * 0.75) * LETTER;

/** Which words have room; the first and the last come before those between them. */
function roomFor(spans: readonly (readonly [start: number, end: number])[]): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const index of [0, spans.length - 1, ...spans.keys()]) {
    const [start = 0, end = 0] = spans[index] ?? [];
    const free = [...kept].every((other) => {
      const [left = 0, right = 0] = spans[other] ?? [];
      return end + GAP < left || start > right + GAP;
    });
    if (free) kept.add(index);
  }
  return kept;
}

/** Where the points of a line lie, in order of their years, and the height at which 0 is. */
export function placed(points: readonly Valued[], width: number, height: number) {
  const values = points.map(({ value }) => value);
  const years = points.map(({ year }) => year);
  const [smallest, first] = [Math.min(...values, 0), Math.min(...years)];
  const range = Math.max(Math.max(...values, 0) - smallest, 1e-9);
  const span = Math.max(1, Math.max(...years) - first);
  const yOf = (value: number): number => height - EDGE - ((height - 2 * EDGE - WORDS) * (value - smallest)) / range;
  const places = points.map(({ year, value }) => ({
    x: SIDE + ((width - 2 * SIDE) * (year - first)) / span,
    y: yOf(value),
  }));
  const anchorOf = (x: number): Placed['anchor'] => (x < width / 4 ? 'start' : x > (3 * width) / 4 ? 'end' : 'middle');
  const wordsAt = (x: number): number => x + { start: -SIDE, middle: 0, end: SIDE }[anchorOf(x)];
  const spanOf = (x: number, words: string): readonly [number, number] => {
    const start = wordsAt(x) - widthOf(words) * { start: 0, middle: 0.5, end: 1 }[anchorOf(x)];
    return [start, start + widthOf(words)];
  };
  const worded = roomFor(places.map(({ x }, index) => spanOf(x, points[index]?.words ?? '')));
  const dated = roomFor(places.map(({ x }, index) => spanOf(x, String(points[index]?.year))));
  return {
    zero: yOf(0),
    points: places.map(({ x, y }, index): Placed => {
      const room = { worded: worded.has(index), dated: dated.has(index) };
      return { x, y, anchor: anchorOf(x), wordsAt: wordsAt(x), ...room };
    }),
  };
}
