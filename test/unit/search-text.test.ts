import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchTextOf } from '../../src/seed/load/search-text.js';
import { namesIn } from '../../src/shared/search-lines.js';
import { FOUND, scoreOf } from '../../src/traversals/search/classes.js';
import { questionOf } from '../../src/traversals/search/match.js';
import { matchedName } from '../../src/traversals/search/matched.js';

const UNIVERSITY = { name: '潍坊学院', nameEn: 'Weifang University', aliases: ['潍院', '濰坊學院', 'WFU'] };

describe('the search text of an entity', () => {
  test('has every name once, and its forms', () => {
    expect(searchTextOf(UNIVERSITY).searchText).toBe(
      '\n 潍坊学院 =\n wei fang xue yuan -\n weifangxueyuan -\n wfxy -\n#\n weifang university =\n#\n 潍院 +\n wei ' +
        'yuan -\n weiyuan -\n wy -\n#\n#\n wfu +\n',
    );
  });

  test('has a part per name, in order, also where a name says nothing new', () => {
    expect(namesIn(searchTextOf(UNIVERSITY).searchText).map((part) => part.split(' ')[1] ?? '')).toEqual([
      '潍坊学院',
      'weifang',
      '潍院',
      '',
      'wfu',
    ]);
  });

  test('has ü as u and as v, and a hyphen as a space and as nothing', () => {
    expect(searchTextOf({ name: '绿化' }).searchText).toBe(
      '\n 绿化 =\n lu hua -\n luhua -\n lv hua -\n lvhua -\n lh -\n',
    );
    expect(searchTextOf({ name: 'High-tech' }).searchText).toBe('\n high tech =\n hightech =\n');
  });

  test('has what is left of its words after a slip, and nothing where no slip is forgiven', () => {
    expect(searchTextOf({ name: 'Huawei' }).searchNear).toBe(
      '=~huawei~=~uawei~=~hawei~=~huwei~=~huaei~=~huawi~=~huawe~',
    );
    expect(searchTextOf({ name: '坊' }).searchNear).toBe('');
  });

  test('says of each of these whether it is of a whole name, of half of one or of less', () => {
    const { searchNear } = searchTextOf({ name: 'Aiwei', nameEn: 'Abcdefghijkl Wxyz Unit' });
    expect(searchNear).toMatch(/=~aiwe~/);
    expect(searchNear).toMatch(/\+~abcdefghijkl~/);
    expect(searchNear).toMatch(/^~wxyz~/);
  });

  test('has last what only the search finds it by, with no slip forgiven; its names alone stand apart', () => {
    const { nameText, searchText, searchNear } = searchTextOf({ name: 'Aiwei', searchNames: ['华为', 'Huawei'] });
    expect(nameText).toBe('\n aiwei =\n');
    expect(searchText).toBe('\n aiwei =\n#\n 华为 ~\n hua wei ~\n huawei ~\n hw ~\n#\n');
    expect(searchNear).toBe(searchTextOf({ name: 'Aiwei' }).searchNear);
    expect(searchTextOf(UNIVERSITY).nameText).toBeNull();
  });

  test('says how many characters the name has, not how many units they take', () => {
    expect(searchTextOf({ name: '𠮷a' }).searchLength).toBe(2);
  });

  test('is well-formed for any names', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.option(fc.string({ unit: 'grapheme' })),
        fc.array(fc.string({ unit: 'grapheme' })),
        (name, nameEn, aliases) => {
          const { searchText, searchNear } = searchTextOf({ name, nameEn, aliases });
          return (
            namesIn(searchText).length === 1 + (nameEn ? 1 : 0) + aliases.length &&
            /^\n( [\p{L}\p{N} ]+ [=+-]\n|#\n)*$/u.test(searchText) &&
            /^(~[a-z]+(~[a-z]+)*~)?(\+~[a-z]+~)*(=~[a-z]+~)*$/.test(searchNear)
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a question', () => {
  test.each(['', ' ', '!?', '🙂', '\ud800', '\u0000', '()'])(
    'is none where there is neither letter nor digit: %j',
    (text) => {
      expect(questionOf(text)).toBeNull();
    },
  );

  test('has each word once, and short ones where a word begins', () => {
    expect(questionOf('AI 坊子 ai')?.question).toMatchObject({
      terms: [
        { plain: ' ai', slips: [] },
        { plain: '坊子', slips: [] },
      ],
      contextTerms: [
        { plain: ' ai', context: ' ai ' },
        { plain: '坊子', context: '坊子' },
      ],
    });
  });

  test('puts tones written as digits aside, and leaves other digits', () => {
    expect(questionOf('wei2fang1')?.asked).toBe('weifang');
    expect(questionOf('第35中学 6s6t')?.asked).toBe('第 35 中学 6s6t');
  });

  test('with a slip anywhere leaves one half of the word whole', () => {
    const word = 'weifangxueyuan';
    const slips = Array.from(word, (_, at) => [
      word.slice(0, at) + word.slice(at + 1),
      `${word.slice(0, at)}q${word.slice(at)}`,
      `${word.slice(0, at)}q${word.slice(at + 1)}`,
      word.slice(0, at) + (word[at + 1] ?? '') + (word[at] as string) + word.slice(at + 2),
    ]).flat();
    for (const slip of slips) {
      const anchors = questionOf(slip)?.question.anchors ?? [];
      expect([slip, anchors.some((anchor) => word.includes(anchor))]).toEqual([slip, true]);
    }
  });
});

describe('the name that matched', () => {
  const { name, nameEn, aliases } = UNIVERSITY;
  const searchNames = ['高校'];
  const { searchText } = searchTextOf({ ...UNIVERSITY, codes: ['370700', '370799'], searchNames });
  const matched = (query: string, found: number): readonly [string, string] => {
    const { question } = questionOf(query) as NonNullable<ReturnType<typeof questionOf>>;
    const given = matchedName(
      { own: [name, nameEn], aliases, searchNames, searchedIn: 'ALIAS' },
      searchText,
      question,
      found,
    );
    return [given.matched, given.matchedIn];
  };

  test.each([
    ['潍坊学院', '潍坊学院', 'NAME'],
    ['濰院', '潍院', 'ALIAS'],
    ['wfxy', '潍坊学院', 'PINYIN'],
    ['weifang xueyuan', '潍坊学院', 'PINYIN'],
    ['university', 'Weifang University', 'NAME'],
    ['univercity', 'Weifang University', 'NAME'],
    ['wfu', 'WFU', 'ALIAS'],
    ['weiyuan', '潍院', 'PINYIN'],
    ['wei fagn xue yuan', '潍坊学院', 'PINYIN'],
    ['学院 university', '潍坊学院', 'NAME'],
    ['370799', '370799', 'CODE'],
    ['高校', '高校', 'ALIAS'],
  ])('by %s is %s, a %s', (query, expected, kind) => {
    expect(matched(query, FOUND.PARTS)).toEqual([expected, kind]);
  });

  test('is its own if it is found by its context', () => {
    expect(matched('坊子', FOUND.CONTEXT_ALONE)).toEqual(['潍坊学院', 'CONTEXT']);
  });
});

test('a better match has the higher score, and a shorter name among equals', () => {
  const last = FOUND.CONTEXT_ALONE;
  for (let found = 0; found < last; found++) expect(scoreOf(found, 200)).toBeGreaterThanOrEqual(scoreOf(found + 1, 1));
  for (let found = 0; found <= last; found++) expect(scoreOf(found, 2)).toBeGreaterThanOrEqual(scoreOf(found, 20));
  expect(scoreOf(FOUND.NAME, 9)).toBe(1);
});
