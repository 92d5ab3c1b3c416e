import { afterEach, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { report } from '../../src/seed/fault.js';
import { readPackage } from '../../src/seed/read/read.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { unite } from '../../src/seed/merge/union.js';
import { verify, writePrintedAt, type Verified } from '../../src/seed/check/verify.js';
import { plainText } from '../../src/sources/paragraphs.js';
import { readTexts } from '../../src/sources/texts.js';
import {
  changed,
  folderOf,
  packageOf,
  removeFolders,
  rowsOf,
  type Cells,
  type Content,
} from '../support/small-package.js';

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
  const { lines, faults, fillable } = verify(rows, readTexts(folder));
  const [line = ''] = lines;
  return {
    line: line.replace(`${folder}/`, ''),
    faults: report([...faults, ...fillable]).replace(/^.*?nodes/, 'nodes'),
  };
}
const RULE = { locatorRule: '1', contentHash: plainText(TEXT).hash };

test('a text that fits holds every printed figure', () => {
  const once = '甲85.1%\n';
  expect(verified({ ...RULE, contentHash: plainText(once).hash }, { 'new.txt': once })).toEqual({
    line:
      'source:new: new.txt fits; 1 of 1 printed figures and names stand in their paragraphs, 0 of them more than ' +
      'once in the text',
    faults: '',
  });
});

test.each(['甲185.1%', '甲0.85.1%', '甲一万85.1%'])('a figure does not stand in the longer number of %s', (text) => {
  expect(verified({ locatorRule: '1' }, { 'new.txt': text }).faults).toContain('asPrinted: expected "85.1%" in');
});

/** A package whose figure has this printedAt, or no such column; the text that it is held against. */
function figureAt(text: string, printedAt?: string) {
  const sources = changed('nodes/sources.csv', 0, { locatorRule: '1' });
  const figures = changed('nodes/observations.csv', 0, printedAt === undefined ? {} : { printedAt });
  const folder = packageOf(composed({ ...figures, 'nodes/sources.csv': sources['nodes/sources.csv'] ?? [] }));
  const texts = readTexts(folderOf({ 'new.txt': text }));
  const file = join(folder, 'nodes/observations.csv');
  if (printedAt === undefined) {
    const [header = '', row = ''] = readFileSync(file, 'utf8').split('\n');
    const at = header.split(',').indexOf('printedAt');
    const without = (line: string): string =>
      line
        .split(',')
        .filter((_, index) => index !== at)
        .join(',');
    writeFileSync(file, `${without(header)}\n${without(row)}\n`);
  }
  const held = () => verify(unite(graphModel, [readPackage(folder, tablesOf(graphModel)).rows]).rows, texts);
  return { file, held };
}
const messages = ({ faults, fillable }: Verified): readonly string[] =>
  [...faults, ...fillable].map(({ message }) => message);

const AROUND = 'alpha beta gamma 85.1%, delta epsilon';
test.each([
  ['the column', '' as string | undefined],
  ['no column yet', undefined],
])('a figure that stands in other paragraphs too is told apart, with %s', (_, given) => {
  const text = `${AROUND}\n其中85.1%\n`;
  const { file, held } = figureAt(text, given);
  expect(messages(held())).toEqual([
    'printedAt: expected "gamma 85.1%, delta", since "85.1%" stands 2 times in the text, got an empty cell',
  ]);
  expect(writePrintedAt(held().fillable)).toEqual([[file, 1]]);
  expect(messages(held())).toEqual([]);
  expect(readFileSync(file, 'utf8')).toContain(',"gamma 85.1%, delta",');
  expect(writePrintedAt(held().fillable)).toEqual([]);
});

test('of several places in one paragraph, one is chosen by whoever knows which is meant', () => {
  const { held } = figureAt('甲85.1%，乙85.1%', '');
  expect(held().fillable).toHaveLength(0);
  expect(messages(held())).toEqual([
    'printedAt: expected "甲85.1%，乙85.1%" or "，乙85.1%", since "85.1%" stands 2 times in the text, got an empty cell',
  ]);
  expect(messages(figureAt('甲85.1%，乙85.1%', '乙85.1%').held())).toEqual([]);
});

test.each(['丙85.1%', '85.1%', '甲'])('%s does not tell it apart', (printedAt) => {
  expect(messages(figureAt('甲85.1%，乙85.1%', printedAt).held())).toEqual([
    expect.stringMatching(/^printedAt: expected what is around "85\.1%" and stands in source:new#p1 once, such as "甲/),
  ]);
});

test('a figure that stands in another paragraph alone is a fault', () => {
  const moved = '丙\n甲85.1%\n';
  const { line, faults } = verified({ locatorRule: '1' }, { 'new.txt': moved });
  expect(line).toContain(`there is no contentHash; that of new.txt is ${plainText(moved).hash}; 0 of 1`);
  expect(faults).toMatch(
    /^nodes\/observations\.csv:2:\d+: asPrinted: expected "85\.1%" in source:new#p1, got a text without it$/,
  );
});

/** What is found of the names of one school, each with the paragraph of the only source, in packages of their own. */
function namesAt(text: string, ...names: readonly Cells[]): readonly string[] {
  const sources = changed('nodes/sources.csv', 0, { locatorRule: '1' });
  const folders = names.map((cells, index) =>
    packageOf({
      ...(index === 0 ? { 'nodes/sources.csv': sources['nodes/sources.csv'] ?? [] } : {}),
      'nodes/schools.csv': [{ id: 'school:one', isced: '2;3', evidence: 'source:new#p1', ...cells }],
    }),
  );
  const rows = folders.map((folder) => readPackage(folder, tablesOf(graphModel)).rows);
  return messages(verify(unite(graphModel, rows).rows, readTexts(folderOf({ 'new.txt': text }))));
}

test.each([
  ['“一域一路”学校', '一域一路学校'],
  ['「一域」「一路」学校', '一域一路学校'],
  ["Fangzi's “One Road” School", "Fangzi's One Road School"],
  ['坊子區第二實驗學校', '坊子区第二实验学校'],
])('%s prints the name %s: neither quotation marks nor traditional characters count', (text, name) => {
  expect(namesAt(text, { name })).toEqual([]);
});

test('a name that its paragraph has in other words, or apart, is a fault', () => {
  expect(namesAt('“一域一路”的学校', { name: '一域一路学校' })).toEqual([
    'name: expected "一域一路学校" in source:new#p1, got a text without it',
  ]);
});

test('a row without a name need not print the one that another row gives', () => {
  const title = { name: '新第一中学', evidence: 'source:new#p0' };
  expect(namesAt('title: 新第一中学\n\n一中\n', title, { name: '', nameSource: '' })).toEqual([]);
  expect(namesAt('title: 新第一中学\n\n一中\n', title, { name: '新一中' })).toEqual([
    'name: expected "新一中" in source:new#p1, got a text without it',
  ]);
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
