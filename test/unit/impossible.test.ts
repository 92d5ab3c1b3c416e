import { afterEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { doubtsOf } from '../../src/seed/doubts/doubts.js';
import { impossible } from '../../src/seed/check/impossible.js';
import {
  changed,
  removeFolders,
  rowsOf,
  SMALL,
  unitedOf,
  withRows,
  type Cells,
  type Content,
} from '../support/small-package.js';
import { basename, dirname } from 'node:path';

afterEach(removeFolders);
const evidence = 'source:new#p1';
const observation = SMALL['nodes/observations.csv']?.[0] as Cells;

interface Told {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
const told = ({ file, line, message }: Told): string =>
  `${basename(dirname(file))}/${basename(file)}:${line}: ${message}`;
function found(content: Content): readonly string[] {
  const { faults, doubts } = impossible(rowsOf(content), '2022-06-30');
  return [...faults.map(told), ...doubts.map((each) => `${each.code} ${told(each)}`)];
}
const figure = (cells: Cells): readonly string[] => found(changed('nodes/observations.csv', 0, cells));

test('the small package has nothing impossible', () => expect(found(SMALL)).toEqual([]));

describe('a period and the day of the source', () => {
  test('a measured one that begins later is a fault, a planned one is not', () => {
    const cells = { periodStart: '2022-01-01', periodEnd: '2022-12-31', periodPrecision: 'YEAR' };
    expect(figure(cells)).toEqual([
      'nodes/observations.csv:2: periodStart: expected a measured period to begin by 2021-12-16, the day of its ' +
        'source, got "2022-01-01"; is it planned?',
    ]);
    expect(figure({ ...cells, status: 'PLANNED' })).toEqual([]);
  });
  test('one that ends later is a doubt, but not if it ends with the year', () => {
    expect(figure({ periodEnd: '2021-12-20' })).toEqual([
      'ENDS_AFTER_SOURCE nodes/observations.csv:2: periodEnd: expected a measured period to end by 2021-12-16, ' +
        'the day of its source, got "2021-12-20"',
    ]);
    expect(figure({ periodEnd: '2021-12-31', periodPrecision: 'YEAR' })).toEqual([]);
    expect(figure({ periodEnd: '2022-12-31', periodPrecision: 'YEAR' })).toHaveLength(1);
  });
});

describe('a precision that the days are not of', () => {
  test.each<[Cells, readonly string[]]>([
    [
      { periodStart: '2021-02-01', periodEnd: '2021-12-31', periodPrecision: 'YEAR' },
      ['periodStart: expected the first day of a year, since periodPrecision is YEAR, got "2021-02-01"'],
    ],
    [
      { periodStart: '2021-01-01', periodEnd: '2021-12-16', periodPrecision: 'YEAR' },
      ['periodEnd: expected the last day of a year, since periodPrecision is YEAR, got "2021-12-16"'],
    ],
    [{ periodStart: '2020-02-01', periodEnd: '2020-02-29', periodPrecision: 'MONTH' }, []],
    [
      { periodStart: '2020-02-01', periodEnd: '2020-02-28', periodPrecision: 'MONTH' },
      ['periodEnd: expected the last day of a month, since periodPrecision is MONTH, got "2020-02-28"'],
    ],
  ])('%j', (cells, expected) => {
    expect(figure(cells).map((each) => each.replace(/^.*?:\d+: /, ''))).toEqual(expected);
  });
});

describe('bounds that cannot be passed', () => {
  test.each<[Cells, number]>([
    [{ value: '100', qualifier: 'MORE_THAN' }, 1],
    [{ value: '0', qualifier: 'LESS_THAN' }, 1],
    [{ value: '100', qualifier: 'AT_LEAST' }, 0],
    [{ value: '99', qualifier: 'MORE_THAN' }, 0],
  ])('%j: %d', (cells, count) => expect(figure(cells)).toHaveLength(count));
  test('in words', () =>
    expect(figure({ value: '100', qualifier: 'MORE_THAN' })).toEqual([
      'nodes/observations.csv:2: qualifier: expected a value below 100, a bound of "metric:one", for ' +
        'MORE_THAN, got 100',
    ]));
});

test('one quantity twice from one paragraph; not from two, nor of another period or programme', () => {
  const again = (cells: Cells): readonly string[] =>
    found(withRows({ 'nodes/observations.csv': [{ ...observation, id: 'observation:two', ...cells }] }));
  expect(again({ value: '90' })).toEqual([
    expect.stringMatching(
      /^nodes\/observations\.csv:3: metric: expected one figure of .* from one paragraph, got .*observations\.csv:2$/,
    ),
  ]);
  expect(again({ evidence: 'source:new#p2' })).toEqual([]);
  expect(again({ program: '' })).toEqual([]);
  expect(again({ status: 'TARGET' })).toEqual([]);
  expect(again({ periodStart: '2021-02-01' })).toEqual([]);
  expect(again({ evidence: 'source:new#p2;source:new#p1' })).toHaveLength(1);
});

test.each(['additive', 'additiveOverTime'])('a share is not %s', (column) => {
  expect(found(changed('nodes/metrics.csv', 0, { [column]: 'true' }))).toEqual([
    expect.stringContaining(`${column}: expected false for a metric in PERCENT, got true`),
  ]);
  expect(found(changed('nodes/metrics.csv', 0, { [column]: 'true', unit: 'PERSON' }))).toEqual([]);
});

test('a county in a county, a city in a city; a development zone lies where it lies', () => {
  const district = (slug: string, level: string): Cells => ({ id: `district:${slug}`, name: slug, level, evidence });
  const within = (from: string, to: string): readonly string[] =>
    found({
      ...withRows({
        'nodes/districts.csv': [district('c', 'COUNTY'), district('p', 'PROVINCE'), district('z', 'DEVELOPMENT_ZONE')],
      }),
      'edges/part-of.csv': [{ from: `district:${from}`, to: `district:${to}`, evidence }],
    });
  expect(within('c', 'fangzi')).toEqual([
    'edges/part-of.csv:2: to: expected a district above "district:c", which is of level COUNTY, got ' +
      '"district:fangzi" of level COUNTY',
  ]);
  expect(within('p', 'weifang')).toHaveLength(1);
  expect(within('weifang', 'p')).toEqual([]);
  expect(within('z', 'fangzi')).toEqual([]);
  expect(within('c', 'p')).toEqual([]);
});

test.each([
  ['坊子\u200B区', '200B', 'after "坊子"'],
  ['\u202E坊子', '202E', 'at the beginning'],
  ['坊\u0007子', '0007', 'after "坊"'],
  ['坊\u00AD子', '00AD', 'after "坊"'],
])('%j has a character that is not seen', (name, code, where) => {
  expect(found(changed('nodes/schools.csv', 0, { name }))).toEqual([
    `nodes/schools.csv:2: name: expected letters that can be seen, got the character U+${code} ${where}`,
  ]);
});

test('a source from the future is doubted', () => {
  expect(found(changed('nodes/sources.csv', 0, { publishedOn: '2022-07-01' }))).toEqual([
    'FUTURE_SOURCE nodes/sources.csv:2: publishedOn: expected a day that has been, got "2022-07-01", ' +
      'which is after today',
  ]);
  expect(found(changed('nodes/sources.csv', 0, { publishedOn: '2022-06-30' }))).toEqual([]);
});

test('two of one kind with one English name are doubted, unless their places differ', () => {
  const school = (slug: string): Cells => ({
    id: `school:${slug}`,
    name: `${slug}学校`,
    nameEn: 'Lab School',
    evidence,
  });
  const located = (slug: string, district: string): Cells => ({
    from: `school:${slug}`,
    to: `district:${district}`,
    evidence,
  });
  const codes = (second: string): readonly string[] =>
    doubtsOf(
      graphModel,
      unitedOf(
        withRows({
          'nodes/schools.csv': [school('a'), school('b')],
          'edges/located-in.csv': [located('a', 'fangzi'), located('b', second)],
        }),
      ),
    ).flatMap(({ code, about }) => (code === 'SAME_ENGLISH_NAME' ? [about.join(' ')] : []));
  expect(codes('fangzi')).toEqual(['school:a school:b']);
  expect(codes('weifang')).toEqual([]);
});
