import type { Point } from './arrangement.js';

/** What a node takes with its name: it lies in the middle at the top, and its name below. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

const ROUNDS = 200;

/** The nearest places found at which no two boxes lie on each other: names that overlap cannot be read. */
export function apart(places: readonly Point[], boxes: readonly Box[]): readonly Point[] {
  const moved = places.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    let any = false;
    for (let one = 0; one < moved.length; one++)
      for (let other = one + 1; other < moved.length; other++)
        any = pushed(moved[one], moved[other], boxes[one], boxes[other]) || any;
    if (!any) break;
  }
  return moved;
}

type Movable = { x: number; y: number };

/** Moves two boxes that overlap away from each other, the shorter way; says whether they did. */
function pushed(one?: Movable, other?: Movable, box?: Box, otherBox?: Box): boolean {
  if (!one || !other || !box || !otherBox) return false;
  const across = (box.width + otherBox.width) / 2 - Math.abs(one.x - other.x);
  const along = (box.height + otherBox.height) / 2 - Math.abs(one.y - other.y);
  if (across <= 0 || along <= 0) return false;
  const axis = across < along ? 'x' : 'y';
  const step = (Math.min(across, along) / 2 + 0.5) * (one[axis] <= other[axis] ? 1 : -1);
  one[axis] -= step;
  other[axis] += step;
  return true;
}
