import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apart, type Box } from '../../src/explorer/pages/graph/apart.js';
import type { Point } from '../../src/explorer/pages/graph/arrangement.js';

const point = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -300, max: 300 }) });
const box = fc.record({ width: fc.integer({ min: 20, max: 180 }), height: fc.integer({ min: 20, max: 60 }) });
const overlaps = (places: readonly Point[], boxes: readonly Box[]): number =>
  places.flatMap((one, index) =>
    places.slice(index + 1).filter((other, after) => {
      const [mine, its] = [boxes[index] as Box, boxes[index + 1 + after] as Box];
      const isBeside = Math.abs(one.x - other.x) >= (mine.width + its.width) / 2;
      return !isBeside && Math.abs(one.y - other.y) < (mine.height + its.height) / 2;
    }),
  ).length;

test('names lie apart, also those of nodes in one place', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(point, box), { maxLength: 30 }), (given) => {
      const places = given.map(([place]) => place);
      const boxes = given.map(([, each]) => each);
      expect(overlaps(apart(places, boxes), boxes)).toBe(0);
    }),
  );
});

test('what lies apart stays where it is', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(
    apart(places, [
      { width: 100, height: 40 },
      { width: 100, height: 40 },
    ]),
  ).toEqual(places);
});
