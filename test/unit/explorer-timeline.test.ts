import { expect, test } from '@jest/globals';
import { placed } from '../../src/explorer/pages/metric/placed.js';

const WIDTH = 340;
const lineOf = (words: string, count: number) =>
  placed(
    Array.from({ length: count }, (_, index) => ({ year: 2015 + index, value: index, words })),
    WIDTH,
    160,
  ).points;

test('the words of a line are not cut off at its sides', () => {
  const [first, last] = lineOf('343 million yuan (CNY)', 2);
  expect([first?.anchor, last?.anchor]).toEqual(['start', 'end']);
  expect(first && first.wordsAt >= 0 && last && last.wordsAt <= WIDTH).toBe(true);
});

test('words that have no room beside others are left out, never the first and the last; short ones have it', () => {
  const worded = (words: string) => lineOf(words, 8).map((point) => point.worded);
  expect(worded('343 million yuan (CNY)').filter(Boolean)).toHaveLength(2);
  expect([worded('343 million yuan (CNY)')[0], worded('343 million yuan (CNY)')[7]]).toEqual([true, true]);
  expect(worded('9%')).toEqual(Array(8).fill(true));
});
