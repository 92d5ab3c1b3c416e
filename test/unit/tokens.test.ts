import { expect, test } from '@jest/globals';
import { tokensOf } from '../../src/traversals/search/tokens.js';

test('a rare character before a word that asks for money does not move the mark of that', () => {
  const says = (text: string): readonly (readonly [string, string])[] =>
    tokensOf(text).map((token) => [token.text, token.says]);
  const wanted = [
    ['投', 'money'],
    ['入', 'money'],
    ['多', 'nothing'],
    ['少', 'nothing'],
  ];
  expect(says('𠮷投入多少')).toEqual([['𠮷', 'something'], ...wanted]);
  expect(says('区投入多少')).toEqual([['区', 'something'], ...wanted]);
});

test('words that name nothing are known however they are written', () => {
  for (const text of ['什么', '什麼', '为什么', '怎么样', '怎麼樣'])
    expect([text, tokensOf(text).map(({ says }) => says)]).toEqual([text, Array.from(text, () => 'nothing')]);
});
