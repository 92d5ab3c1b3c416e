import { afterEach, expect, test } from '@jest/globals';
import { report } from '../../src/seed/fault.js';
import { verify } from '../../src/seed/verify.js';
import { plainText } from '../../src/sources/paragraphs.js';
import { readTexts } from '../../src/sources/texts.js';
import { changed, folderOf, removeFolders, rowsOf, type Cells, type Content } from '../support/small-package.js';

afterEach(removeFolders);

const TEXT = '甲85.1%，乙85.1%\n丙\n';
/** The same with names that no source need print. */
const composed = (content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([path, rows]) => [
      path,
      rows.map((row) => ('name' in row ? { ...row, nameSource: 'COMPOSED' } : row)),
    ]),
  );
/** What is found of the small package if its first source has these cells, and these files are there. */
function verified(cells: Cells, files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const rows = rowsOf(composed(changed('nodes/sources.csv', 0, cells)));
  const { lines, faults } = verify(rows, readTexts(folder));
  const [line = ''] = lines;
  return { line: line.replace(`${folder}/`, ''), faults: report(faults).replace(/^.*?nodes/, 'nodes') };
}
const RULE = { locatorRule: '1', contentHash: plainText(TEXT).hash };

test('a text that fits holds every printed figure', () => {
  expect(verified(RULE, { 'new.txt': TEXT })).toEqual({
    line:
      'source:new: new.txt fits; 1 of 1 printed figures and names stand in their paragraphs, 1 of them more than ' +
      'once in the text',
    faults: '',
  });
});

test('a figure that stands in another paragraph alone is a fault', () => {
  const moved = '丙\n甲85.1%\n';
  const { line, faults } = verified({ locatorRule: '1' }, { 'new.txt': moved });
  expect(line).toContain(`there is no contentHash; that of new.txt is ${plainText(moved).hash}; 0 of 1`);
  expect(faults).toMatch(
    /^nodes\/observations\.csv:2:\d+: asPrinted: expected "85\.1%" in source:new#p1, got a text without it$/,
  );
});

test('a text with another hash does not fit, and is not looked into', () => {
  const { line, faults } = verified(RULE, { 'new.txt': `${TEXT}丁` });
  expect(line).toBe('source:new: new.txt does not fit');
  expect(faults).toMatch(/^nodes\/sources\.csv:2:\d+: contentHash: expected sha256:/);
});

test.each([
  [RULE, {}, 'source:new: no text', ''],
  [{}, { 'new.txt': TEXT }, 'source:new: its paragraphs are not counted by rule 1 of docs/locators.md', ''],
  [RULE, { 'new.pdf': '%PDF-' }, 'source:new: its text cannot be read', 'new.pdf: expected a page of HTML'],
])('%j with %j', (cells, files, line, fault) => {
  const found = verified(cells, files);
  expect(found.line).toBe(line);
  expect(found.faults).toContain(fault);
});
