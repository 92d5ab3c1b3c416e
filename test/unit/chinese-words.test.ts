import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';

/** The columns of our own words; names, titles and what is printed are as their sources have them. */
const OURS = ['definition', 'summary', 'note'];
const ASCII_MARK = /(?<=[\p{Script=Han}“”《》])[,:;()?!]|[,:;()?!](?=[\p{Script=Han}“”《》])/u;

test('our Chinese words have Chinese punctuation', () => {
  const { rows } = checkPackages(graphModel, ['seeds']);
  const words = rows.flatMap(({ values }) => OURS.flatMap((column) => (values[column] ?? []) as string));
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((text) => ASCII_MARK.test(text))).toEqual([]);
});
