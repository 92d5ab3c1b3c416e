import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forgiving, nearWords, slipsOf } from '../../src/shared/near-words.js';
import { normalize, wordsOf } from '../../src/shared/normalize.js';
import { simplified } from '../../src/shared/traditional.js';

describe('normalize', () => {
  test.each([
    ['潍坊学院', '潍坊学院'],
    ['濰坊學院', '潍坊学院'],
    ['潍坊 学院', '潍坊学院'],
    ['互联网+教育', '互联网教育'],
    ['“一校一案”', '一校一案'],
    ['第35中学', '第 35 中学'],
    ['ＰＰＰ項目', 'ppp 项目'],
    ['High-tech Zone', 'high tech zone'],
    ["Dong'e", 'donge'],
    ['Dong’e', 'donge'],
    ["'quoted'", 'quoted'],
    ['No. 35', 'no 35'],
    ['6S6T', '6s6t'],
    ['Wéifāng', 'weifang'],
    ['lǜ', 'lu'],
    ['İstanbul', 'istanbul'],
    ['㈱', '株'],
    ['①', '1'],
    ['\ud800坊\udc00', '坊'],
    ['坊\u0000子', '坊子'],
    ['🙂', ''],
    ['+-&|!(){}[]^"~*?:\\/', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  test('brings every way to write a character to one, also where that takes two steps', () => {
    for (const ways of [
      ['什么', '什麼', '什麽'],
      ['苎', '苧', '薴'],
    ]) {
      expect(new Set(ways.map(normalize)).size).toBe(1);
      for (const way of ways) expect(normalize(normalize(way))).toBe(normalize(way));
    }
  });

  test('of what is normalised is the same, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => normalize(normalize(text)) === normalize(text)),
      { numRuns: 2_000 },
    );
  });

  test('leaves letters, digits and single spaces alone, so that nothing else reaches a statement', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        /^$|^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u.test(normalize(text)),
      ),
      { numRuns: 2_000 },
    );
  });

  test('keeps apart the words that were typed apart', () => {
    expect(wordsOf('潍坊 学院,weifang')).toEqual(['潍坊', '学院', 'weifang']);
  });
});

test('a character is the same in every way to write it', () => {
  for (const ways of [
    '台臺',
    '里裡裏',
    '烟煙菸',
    '线線綫',
    '为為爲',
    '群羣',
    '着著',
    '后後',
    '峰峯',
    '众眾衆',
    '污汙',
    '床牀',
  ])
    expect([ways, new Set([...ways].map(simplified)).size]).toEqual([ways, 1]);
  expect(simplified('孔子 abc 🙂')).toBe('孔子 abc 🙂');
});

describe('a slip', () => {
  const near = (one: string, other: string): boolean => [...slipsOf(one)].some((slip) => slipsOf(other).has(slip));

  test.each([
    ['weifang', 'weifng', true],
    ['weifang', 'weiffang', true],
    ['weifang', 'weifamg', true],
    ['weifang', 'weifagn', true],
    ['weifang', 'eifang', true],
    ['weifang', 'weifan', true],
    ['weifang', 'weifang', true],
    ['weifang', 'waifamg', false],
    ['weifang', 'wefng', false],
    ['weifang', 'linyi', false],
  ])('between %s and %s: %j', (one, other, expected) => {
    expect(near(one, other)).toBe(expected);
  });

  test('is forgiven in words of four to 24 letters, and in no number', () => {
    expect(['abc', 'abcd', 'a'.repeat(24), 'a'.repeat(25), 'abc4', '坊子区域'].map(forgiving)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is forgiven in syllables said in a row, not in one alone', () => {
    const wordsIn = (text: string, spoken: boolean): readonly string[] =>
      nearWords({ text, spoken }).map(({ word, share }) => `${word} ${share}`);
    expect(wordsIn('fang zi qu', true)).toEqual(['fangzi 0.75', 'fangziqu 1']);
    expect(wordsIn('fzq', true)).toEqual([]);
    expect(wordsIn('fang district', false)).toEqual([`fang ${4 / 12}`, `district ${8 / 12}`, 'fangdistrict 1']);
    expect(wordsIn('fang district no 35', false).map((word) => word.split(' ')[0])).toEqual(['fang', 'district']);
  });
});
