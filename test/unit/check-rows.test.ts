import { afterEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { doubtsOf } from '../../src/seed/doubts/doubts.js';
import {
  changed,
  faultsOf,
  packageOf,
  removeFolders,
  SMALL,
  unitedOf,
  withRows,
  type Cells,
  type Content,
} from '../support/small-package.js';

afterEach(removeFolders);
const evidence = 'source:new#p1';
const faults = (content: Content): readonly string[] => faultsOf(packageOf(content));
const district = (slug: string, cells: Cells = {}): Cells => ({
  id: `district:${slug}`,
  name: slug,
  level: 'DEVELOPMENT_ZONE',
  evidence,
  ...cells,
});
const partOf = (from: string, to: string): Cells => ({ from, to, evidence });

test('the small package has no fault', () => expect(faults(SMALL)).toEqual([]));

describe('ids', () => {
  test('twice in one package: both lines are named', () => {
    expect(faults(withRows({ 'nodes/districts.csv': [district('fangzi')] }))).toEqual([
      'A/nodes/districts.csv:4:1: expected "district:fangzi" once, got it again; it is also in ' +
        'A/nodes/districts.csv:3',
    ]);
  });
  test('twice in one package, even with the same content, and in two tables', () => {
    const again = faults(
      withRows({
        'nodes/districts.csv': SMALL['nodes/districts.csv']?.slice(0, 1) ?? [],
        'nodes/schools.csv': [{ id: 'district:fangzi', name: 'x', evidence }],
      }),
    );
    expect(again).toEqual([
      'A/nodes/districts.csv:4:1: expected "district:weifang" once, got it again; it is also in ' +
        'A/nodes/districts.csv:2',
      'A/nodes/schools.csv:3:1: expected "district:fangzi" once, got it again; it is also in ' +
        'A/nodes/districts.csv:3',
      'A/nodes/schools.csv:3:1: id: expected the id of a school, such as school:…, got "district:fangzi"',
    ]);
  });
  test('of another kind than the table', () => {
    expect(faults(withRows({ 'nodes/schools.csv': [{ id: 'organization:two', name: 'x', evidence }] }))).toEqual([
      'A/nodes/schools.csv:3:1: id: expected the id of a school, such as school:…, got "organization:two"',
    ]);
  });
  test('of relationships: one per pair, and one per pair and role where a role tells them apart', () => {
    const partner = (role: string, mode = ''): Cells => ({
      from: 'organization:one',
      to: 'program:one',
      role,
      mode,
      evidence,
    });
    expect(faults(withRows({ 'edges/partners-in.csv': [partner('FUNDING'), partner('TRAINING')] }))).toEqual([]);
    expect(faults(withRows({ 'edges/partners-in.csv': [partner('FUNDING'), partner('FUNDING', 'PPP')] }))).toEqual([
      'A/edges/partners-in.csv:3:1: expected "PARTNERS_IN|organization:one|program:one|FUNDING" once, got it ' +
        'again; it is also in A/edges/partners-in.csv:2',
    ]);
  });
  test('in two packages: what sources claim may differ, our own words may not, and the fault names both', () => {
    expect(faultsOf(packageOf(SMALL), packageOf(SMALL))).toEqual([]);
    const [one, other] = ['Fangzi', 'Fang Zi'].map((nameEn) =>
      packageOf(changed('nodes/districts.csv', 1, { nameEn })),
    );
    expect(faultsOf(one as string, other as string)).toEqual([
      'A/nodes/districts.csv:3:29: nameEn: expected "Fang Zi", as in B/nodes/districts.csv:3, or an empty cell, got ' +
        '"Fangzi"; these are our own words, which say the same in every package',
    ]);
    // A row without the name speaks of the one that is used, also if its document is the older one.
    const early = { title: '早', publishedOn: '2019-01-01', sourceKind: 'GOVERNMENT', locators: 'p1' };
    const unnamed = packageOf({
      ...changed('nodes/districts.csv', 1, { name: '', nameEn: 'Fang Zi', evidence: 'source:early#p1' }),
      'nodes/sources.csv': [...(SMALL['nodes/sources.csv'] ?? []), { id: 'source:early', ...early }],
    });
    expect(faultsOf(one as string, unnamed)).toEqual([expect.stringContaining('these are our own words')]);
    const until = changed('edges/implemented-in.csv', 0, { until: '2021' });
    const built = changed('nodes/programs.csv', 0, { status: 'COMPLETED' });
    expect(faultsOf(packageOf(SMALL), packageOf(built), packageOf(until))).toEqual([]);
  });
  test('in two packages: a figure is one row', () => {
    const other = changed('nodes/observations.csv', 0, { value: '86', asPrinted: '86%' });
    expect(faultsOf(packageOf(SMALL), packageOf(other))).toEqual([
      'B/nodes/observations.csv:2:1: expected "observation:one" as it is in A/nodes/observations.csv:2, got another ' +
        'row of that id: a figure is one row; give a second figure an id of its own',
    ]);
  });
  test('a package has a row for whatever it refers to; its id and evidence are enough', () => {
    const sources = SMALL['nodes/sources.csv'] ?? [];
    const added: Content = {
      'nodes/sources.csv': sources,
      'nodes/districts.csv': [district('new')],
      'edges/part-of.csv': [partOf('district:new', 'district:weifang')],
    };
    expect(faultsOf(packageOf(SMALL), packageOf(added))).toEqual([
      'B/edges/part-of.csv:2:14: to: expected an id that has a row in nodes/districts.csv of the same package, got ' +
        '"district:weifang"; a row with its id and evidence is enough',
    ]);
    const whole = { ...added, 'nodes/districts.csv': [district('new'), { id: 'district:weifang', evidence }] };
    expect(faultsOf(packageOf(SMALL), packageOf(whole))).toEqual([]);
    expect(faultsOf(packageOf(whole))).toEqual([
      'A/nodes/districts.csv:3:1: expected name, nameSource, level of "district:weifang" in a row of one of the ' +
        'packages, got none',
    ]);
  });
});

describe('the ends of a relationship', () => {
  test.each<[string, Content, readonly string[]]>([
    [
      'that are not there',
      { 'edges/part-of.csv': [partOf('district:x', 'district:y')] },
      [
        'part-of.csv:3:1: from: expected an id that is in one of the tables, got "district:x"',
        'part-of.csv:3:12: to: expected an id that is in one of the tables, got "district:y"',
      ],
    ],
    [
      'of the wrong label',
      { 'edges/operates.csv': [{ from: 'district:fangzi', to: 'organization:one', evidence }] },
      [
        'operates.csv:2:1: from: expected the id of an organization, got "district:fangzi"',
        'operates.csv:2:17: to: expected the id of a school, got "organization:one"',
      ],
    ],
    [
      'of a label that is not one of several',
      { 'edges/partners-with.csv': [{ from: 'organization:one', to: 'program:one', evidence }] },
      ['partners-with.csv:2:18: to: expected the id of a district or school or organization, got "program:one"'],
    ],
    [
      'of two labels where they must be of one',
      { 'edges/part-of.csv': [partOf('organization:one', 'district:fangzi')] },
      ['part-of.csv:3:18: to: expected the id of an organization, the kind of from, got "district:fangzi"'],
    ],
    [
      'that are one',
      { 'edges/part-of.csv': [partOf('program:one', 'program:one')] },
      ['part-of.csv:3:13: to: expected a different id from the one in from, got "program:one" twice'],
    ],
  ])('%s', (_, added, expected) => {
    expect(faults(withRows(added))).toEqual(expected.map((each) => `A/edges/${each}`));
  });
  test.each([
    ['metric', 'metric:two', 'expected an id that is in one of the tables, got "metric:two"'],
    ['metric', 'district:fangzi', 'expected the id of a metric, got "district:fangzi"'],
    [
      'about',
      'metric:one',
      'expected the id of a district or school or organization or program or policy or recognition, got "metric:one"',
    ],
    ['program', 'program:two', 'expected an id that is in one of the tables, got "program:two"'],
  ])('in the column %s: %s', (column, id, message) => {
    expect(faults(changed('nodes/observations.csv', 0, { [column]: id }))).toEqual([
      expect.stringMatching(/^A\/nodes\/observations\.csv:2:\d+: /),
    ]);
    expect(faults(changed('nodes/observations.csv', 0, { [column]: id }))[0]).toMatch(
      new RegExp(`: ${column}: ${message}$`),
    );
  });
});

describe('how many of a relationship', () => {
  test('too many: ISSUED_IN; a second PART_OF is kept as another one, and is a doubt', () => {
    const added = {
      'nodes/districts.csv': [district('zone')],
      'edges/part-of.csv': [partOf('district:fangzi', 'district:zone')],
      'edges/issued-in.csv': [{ from: 'policy:one', to: 'district:zone', evidence }],
    };
    expect(faults(withRows(added))).toEqual([
      'A/edges/issued-in.csv:3:1: from: expected at most one ISSUED_IN of "policy:one", got another in ' +
        'A/edges/issued-in.csv:2',
    ]);
    expect(doubtsOf(graphModel, unitedOf(withRows(added))).map(({ code, about }) => [code, about])).toContainEqual([
      'DISPUTED',
      [expect.stringContaining('OTHER_PART_OF|district:fangzi|')],
    ]);
  });
  test('too many in two packages: the line of the other is that of its own file', () => {
    expect(
      faultsOf(
        packageOf(SMALL),
        packageOf({
          'nodes/sources.csv': SMALL['nodes/sources.csv'] ?? [],
          'nodes/districts.csv': [district('zone')],
          'nodes/policies.csv': [{ id: 'policy:one', evidence }],
          'edges/issued-in.csv': [{ from: 'policy:one', to: 'district:zone', evidence }],
        }),
      ),
    ).toEqual([
      'B/edges/issued-in.csv:2:1: from: expected at most one ISSUED_IN of "policy:one", got another in ' +
        'A/edges/issued-in.csv:2',
    ]);
  });
  test('too few: IMPLEMENTED_IN, ISSUED_IN; more than one IMPLEMENTED_IN is fine', () => {
    expect(faults({ ...SMALL, 'edges/implemented-in.csv': [], 'edges/issued-in.csv': [] })).toEqual([
      'A/nodes/policies.csv:2:1: id: expected at least one ISSUED_IN of "policy:one", got none',
      'A/nodes/programs.csv:2:1: id: expected at least one IMPLEMENTED_IN of "program:one", got none',
    ]);
    expect(
      faults(withRows({ 'edges/implemented-in.csv': [{ from: 'program:one', to: 'district:weifang', evidence }] })),
    ).toEqual([]);
  });
});

test('a circle is told at each of its lines, and not at those that only lead to it', () => {
  const slugs = ['a', 'b', 'c', 'd'];
  const edges = [
    partOf('district:a', 'district:b'),
    partOf('district:b', 'district:c'),
    partOf('district:c', 'district:a'),
    partOf('district:d', 'district:a'),
  ];
  expect(
    faults(withRows({ 'nodes/districts.csv': slugs.map((slug) => district(slug)), 'edges/part-of.csv': edges })),
  ).toEqual(
    ['a', 'b', 'c'].map(
      (slug, index) =>
        `A/edges/part-of.csv:${index + 3}:12: to: expected no cycle of PART_OF, got one through "district:${slug}"`,
    ),
  );
});
