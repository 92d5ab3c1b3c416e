import { afterEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { doubtsOf } from '../../src/seed/doubts/doubts.js';
import { removeFolders, unitedOf, withRows, type Cells, type Content } from '../support/small-package.js';

afterEach(removeFolders);
const [evidence, old] = ['source:new#p1', 'source:old#p1'];

/** What is doubted of documents of 2021-12-16 (new) and 2020-09-06 (old), each code with its column and words. */
const doubted = (code: string, ...contents: readonly [Content, ...Content[]]): readonly string[] => {
  const [first, ...others] = contents;
  return doubtsOf(graphModel, unitedOf(withRows(first), ...others))
    .filter((each) => each.code === code)
    .map(({ message }) => message);
};
const one = (matching: RegExp): readonly unknown[] => [expect.stringMatching(matching)];

const policies = (issued: Readonly<Record<string, string>>): Content => ({
  'nodes/policies.csv': Object.entries(issued).map(([name, issuedOn]) => ({
    ...{ id: `policy:${name}`, name: `${name}办法`, issuedOn, evidence },
  })),
});
const link = (type: string, from: string, to: string, cells: Cells = {}): Content => ({
  [`edges/${type}.csv`]: [{ from, to, evidence, ...cells }],
});
const school = (name: string, cells: Cells): Cells => ({
  id: `school:${name}`,
  name: `${name}学校`,
  evidence,
  ...cells,
});

test('a policy that was issued before the one it replaces, as far as that is certain', () => {
  const replaced = (issued: Readonly<Record<string, string>>): readonly string[] =>
    doubted('REVERSED', { ...policies(issued), ...link('replaces', 'policy:a', 'policy:b') });
  expect(replaced({ a: '2015-03-01', b: '2021-05-01' })).toEqual(
    one(/^from: expected .* issued after "policy:b" \(.*policies\.csv:4\) of 2021-05-01, got 2015-03-01 .*other way/),
  );
  expect(replaced({ a: '2021-05-01', b: '2015-03-01' })).toEqual([]);
  expect(replaced({ a: '2021', b: '2021-05-01' })).toEqual([]);
  expect(replaced({ a: '', b: '2021-05-01' })).toEqual([]);
});

test('a school that was closed before the one that it replaces opened, or before it replaced it', () => {
  const replaced = (a: Cells, b: Cells, since = ''): readonly string[] =>
    doubted('REVERSED', {
      'nodes/schools.csv': [school('a', a), school('b', b)],
      ...link('replaces', 'school:a', 'school:b', { since }),
    });
  expect(replaced({ opened: '1990', closed: '2020' }, { opened: '2020' })).toEqual(one(/ended in 2020; is it/));
  expect(replaced({ closed: '2018' }, {}, '2019-09')).toEqual(one(/in 2019-09, got what ended in 2018; is it/));
  // Into an old school others are merged, and it may close later.
  expect(replaced({ opened: '1950' }, { opened: '1990', closed: '2020' }, '2020')).toEqual([]);
  expect(replaced({ opened: '2010', closed: '2021' }, { opened: '1990' }, '2010')).toEqual([]);
});

test('what is of a higher place than the policy above it, or was issued before that', () => {
  const under = (here: string, above: string, issued: readonly [string, string] = ['', '']): readonly string[] =>
    doubted('REVERSED', {
      ...policies({ a: issued[0], b: issued[1] }),
      'edges/issued-in.csv': [
        { from: 'policy:a', to: `district:${here}`, evidence },
        { from: 'policy:b', to: `district:${above}`, evidence },
      ],
      ...link('under', 'policy:a', 'policy:b'),
    });
  expect(under('weifang', 'fangzi')).toEqual(one(/"policy:b" \("district:fangzi"\), or below, got .*weifang/));
  expect(under('fangzi', 'weifang')).toEqual([]);
  expect(under('fangzi', 'fangzi')).toEqual([]);
  expect(under('fangzi', 'weifang', ['2019', '2021-05'])).toEqual(one(/after "policy:b" of 2021-05.*got .* 2019;/));
  expect(under('fangzi', 'weifang', ['2021', '2021-05'])).toEqual([]);
  const program: Content = {
    'nodes/programs.csv': [{ id: 'program:two', name: '工程', category: 'EQUITY', evidence }],
    ...link('implemented-in', 'program:two', 'district:weifang'),
  };
  expect(doubted('REVERSED', { ...program, ...link('under', 'program:two', 'policy:one') })).toHaveLength(1);
});

test('a grant or a partnership before a school opened, or anything after it closed', () => {
  const told = (cells: Cells, relation: Content): readonly string[] =>
    doubted('OUT_OF_ITS_TIME', { 'nodes/schools.csv': [school('a', cells)], ...relation });
  const award = (since: string, given = 'GRANTED'): Content =>
    link('awarded-to', 'recognition:one', 'school:a', { award: given, heldBy: 'SELF', since });
  const partner = (since: string, mode = ''): Content =>
    link('partners-with', 'organization:one', 'school:a', { since, mode });
  const opened = { opened: '2021-09' };
  expect(told(opened, award('2015'))).toEqual(one(/from 2021-09 on, when "school:a" opened .*schools\.csv:3.*"2015"/));
  expect(told(opened, partner('2020'))).toHaveLength(1);
  // It may have been in that year, is only aimed at, or was agreed on to found the school.
  for (const right of [award('2021'), award('2015', 'AIMED_AT'), partner('2020', '共建'), partner('2021-09')])
    expect(told(opened, right)).toEqual([]);
  const member = link('member-of', 'school:a', 'organization:one', { since: '2021' });
  expect(told({ closed: '2020-07' }, member)).toEqual(one(/by 2020-07, when "school:a" closed/));
  expect(told({ closed: '2021-07' }, member)).toEqual([]);
  expect(told({ opened: '2022' }, member)).toEqual([]);
  const gone = { 'nodes/organizations.csv': [{ id: 'organization:two', name: '公司', dissolved: '2019', evidence }] };
  expect(
    doubted('OUT_OF_ITS_TIME', {
      ...gone,
      ...link('partners-with', 'organization:two', 'school:one', { since: '2020' }),
    }),
  ).toEqual(one(/by 2019, when "organization:two" was dissolved/));
});

test('what an older document tells as begun, and a newer one as planned', () => {
  const told = (older: string, newer: string, cells: Cells = {}): readonly string[] => {
    const row = (status: string, place: string): Content => ({
      'nodes/programs.csv': [{ id: 'program:two', name: '工程', category: 'EQUITY', status, evidence: place }],
    });
    const extra: Content = cells['about'] ? { 'claims.csv': [cells] } : {};
    return doubted('PLANNED_AGAIN', { ...row(older, old), ...extra }, row(newer, evidence));
  };
  expect(told('ACTIVE', 'PLANNED')).toEqual(
    one(/to have begun \(ACTIVE\), as "source:old" says, got PLANNED .*"source:new"/),
  );
  for (const [older, newer] of [
    ['PLANNED', 'ACTIVE'],
    ['CANCELLED', 'PLANNED'],
    ['', 'PLANNED'],
  ] as const)
    expect(told(older, newer)).toEqual([]);
  // It was planned before it began too.
  const plan = { about: 'program:two', property: 'status', value: 'PLANNED', evidence: old };
  expect(told('ACTIVE', 'PLANNED', plan)).toHaveLength(1);
  const withdrawn = { about: 'program:two', property: 'status', value: 'ACTIVE', rank: 'DEPRECATED', evidence: old };
  expect(told('ACTIVE', 'PLANNED', withdrawn)).toEqual([]);
});

test('a kind, stage, scope or day of issue that two sources give differently, without dates', () => {
  const told = (first: Cells, second: Cells, claim: Cells = {}): readonly string[] => {
    const row = (cells: Cells, place: string): Content => ({
      'nodes/schools.csv': [{ id: 'school:two', name: '二中', evidence: place, ...cells }],
      ...(place === old && claim['property']
        ? { 'claims.csv': [{ about: 'school:two', evidence: old, ...claim }] }
        : {}),
    });
    return doubted('SAID_OTHERWISE', row(first, old), row(second, evidence));
  };
  const [primary, nine] = [{ stage: 'PRIMARY' }, { stage: 'NINE_YEAR' }];
  expect(told(primary, nine)).toEqual(
    one(/^stage: .* "NINE_YEAR" \("source:new"\) and "PRIMARY" \("source:old"\); "NINE_YEAR" is used/),
  );
  expect(told(primary, primary)).toEqual([]);
  expect(told(primary, {})).toEqual([]);
  // It became one, as a document says.
  expect(told(primary, nine, { property: 'stage', value: 'PRIMARY', until: '2021' })).toEqual([]);
  const issued = (first: string, second: string): readonly string[] =>
    doubted(
      'SAID_OTHERWISE',
      { 'nodes/policies.csv': [{ id: 'policy:two', name: '意见', issuedOn: first, evidence: old }] },
      { 'nodes/policies.csv': [{ id: 'policy:two', issuedOn: second, evidence }] },
    );
  expect(issued('2019-09', '2020-03')).toHaveLength(1);
  expect(issued('2019', '2019-09-05')).toEqual([]);
});

test('another name that is the name of another thing of that kind, unless they are in two places', () => {
  const two = (aliases: string, cells: Cells = {}): Cells => ({
    id: 'school:two',
    name: '坊子二中',
    aliases,
    evidence,
    ...cells,
  });
  const places = (second: string): Content => ({
    'edges/located-in.csv': [
      { from: 'school:one', to: 'district:fangzi', evidence },
      { from: 'school:two', to: `district:${second}`, evidence },
    ],
  });
  const named = (aliases: string, second = 'fangzi'): readonly string[] =>
    doubted('NEAR_NAME', { 'nodes/schools.csv': [two(aliases)], ...places(second) });
  expect(named('二中;一中')).toEqual(
    one(/^aliases: expected a name of "坊子二中" alone, got "一中", the name of "school:one" in .*schools\.csv:2; if/),
  );
  expect(named('二中;一中', 'weifang')).toEqual([]);
  expect(named('二中')).toEqual([]);
});
