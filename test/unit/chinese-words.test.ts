import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';

/** The columns of our own words; names, titles and what is printed are as their sources have them. */
const OURS = ['definition', 'summary', 'note'];
const ASCII_MARK = /(?<=[\p{Script=Han}“”《》])[,:;()?!]|[,:;()?!](?=[\p{Script=Han}“”《》])/u;
const { rows } = checkPackages(graphModel, ['seeds']);
const wordsIn = (columns: readonly string[]): readonly string[] =>
  rows.flatMap(({ values }) => columns.flatMap((column) => (values[column] ?? []) as string));

test('our Chinese words have Chinese punctuation', () => {
  const words = wordsIn(OURS);
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((text) => ASCII_MARK.test(text))).toEqual([]);
});

test('our English words have no Chinese in them, such as 3.43亿元', () => {
  const words = wordsIn([...OURS, 'name', 'title'].map((column) => `${column}En`));
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
