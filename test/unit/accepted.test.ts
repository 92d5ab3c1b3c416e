import { afterEach, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { accept, ACCEPTED_FILE, doubtsAt } from '../../src/seed/doubts/accepted.js';
import type { Doubt } from '../../src/seed/doubt.js';
import { checkPackages } from '../../src/seed/packages.js';
import {
  csvOf,
  packageOf,
  removeFolders,
  SMALL,
  withRows,
  writePackage,
  type Cells,
} from '../support/small-package.js';

afterEach(removeFolders);
const check = (folder: string): ReturnType<typeof checkPackages> => checkPackages(graphModel, [folder]);
const alone = {
  ...SMALL,
  'nodes/schools.csv': [{ id: 'school:lone', name: '孤立学校', nameEn: 'Lone School', evidence: 'source:new#p1' }],
};
const codes = (folder: string): readonly string[] => check(folder).doubts.map(({ code }) => code);

test('an accepted doubt is counted and no longer told, whoever else is there', () => {
  const folder = packageOf(alone);
  const { doubts } = check(folder);
  const chosen = doubts.filter(({ code, about }) => code === 'ALONE' && about[0] === 'school:lone');
  expect(accept([folder], chosen, '文件只提到校名, "原文如此"')).toEqual([join(folder, ACCEPTED_FILE)]);
  expect(readFileSync(join(folder, ACCEPTED_FILE), 'utf8')).toBe(
    'doubt,about,column,reason\nALONE,school:lone,id,"文件只提到校名, ""原文如此"""\n',
  );
  const after = check(folder);
  expect([after.accepted, after.doubts.length, after.faults]).toEqual([1, doubts.length - 1, []]);
  accept([folder], chosen, '文件只提到校名, "原文如此"');
  expect(check(folder).accepted).toBe(1);
});

test('one doubt is accepted by its place; others of its code are still told, and so are those that come later', () => {
  const school = (slug: string): Cells => ({
    ...{ id: `school:${slug}`, name: slug, nameEn: slug, evidence: 'source:new#p1' },
  });
  const [two, three] = [
    ['east', 'west'],
    ['east', 'west', 'south'],
  ].map((slugs) => slugs.map(school));
  const folder = packageOf({ ...SMALL, 'nodes/schools.csv': two ?? [] });
  const told = (): readonly string[] =>
    check(folder).doubts.flatMap(({ code, about }) =>
      code === 'ALONE' && about[0]?.startsWith('school') ? about : [],
    );
  expect(told()).toEqual(['school:east', 'school:west']);
  const file = join(folder, 'nodes/schools.csv');
  const { doubts } = check(folder);
  expect(() => doubtsAt(doubts, [`${file}:2`, `${file}:9`])).toThrow(`file:line as it is printed, got "${file}:9"`);
  expect(doubtsAt(doubts, undefined)).toEqual(doubts);
  accept([folder], doubtsAt(doubts, [`${file}:2`]), '文件只提到校名');
  expect([told(), check(folder).accepted]).toEqual([['school:west'], 1]);
  accept([folder], doubtsAt(check(folder).doubts, [`${file}:3:1:`]), '同上');
  expect(told()).toEqual([]);
  writeFileSync(file, csvOf('nodes/schools.csv', three ?? []));
  expect(told()).toEqual(['school:south']);
});

test('in a folder of packages, or at a path with a dot, it is written into its own package', () => {
  const folder = packageOf({});
  const inner = join(folder, 'one');
  writePackage(inner, alone);
  const doubts = (): readonly Doubt[] =>
    checkPackages(graphModel, [folder]).doubts.filter(
      ({ code, about }) => code === 'ALONE' && about[0] === 'school:lone',
    );
  expect(accept([`${folder}/.`], doubts(), '文件只提到校名')).toEqual([join(inner, ACCEPTED_FILE)]);
  expect(doubts()).toEqual([]);
});

test('a doubt between two rows is known by both ids, in any order, and by no place', () => {
  const two = withRows({
    'nodes/organizations.csv': [
      { id: 'organization:two', name: '科大讯飞', organizationKind: 'COMPANY', evidence: 'source:new#p1' },
    ],
  });
  const folder = packageOf(two);
  expect(codes(folder)).toContain('NEAR_NAME');
  writeFileSync(
    join(folder, ACCEPTED_FILE),
    'doubt,about,column,reason\nNEAR_NAME,organization:two organization:one,,两家公司同名\n',
  );
  expect(codes(folder)).not.toContain('NEAR_NAME');
  const rows = [...(two['nodes/organizations.csv'] ?? [])].reverse();
  writeFileSync(join(folder, 'nodes/organizations.csv'), csvOf('nodes/organizations.csv', rows));
  expect(codes(folder)).not.toContain('NEAR_NAME');
});

test('what was accepted in vain is a doubt; not if a package that it is about is not there', () => {
  const folder = packageOf(alone);
  const accepted = (line: string): readonly string[] => {
    writeFileSync(join(folder, ACCEPTED_FILE), `doubt,about,column,reason\n${line}\n`);
    return check(folder).doubts.flatMap(({ code, message, line: at }) =>
      code === 'ACCEPTED_IN_VAIN' ? [`${at}: ${message}`] : [],
    );
  };
  expect(accepted('UNTRANSLATED,school:lone,nameEn,x')).toEqual([
    '2: doubt: expected UNTRANSLATED of school:lone, got none any more; remove this line',
  ]);
  expect(accepted('NEAR_NAME,school:lone school:elsewhere,,x')).toEqual([]);
  expect(accepted('ALONE,school:gone,id,x')).toHaveLength(1);
});

test.each([
  ['ALONE,school:lone,id,', '2:22: reason: expected why it is right, got an empty cell'],
  ['LONELY,school:lone,id,x', '2:1: doubt: expected one of FIGURE_UNREAD, '],
  ['ALONE,school:lone', '2:1: expected 4 cells, as in the header, got 2'],
])('a line that is none: %s', (line, expected) => {
  const folder = packageOf(alone);
  writeFileSync(join(folder, ACCEPTED_FILE), `doubt,about,column,reason\n${line}\n`);
  expect(check(folder).faults.map((each) => `${each.line}:${each.column}: ${each.message}`)).toEqual([
    expect.stringContaining(expected),
  ]);
});
