import { afterEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { changed, faultsOf, packageOf, removeFolders, withRows, type Cells } from '../support/small-package.js';

afterEach(removeFolders);

/** The faults of the first row of a table of the small package, with these of its cells changed. */
const faults = (path: string, cells: Cells): readonly string[] =>
  faultsOf(packageOf(changed(path, 0, cells))).flatMap((each) =>
    each.startsWith(`A/${path}:2:`) ? [each.replace(/^.*?:2:\d+: /, '')] : [],
  );

const CASES: readonly (readonly [path: string, cells: Cells, expected: readonly string[]])[] = [
  ['nodes/districts.csv', { code: '', codeYear: '' }, []],
  ['nodes/districts.csv', { codeYear: '' }, ['code: expected code and codeYear, or neither, got "370700"']],
  ['nodes/districts.csv', { code: '' }, ['code: expected code and codeYear, or neither, got null']],
  [
    'nodes/districts.csv',
    { level: 'DEVELOPMENT_ZONE' },
    ['code: expected no code for a development zone: GB/T 2260 has none for it, got "370700"'],
  ],
  ['nodes/districts.csv', { level: 'DEVELOPMENT_ZONE', code: '', codeYear: '' }, []],
  ['nodes/sources.csv', { locatorRule: '1' }, []],
  [
    'nodes/sources.csv',
    { locatorRule: '2' },
    ['locatorRule: expected 1, the rule of docs/locators.md, or an empty cell, got 2'],
  ],
  ['nodes/schools.csv', { isced: '0;8' }, []],
  ['nodes/schools.csv', { isced: '' }, []],
  ['nodes/schools.csv', { isced: '3;9' }, ['isced: expected levels of ISCED 2011 from 0 to 8, got [3,9]']],
  ['nodes/schools.csv', { opened: '2021', closed: '2021' }, []],
  [
    'nodes/schools.csv',
    { opened: '2021', closed: '2020-12' },
    ['closed: expected a date that is not before opened, got "2020-12"'],
  ],
  ['nodes/policies.csv', { issuedOn: '2021-06-30', validUntil: '2021-06' }, []],
  [
    'nodes/policies.csv',
    { issuedOn: '2021-07', validUntil: '2021-06' },
    ['validUntil: expected a date that is not before issuedOn, got "2021-06"'],
  ],
  ['nodes/programs.csv', { starts: '2021-06-30', ends: '2021-06' }, []],
  ['nodes/programs.csv', { starts: '2021', ends: '2021-01-01' }, []],
  ['nodes/programs.csv', { starts: '2021', ends: '' }, []],
  ['nodes/programs.csv', { starts: '', ends: '2021' }, []],
  [
    'nodes/programs.csv',
    { starts: '2021-07', ends: '2021-06' },
    ['ends: expected a date that is not before starts, got "2021-06"'],
  ],
  [
    'nodes/programs.csv',
    { starts: '2022', ends: '2021' },
    ['ends: expected a date that is not before starts, got "2021"'],
  ],
  [
    'nodes/recognitions.csv',
    { grantor: '教育部' },
    ['grantor: expected no grantor for a claim to be the first, got "教育部"'],
  ],
  ['nodes/recognitions.csv', { grantor: '教育部', recognitionKind: 'HONOUR' }, []],
  ['nodes/metrics.csv', { minimum: '85.1', maximum: '85.1' }, []],
  [
    'nodes/metrics.csv',
    { minimum: '86', maximum: '85.9' },
    ['maximum: expected a maximum that is not below the minimum, got 85.9'],
  ],
  ['nodes/observations.csv', { qualifier: 'RANGE', upper: '86' }, []],
  [
    'nodes/observations.csv',
    { qualifier: 'RANGE' },
    ['upper: expected an upper end if, and only if, the qualifier is RANGE, got null'],
  ],
  [
    'nodes/observations.csv',
    { upper: '90' },
    ['upper: expected an upper end if, and only if, the qualifier is RANGE, got 90'],
  ],
  [
    'nodes/observations.csv',
    { qualifier: 'RANGE', upper: '85.1' },
    ['upper: expected an upper end above the value, got 85.1'],
  ],
  ['nodes/observations.csv', { reading: 'MANUAL', note: '原文作多数' }, []],
  [
    'nodes/observations.csv',
    { reading: 'MANUAL' },
    ['note: expected a note that says why the figure was read by hand, got null'],
  ],
  ['nodes/observations.csv', { periodStart: '', periodEnd: '', periodPrecision: '' }, []],
  ['nodes/observations.csv', { periodEnd: '' }, []],
  ['nodes/observations.csv', { periodStart: '' }, []],
  [
    'nodes/observations.csv',
    { periodPrecision: '' },
    ['periodPrecision: expected periodPrecision if, and only if, there is a period, got null'],
  ],
  [
    'nodes/observations.csv',
    { periodStart: '', periodEnd: '' },
    ['periodPrecision: expected periodPrecision if, and only if, there is a period, got "DAY"'],
  ],
  [
    'nodes/observations.csv',
    { extent: '' },
    [
      'extent: expected WHOLE or PART, for there is a program: WHOLE if the figure is of all that it is about, ' +
        'got null',
    ],
  ],
  [
    'nodes/observations.csv',
    { program: '', extent: 'PART' },
    ['extent: expected a program, or no PART: a part is what one programme did, got "PART"'],
  ],
  ['nodes/observations.csv', { program: '', extent: '' }, []],
  ['nodes/observations.csv', { breakdown: 'stage=PRIMARY; sex=FEMALE' }, []],
  [
    'nodes/observations.csv',
    { moneyStage: 'BUDGET', status: 'PLANNED' },
    ['moneyStage: expected an empty cell, for "metric:one" is not in money but in PERCENT, got "BUDGET"'],
  ],
  ...(
    [
      [{ moneyStage: 'BUDGET' }, 'BUDGET with the status PLANNED or TARGET alone, got "BUDGET"'],
      [{ moneyStage: 'EXPENDITURE', status: 'PLANNED' }, 'EXPENDITURE with the status ACTUAL alone, got "EXPENDITURE"'],
    ] as const
  ).map(
    ([cells, expected]) =>
      [
        'nodes/observations.csv',
        cells,
        [
          `moneyStage: expected ${expected}`,
          'moneyStage: expected an empty cell, for "metric:one" is not in money but in PERCENT, got ' +
            `"${cells.moneyStage}"`,
        ],
      ] as const,
  ),
  [
    'nodes/observations.csv',
    { currency: 'USD' },
    ['currency: expected an empty cell, for "metric:one" is not in money but in PERCENT, got "USD"'],
  ],
  ['nodes/observations.csv', { corrects: 'observation:of-another-package' }, []],
  [
    'nodes/observations.csv',
    { corrects: 'observation:one' },
    ['corrects: expected no cycle of CORRECTS, got one through "observation:one"'],
  ],
  [
    'nodes/metrics.csv',
    { additive: 'true' },
    [
      'additive: expected false, for shares, scores and ranks (PERCENT, PER_MILLE, POINT, RANK, RATIO) never add up, ' +
        'got true',
    ],
  ],
  [
    'nodes/metrics.csv',
    { additiveOverTime: 'true' },
    [
      'additiveOverTime: expected false, for shares, scores and ranks (PERCENT, PER_MILLE, POINT, RANK, RATIO) never ' +
        'add up, got true',
    ],
  ],
  ['nodes/observations.csv', { periodStart: '2021-12-16' }, []],
  [
    'nodes/observations.csv',
    { periodStart: '2021-12-17' },
    ['periodEnd: expected a date that is not before periodStart, got "2021-12-16"'],
  ],
  [
    'nodes/sources.csv',
    { locators: 'p24-p1' },
    ['locators: expected ascending ranges, such as p1-p24, got ["p24-p1"]'],
  ],
  ['edges/implemented-in.csv', { since: '2020-05-31', until: '2020-05' }, []],
  [
    'edges/implemented-in.csv',
    { since: '2020-06', until: '2020-05' },
    ['until: expected a date that is not before since, got "2020-05"'],
  ],
  [
    'edges/part-of.csv',
    { since: '2021', until: '2020-12-31' },
    ['until: expected a date that is not before since, got "2020-12-31"'],
  ],
];

describe('what holds between the cells of one row', () => {
  test.each(CASES)('%s %j: %j', (path, cells, expected) => {
    expect(faults(path, cells)).toEqual(expected);
  });

  test('every rule of every node definition is broken by one of these cases', () => {
    const rules = graphModel.nodes.flatMap(({ plural, rules: all }) =>
      all.map(({ on, expected }) => [`nodes/${plural}.csv`, `${on}: expected ${expected}, got `] as const),
    );
    expect(rules.length).toBeGreaterThanOrEqual(11);
    for (const [path, begin] of rules)
      expect([
        path,
        begin,
        CASES.some(([table, , expected]) => table === path && expected.some((each) => each.startsWith(begin))),
      ]).toEqual([path, begin, true]);
  });
});

test('a circle of sources is told at each of its lines, also if one of them derives from several', () => {
  const slugs = ['a', 'b', 'c', 'd'];
  const [a, b, c, d] = slugs.map((slug) => `source:${slug}`) as [string, string, string, string];
  const ends = [
    [a, d],
    [a, b],
    [b, c],
    [c, a],
    [c, d],
  ] as const;
  const content = {
    'nodes/sources.csv': slugs.map((title) => ({
      ...{ id: `source:${title}`, title, publishedOn: '2021', sourceKind: 'MEDIA', locators: 'p1' },
    })),
    'edges/derived-from.csv': ends.map(([from, to]) => ({ from, to, derivation: 'REPRINT' })),
  };
  expect(faultsOf(packageOf(withRows(content)))).toEqual(
    [
      [3, a],
      [4, b],
      [5, c],
    ].map(
      ([line, from]) =>
        `A/edges/derived-from.csv:${line}:10: to: expected no cycle of DERIVED_FROM, got one through "${from}"`,
    ),
  );
});
