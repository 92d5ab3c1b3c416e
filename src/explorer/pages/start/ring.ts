/** Where words stand: a corner, and how far they reach. */
export interface RingBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Where a mark stands, and where its words stand beside it, away from all lines. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly words: RingBox;
  /** The side of the box that the words begin at, so that they are near their mark. */
  readonly anchor: 'start' | 'middle' | 'end';
}
export interface Ring {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
}

/** How far the words of a mark are from the middle of it at least, and so from every line of another. */
const AWAY = 19;
/** How far a line passes the middle of the marks that are not its ends, at least. */
const CLEAR = 22;
const LEAST_ACROSS = 76;
const LEAST_DOWN = 96;
const STEP = 4;
const MARGIN = 4;
export const LINE_HEIGHT = 16;

/** How wide a line of words is at most, in the size of the map. */
const widthOf = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 13.5 : 8), 0);

/**
 * The places of kinds by the lines of their words: around an ellipse, so that every line between two of them stays
 * within it, and words outside. The ellipse is as small as lines and words can be told apart.
 */
export function ringOf(words: readonly (readonly string[])[]): Ring {
  const clear = words.length < 3 ? 0 : CLEAR / (1 - Math.cos((2 * Math.PI) / words.length));
  let across = Math.max(LEAST_ACROSS, clear);
  let down = Math.max(LEAST_DOWN, clear);
  let places = placesOn(across, down, words);
  while (doOverlap(places)) {
    across += STEP;
    down += STEP;
    places = placesOn(across, down, words);
  }
  return framed(places);
}

function placesOn(across: number, down: number, words: readonly (readonly string[])[]): readonly Place[] {
  return words.map((lines, index) => {
    const angle = (2 * Math.PI * index) / words.length - Math.PI / 2;
    const [x, y] = [across * Math.cos(angle), down * Math.sin(angle)];
    const steep = Math.hypot(x / across ** 2, y / down ** 2);
    // What leads straight out of the ellipse: all lines are on the other side of the tangent here.
    const [right, below] = [x / across ** 2 / steep, y / down ** 2 / steep];
    const width = Math.max(...lines.map(widthOf));
    const height = lines.length * LINE_HEIGHT;
    const away = AWAY + (Math.abs(right) * width + Math.abs(below) * height) / 2;
    const box = { x: x + right * away - width / 2, y: y + below * away - height / 2, width, height };
    return { x, y, words: box, anchor: right > 0.3 ? 'start' : right < -0.3 ? 'end' : 'middle' };
  });
}

const doOverlap = (places: readonly Place[]): boolean =>
  places.some(({ words: one }, index) =>
    places
      .slice(index + 1)
      .some(
        ({ words: other }) =>
          one.x < other.x + other.width + MARGIN &&
          other.x < one.x + one.width + MARGIN &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      ),
  );

/** The same places in a frame that begins at 0 and that all of them just fill. */
function framed(places: readonly Place[]): Ring {
  const boxes = places.flatMap(({ x, y, words }) => [
    { x: x - AWAY, y: y - AWAY, width: 2 * AWAY, height: 2 * AWAY },
    words,
  ]);
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN - top,
    places: places.map(({ x, y, words, anchor }) => ({
      x: x - left,
      y: y - top,
      words: { ...words, x: words.x - left, y: words.y - top },
      anchor,
    })),
  };
}
