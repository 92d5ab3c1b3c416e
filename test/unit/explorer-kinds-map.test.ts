import { describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { ringOf, type RingBox, type Place } from '../../src/explorer/pages/start/ring.js';

const MOST = 12;
/** The thickest line, and the distance by which one still sees that it passes. */
const HALF_LINE = 4;
const SEEN_APART = 8;
/** The radius of the ground under a mark, which hides what it covers. */
const UNDER_MARK = 17;

type Point = readonly [x: number, y: number];

/** How near a line comes to a point, and to a box, in steps much smaller than what is asked for. */
const pointsOn = (from: Place, to: Place): readonly Point[] =>
  Array.from({ length: 401 }, (_, step) => {
    const share = step / 400;
    return [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
  });
const outside = (value: number, least: number, most: number): number => Math.max(least - value, 0, value - most);
const distance = ([x, y]: Point, box: RingBox): number =>
  Math.hypot(outside(x, box.x, box.x + box.width), outside(y, box.y, box.y + box.height));
const around = ({ x, y }: Place): RingBox => ({ x, y, width: 0, height: 0 });
const within = (inner: RingBox, width: number, height: number): boolean =>
  inner.x >= 0 && inner.y >= 0 && inner.x + inner.width <= width && inner.y + inner.height <= height;
const doMeet = (one: RingBox, other: RingBox): boolean =>
  outside(other.x, one.x - other.width, one.x + one.width) === 0 &&
  outside(other.y, one.y - other.height, one.y + one.height) === 0;

/** As many kinds: those of the graph first, then added ones with words of one letter and of many. */
const wordsOf = (count: number, language: 'zh' | 'en'): readonly (readonly string[])[] => {
  const known = graphModel.entities.map(({ words }) => [words[language], '12345']);
  const added = [
    { zh: '场', en: 'Hall' },
    { zh: '省级示范性教研基地', en: 'Demonstration Bases' },
    { zh: '比赛', en: 'Competition' },
    { zh: '人', en: 'X' },
    { zh: '教师培训项目', en: 'Teacher Training' },
  ].map((words) => [words[language], '1']);
  return [...known, ...added].slice(0, count);
};

const LONG_WORDS = Array.from({ length: MOST }, () => ['Professional Development Centre', '12345']);
const cases = [
  ...Array.from({ length: MOST - 4 }, (_, index) => index + 5).flatMap((count) =>
    (['zh', 'en'] as const).map((language) => [count, `words in ${language}`, wordsOf(count, language)] as const),
  ),
  [MOST, 'long words', LONG_WORDS] as const,
];

describe.each(cases)('the map of %i kinds with %s, each joined to each', (count, _, words) => {
  const { width, height, places } = ringOf(words);
  const lines = places.flatMap((from, index) => places.slice(index + 1).map((to) => [from, to] as const));

  test('no line crosses the words of any kind, nor comes near those that are not of its ends', () => {
    expect(lines).toHaveLength((count * (count - 1)) / 2);
    for (const [from, to] of lines)
      for (const place of places) {
        const nearest = Math.min(...pointsOn(from, to).map((point) => distance(point, place.words)));
        expect(nearest).toBeGreaterThan(HALF_LINE + (place === from || place === to ? 0 : SEEN_APART));
      }
  });

  test('no line passes under the mark of another kind', () => {
    for (const [from, to] of lines)
      for (const place of places.filter((each) => each !== from && each !== to)) {
        const nearest = Math.min(...pointsOn(from, to).map((point) => distance(point, around(place))));
        expect(nearest).toBeGreaterThan(UNDER_MARK + HALF_LINE);
      }
  });

  test('all words are in the picture, and none lie over others or over a mark', () => {
    for (const [index, { words: box }] of places.entries()) {
      expect(within(box, width, height)).toBe(true);
      expect(places.slice(index + 1).filter((other) => doMeet(box, other.words))).toEqual([]);
      expect(places.filter(({ x, y }) => distance([x, y], box) < UNDER_MARK)).toEqual([]);
    }
  });
});
