import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Figure } from '../../src/traversals/figures/figures.js';
import { resultsOf } from '../../src/traversals/results/results.js';
import type { Known } from '../support/choice-reference.js';
import { times } from '../support/cases.js';
import { figureOf } from '../support/figure-of.js';
import { cameOf } from '../support/results-reference.js';

const CASES = times(2_000);
const PERIODS = [
  ['2019-01-01', '2019-12-31'],
  ['2020-01-01', '2020-12-31'],
  ['2021-01-01', '2021-12-31'],
  ['2021-01-01', '2021-12-31'],
  ['2020-01-01', '2021-12-31'],
  ['2019-01-01', '2021-12-31'],
  ['2021-12-31', '2021-12-31'],
  ['2021-07-01', '2021-12-31'],
  ['2020-01-01', null],
  [null, '2021-12-31'],
  [null, null],
] as const;

const drawn = fc.record({
  value: fc.constantFrom(10, 20, 30, 60),
  qualifier: fc.constantFrom('EXACT', 'EXACT', 'EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'RANGE'),
  status: fc.constantFrom('ACTUAL', 'ACTUAL', 'ACTUAL', 'BASELINE', 'TARGET', 'PLANNED'),
  rank: fc.constantFrom('NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'),
  extent: fc.constantFrom('WHOLE', 'WHOLE', 'WHOLE', 'PART'),
  breakdown: fc.constantFrom(null, null, null, null, 'sex=FEMALE'),
  moneyStage: fc.constantFrom(null, null, null, 'DISBURSEMENT', 'EXPENDITURE'),
  currency: fc.constantFrom(null, null, null, null, 'USD'),
  period: fc.constantFrom(...PERIODS),
  source: fc.constantFrom('source:a', 'source:b'),
  published: fc.constantFrom('2020-09-06', '2021-12-16', '2022-03-01'),
});
const cases = fc.record({
  /** Of the same extent, breakdown, stage and currency, or not. */
  alike: fc.boolean(),
  first: drawn,
  others: fc.array(drawn, { minLength: 1, maxLength: 7 }),
  direction: fc.constantFrom('HIGHER_IS_BETTER', 'HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL'),
  spoken: fc.constantFrom(null, '2021-12-16', '2022-03-01'),
  addsOverTime: fc.boolean(),
  unit: fc.constantFrom('SCHOOL', 'SCHOOL', 'PERCENT'),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

const knownOf = ({ alike, first, others, addsOverTime }: Case): readonly Known[] =>
  [{ ...first, status: 'TARGET' }, ...others].map(({ period: [start, end], source, ...given }, index) => ({
    ...given,
    ...(alike ? { extent: 'WHOLE', breakdown: null, moneyStage: null, currency: null } : {}),
    ...{ id: `observation:n${index}`, metric: 'metric:m', about: 'district:d', program: 'program:a' },
    ...{ sources: [source], start, end, corrects: null, correctedBy: [], addsOverTime },
    ...{
      publishedFrom: given.published,
      said: given.published,
      origins: [[]],
      revisions: [[]],
      retracted: null,
      borders: null,
    },
    upper: given.qualifier === 'RANGE' ? given.value + 10 : null,
  }));

test('what came of targets is as in a plain reference', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(cases, (given) => {
      const { direction, spoken, unit, addsOverTime } = given;
      const known = knownOf(given);
      const figures = known.map((figure) => ({ ...figureOf(figure), unit }));
      const found = [...resultsOf(figures, { direction, spoken })].sort((one, other) =>
        one.target.used.id < other.target.used.id ? -1 : 1,
      );
      const expected = cameOf(known, { direction, spoken, adds: addsOverTime && unit !== 'PERCENT' });
      expect(
        found.map(({ state, ...result }) => ({
          target: result.target.used.id,
          baseline: result.baseline?.used.id ?? null,
          actuals: result.actuals.map(({ used }) => used.id).sort(),
          progress: result.progress,
          progressOf: result.progressOf?.used.id ?? null,
        })),
      ).toEqual(expected.map(({ states: _, ...came }) => came));
      for (const [index, { state, progress }] of found.entries()) {
        expect(expected[index]?.states).toContain(state);
        for (const each of [state, ...(progress === null ? [] : ['progress'])])
          seen.set(each, (seen.get(each) ?? 0) + 1);
      }
    }),
    { numRuns: CASES },
  );
  // Not all of them trivial.
  for (const each of ['MET', 'NOT_MET', 'NOT_DUE', 'UNKNOWN', 'progress'])
    expect([each, (seen.get(each) ?? 0) > CASES / 50]).toEqual([each, true]);
});

const YEARS = { start: '2020-01-01', end: '2021-12-31' };
const plain = (cells: Partial<Known>): Figure => ({
  ...figureOf({
    ...{ id: 'observation:n', metric: 'metric:m', about: 'district:d', program: null, sources: ['source:a'] },
    ...{ published: '2022-03-01', value: 10, upper: null, qualifier: 'EXACT', status: 'ACTUAL', rank: 'NORMAL' },
    ...{ extent: 'WHOLE', breakdown: null, moneyStage: null, currency: null, corrects: null, correctedBy: [] },
    ...{
      publishedFrom: '2022-03-01',
      said: '2022-03-01',
      origins: [[]],
      revisions: [[]],
      retracted: null,
      borders: null,
    },
    ...YEARS,
    addsOverTime: false,
    ...cells,
  }),
  ...{ unit: 'SCHOOL', precision: 'YEAR', asPrinted: `${cells.value ?? 10}所` },
});
const target = (cells: Partial<Known> = {}): Figure => plain({ status: 'TARGET', ...cells });
const BUILT = { addsOverTime: true };
const IN_2020 = { ...BUILT, end: '2020-12-31' };

test.each<[string, string, readonly Figure[], string | null, string, string, string]>([
  [
    'no end',
    'HIGHER',
    [target({ end: null })],
    '2022-03-01',
    'UNKNOWN',
    'The target has no date.',
    '目标没有写明期限。',
  ],
  [
    ...(['less is better', 'LOWER', [target(), plain({ value: 12 })], '2022-03-01', 'NOT_MET'] as const),
    'Measured: 12 schools (2020 to 2021); the target is not met.',
    '实际为12所（2020至2021），没有达到目标。',
  ],
  [
    ...(['about as much', 'HIGHER', [target(), plain({ qualifier: 'ABOUT' })], '2022-03-01', 'UNKNOWN'] as const),
    'Measured: about 10 schools (2020 to 2021): it may be on either side of the target.',
    '实际为10所（2020至2021），不能确定是否达到目标。',
  ],
  [
    ...(['enough in a part of the time', 'HIGHER', [target(BUILT), plain(IN_2020)], null, 'MET'] as const),
    "Measured in a part of the target's period: 10 schools (2020); the target is met.",
    '目标时期内已知10所（2020），达到目标。',
  ],
  [
    ...(['less in a part of it', 'HIGHER', [target(BUILT), plain({ ...IN_2020, value: 4 })], '2022-03-01'] as const),
    'UNKNOWN',
    "Measured in a part of the target's period: 4 schools (2020): nothing is known of the rest.",
    '目标时期内已知4所（2020），其余不详。',
  ],
  [
    ...(['nothing then', 'HIGHER', [target(), plain({ end: '2020-12-31' })], '2022-03-01', 'UNKNOWN'] as const),
    'No actual figure ends when the target does.',
    '没有与目标同时结束的实际数据。',
  ],
  [
    ...(['nothing meanwhile', 'HIGHER', [target(BUILT)], '2022-03-01', 'UNKNOWN'] as const),
    "No actual figure lies within the target's period.",
    '没有目标时期之内的实际数据。',
  ],
  [
    ...([
      'a ceiling, and more is better',
      'HIGHER',
      [target({ qualifier: 'AT_MOST' }), plain({})],
      '2022-03-01',
    ] as const),
    'UNKNOWN',
    'The target is limited on the side that does not count for this metric.',
    '目标的限度与指标的优劣方向不符，不能判断。',
  ],
  [
    ...(['neither is better', 'NEUTRAL', [target(), plain({})], '2022-03-01', 'UNKNOWN'] as const),
    'Neither more nor less is better for this metric.',
    '该指标没有优劣方向，不能判断是否达成。',
  ],
  [
    ...(['only standards speak of it', 'HIGHER', [target()], null, 'NOT_DUE'] as const),
    'No source but a standard speaks of it.',
    '除标准外没有来源提到该对象。',
  ],
])('why: %s', (_, better, figures, spoken, state, en, zh) => {
  const direction = better === 'NEUTRAL' ? better : `${better}_IS_BETTER`;
  expect(resultsOf(figures, { direction, spoken })).toMatchObject([{ state, reason: { en, zh } }]);
});
