import { afterEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { readPackage } from '../../src/seed/read/read.js';
import { releaseOf } from '../../src/seed/load/release.js';
import {
  changed,
  csvOf,
  faultsOf,
  packageOf,
  removeFolders,
  rowsOf,
  SMALL,
  withRows,
  type Content,
} from '../support/small-package.js';

afterEach(removeFolders);
const tables = tablesOf(graphModel);

describe('a cell that is not what its column says', () => {
  test.each<[string, string, string, string]>([
    ['nodes/sources.csv', 'publishedOn', '2021-02-29', 'a date as YYYY, YYYY-MM or YYYY-MM-DD'],
    ['nodes/sources.csv', 'url', 'www.edu.cn', 'a web address'],
    ['nodes/sources.csv', 'locators', 'p 1', 'locators such as p1-p24, or codes; several separated by ;, none twice'],
    ['nodes/sources.csv', 'contentHash', 'sha256:ABC', 'sha256: and 64 hexadecimal digits'],
    ['nodes/schools.csv', 'isced', '1;two', 'whole numbers separated by ;'],
    ['nodes/schools.csv', 'opened', '2021-13', 'a date as YYYY, YYYY-MM or YYYY-MM-DD'],
    ['nodes/metrics.csv', 'additive', 'yes', 'true or false'],
    ['nodes/metrics.csv', 'minimum', '1,23', 'a number such as 1683000000 or 85.1'],
    ['nodes/metrics.csv', 'maximum', '9'.repeat(400), 'a number such as 1683000000 or 85.1'],
    ['nodes/observations.csv', 'value', '1 683', 'a number such as 1683000000 or 85.1'],
    ['nodes/observations.csv', 'metric', 'metric', 'the id of a metric, such as metric:…'],
    [
      'nodes/observations.csv',
      'about',
      'Fangzi',
      'the id of a district or school or organization or program or policy or recognition, such as district:…',
    ],
    ['nodes/districts.csv', 'codeYear', '9007199254740993', 'a whole number'],
    [
      'nodes/districts.csv',
      'evidence',
      'source:new#p1;source:new#p1',
      'evidence such as source:fangzi-2021-12-16#p7; several separated by ;, none twice',
    ],
    ['edges/implemented-in.csv', 'from', 'program:One', 'the id of a program, such as program:…'],
    ['edges/implemented-in.csv', 'until', '2020-00', 'a date as YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('%s %s %j', (path, column, cell, expected) => {
    const content = changed(path, 0, { [column]: cell });
    const [header = '', row = ''] = csvOf(path, content[path] ?? []).split('\n');
    const index = header.split(',').indexOf(column);
    const before = row.split(',').slice(0, index).join(',');
    const shown = cell.length > 80 ? `"${'9'.repeat(76)}...` : JSON.stringify(cell);
    expect(faultsOf(packageOf(content))).toContain(
      `A/${path}:2:${[...before].length + (index > 0 ? 2 : 1)}: ${column}: expected ${expected}, got ${shown}`,
    );
  });

  test('and a required cell that is empty', () => {
    const required = tables.flatMap(({ path, columns }) =>
      Object.entries(columns).flatMap(([column, { required: must }]) => (must ? [[path, column] as const] : [])),
    );
    expect(required.length).toBeGreaterThan(25);
    for (const [path, column] of required) {
      if (SMALL[path])
        expect(faultsOf(packageOf(changed(path, 0, { [column]: '' })))).toContainEqual(
          expect.stringMatching(new RegExp(`^A/${path}:2:\\d+: ${column}: expected .*, got an empty cell$`)),
        );
    }
  });

  test('and what a thing must have, if no package says it', () => {
    const needed = tables.flatMap(({ path, node }) =>
      Object.entries(node?.written ?? {}).flatMap(([column, { required }]) =>
        required ? [[path, column] as const] : [],
      ),
    );
    expect(needed.length).toBeGreaterThan(25);
    for (const [path, column] of needed.filter(([, name]) => !['id', 'evidence', 'locators'].includes(name)))
      expect([path, column, faultsOf(packageOf(changed(path, 0, { [column]: '' })))]).toEqual([
        path,
        column,
        expect.arrayContaining([
          expect.stringMatching(
            new RegExp(`^A/${path}:2:1: expected .*${column}.* in a row of one of the packages, got none$`),
          ),
        ]),
      ]);
  });
});

describe('a cell that a table program changed', () => {
  const read = (path: string, column: string, cell: string): unknown =>
    rowsOf(changed(path, 0, { [column]: cell })).find(({ table }) => table.path === path)?.values[column];
  test.each<[string, string, string, unknown]>([
    ['nodes/metrics.csv', 'additive', 'TRUE', true],
    ['nodes/metrics.csv', 'additive', 'False', false],
    ['nodes/metrics.csv', 'minimum', '-1,683,000,000.5', -1_683_000_000.5],
    ['nodes/metrics.csv', 'maximum', '100.0', 100],
    ['nodes/districts.csv', 'code', '370704.0', '370704'],
    ['nodes/districts.csv', 'codeYear', '2023.0', 2023],
    ['nodes/districts.csv', 'codeYear', '2,023', 2023],
    ['nodes/schools.csv', 'isced', '2.0', [2]],
    ['nodes/sources.csv', 'publishedOn', '2021/9/28', '2021-09-28'],
    ['nodes/sources.csv', 'publishedOn', '2021-09-28 00:00:00', '2021-09-28'],
    ['nodes/sources.csv', 'publishedOn', '2021年9月28日', '2021-09-28'],
    ['nodes/programs.csv', 'starts', '2021.0', '2021'],
    ['nodes/programs.csv', 'starts', '2021/9', '2021-09'],
    ['nodes/programs.csv', 'starts', 'Sep-21', '2021-09'],
    ['nodes/programs.csv', 'starts', 'Sep-98', '1998-09'],
    ['nodes/programs.csv', 'starts', '2021/9/28', '2021-09-28'],
    ['nodes/programs.csv', 'name', '3.0', '3.0'],
  ])('%s %s %j is read as it was', (path, column, cell, value) => {
    expect(read(path, column, cell)).toEqual(value);
  });

  test.each([
    ['nodes/metrics.csv', 'minimum', '1e3', '1000'],
    ['nodes/observations.csv', 'value', '1.2E+02', '120'],
    ['nodes/observations.csv', 'asPrinted', '01/04/2026', '1/4'],
    ['nodes/observations.csv', 'asPrinted', '1月4日', '1/4'],
    ['nodes/observations.csv', 'asPrinted', '4-Jan', '1/4'],
    ['nodes/observations.csv', 'asPrinted', '01:12:00', '1:12'],
    ['nodes/observations.csv', 'asPrinted', '1.2E+05', '120000'],
    ['nodes/schools.csv', 'name', '#NAME?', 'a text that it took for a formula'],
    ['nodes/sources.csv', 'publishedOn', '9/28/2021', '2021-09-28'],
    ['nodes/sources.csv', 'publishedOn', '9/6/2020', '2020-09-06 or 2020-06-09'],
  ])('%s %s %j lost something, and is refused with what was probably meant', (path, column, cell, probably) => {
    expect(faultsOf(packageOf(changed(path, 0, { [column]: cell })))).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `got ${JSON.stringify(cell).replace(/[.+?]/g, '\\$&')}, which a table program may have made of ${probably}$`,
        ),
      ),
    );
  });
});

describe('the value of a claim', () => {
  const claim = (property: string, value: string, about = 'program:one') =>
    withRows({ 'claims.csv': [{ about, property, value, evidence: 'source:new#p2' }] });
  const value = (content: Content): unknown =>
    rowsOf(content)
      .find(({ values }) => values['id'] === 'program:one')
      ?.claims.filter(({ evidence }) => evidence.includes('source:new#p2'))
      .map((each) => each.value);

  test.each([
    ['starts', '2021/9/28', '2021-09-28'],
    ['ends', 'Sep-21', '2021-09'],
    ['starts', '2019.0', '2019'],
    ['name', '2019.0', '2019.0'],
    ['status', 'PLANNED', 'PLANNED'],
  ])('%s is read as a cell of its property: %s', (property, cell, expected) => {
    expect(value(claim(property, cell))).toEqual([expected]);
  });

  test('is the same release, whichever program wrote it', () => {
    const release = (cell: string): string => releaseOf(readPackage(packageOf(claim('starts', cell)), tables).rows);
    expect(release('2021/9/28')).toBe(release('2021-09-28'));
    expect(release('2021/9/27')).not.toBe(release('2021-09-28'));
  });

  test.each([
    ['starts', '9/2/2021', ', which a table program may have made of 2021-09-02 or 2021-02-09'],
    ['status', 'DONE', ''],
  ])('%s is refused as a cell of its property: %s', (property, cell, probably) => {
    expect(faultsOf(packageOf(claim(property, cell)))).toEqual([
      expect.stringMatching(new RegExp(`^A/claims.csv:2:\\d+: value: expected .*, got "${cell}"${probably}$`)),
    ]);
  });

  test('is of a property that sources claim, of something that is there', () => {
    expect(faultsOf(packageOf(claim('summary', '甲')))).toEqual([
      expect.stringContaining('property: expected one of name, '),
    ]);
    expect(faultsOf(packageOf(claim('value', '1', 'observation:one')))).toContainEqual(
      expect.stringContaining('about: expected something that sources state facts of'),
    );
  });
});
