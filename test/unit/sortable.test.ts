import { expect, test } from '@jest/globals';
import { sortable } from '../../src/shared/sortable.js';

const TEXTS = ['坊子区', '坊', '坊子', 'ａ', '\uffee', '🙂', '𠮷野', '𠮷', '𠮶', 'z', '', '🙂a', '🙂ａ', '\ud7ff'];
const byCodePoint = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));
const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

test('sortable texts are in the order of their code points, compared as UTF-16 and compared by code point', () => {
  const expected = [...TEXTS].sort(byCodePoint);
  expect([...TEXTS].sort((one, other) => byCodeUnit(sortable(one), sortable(other)))).toEqual(expected);
  expect([...TEXTS].sort((one, other) => byCodePoint(sortable(one), sortable(other)))).toEqual(expected);
  expect([...TEXTS].sort(byCodeUnit)).not.toEqual(expected);
  expect(sortable('坊子区 Fangzi')).toBe('坊子区 Fangzi');
});
