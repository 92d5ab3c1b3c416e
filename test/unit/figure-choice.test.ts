import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { oneFigure, perPeriod, type Chosen } from '../../src/traversals/figures/choose.js';
import type { Figure } from '../../src/traversals/figures/figures.js';
import { times } from '../support/cases.js';
import { days, points, single, type Known, type Point } from '../support/choice-reference.js';
import { figureOf } from '../support/figure-of.js';

const CASES = times(2_500);
const PERIODS = [
  ['2019-01-01', '2019-12-31'],
  ['2020-01-01', '2020-12-31'],
  ['2020-01-01', '2020-09-06'],
  ['2019-01-01', '2021-12-31'],
  ['2020-07-01', '2021-06-30'],
  ['2020-01-01', null],
  [null, '2019-12-31'],
  [null, null],
] as const;

const drawn = fc.record({
  value: fc.constantFrom(10, 11, 20, 30),
  qualifier: fc.constantFrom('EXACT', 'EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'RANGE'),
  status: fc.constantFrom('ACTUAL', 'ACTUAL', 'PLANNED', 'NORM'),
  rank: fc.constantFrom('NORMAL', 'NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'),
  extent: fc.constantFrom('WHOLE', 'WHOLE', 'PART'),
  program: fc.constantFrom('program:a', 'program:b'),
  breakdown: fc.constantFrom(null, null, null, 'sex=FEMALE', 'sex=FEMALE;stage=PRIMARY'),
  moneyStage: fc.constantFrom(null, null, 'BUDGET', 'COMMITMENT', 'DISBURSEMENT', 'EXPENDITURE'),
  currency: fc.constantFrom(null, null, null, 'USD'),
  period: fc.constantFrom(...PERIODS),
  source: fc.constantFrom('source:a', 'source:b', 'source:c'),
  published: fc.constantFrom('2020-09-06', '2021-09-28', '2021-12-16'),
  isOfYear: fc.constantFrom(false, false, false, true),
  retracted: fc.constantFrom(null, null, null, '2022-01-01'),
  corrects: fc.constantFrom(null, null, null, 0, 1, 2),
});
const lists = fc.record({
  figures: fc.array(drawn, { minLength: 1, maxLength: 8 }),
  alike: fc.boolean(),
  addsOverTime: fc.boolean(),
  copies: fc.boolean(),
});

/** Figures of one entity and metric; alike ones differ in little but their values and sources. */
function known({
  figures,
  alike,
  addsOverTime,
  copies,
}: typeof lists extends fc.Arbitrary<infer Value> ? Value : never) {
  const idOf = (index: number): string => `observation:n${index}`;
  const correcting = (index: number): string | null => {
    const given = figures[index]?.corrects ?? null;
    return given === null || given >= index ? null : idOf(given);
  };
  const retractedOn = (index: number): string | null => figures[index]?.retracted ?? null;
  return figures.map((figure, index): Known => {
    const {
      period,
      source,
      corrects: _,
      ...given
    } = alike
      ? {
          ...(figures[0] as typeof figure),
          ...{ value: figure.value, qualifier: figure.qualifier },
          ...{
            rank: figure.rank,
            source: figure.source,
            ...{ published: figure.published, isOfYear: figure.isOfYear, retracted: figure.retracted },
          },
        }
      : figure;
    return {
      ...given,
      ...{ id: idOf(index), metric: 'metric:m', about: 'district:d', sources: [source], addsOverTime },
      program: given.extent === 'PART' ? given.program : null,
      upper: given.qualifier === 'RANGE' ? given.value + 10 : null,
      ...{ start: period[0], end: period[1], corrects: correcting(index) },
      correctedBy: figures.flatMap((__, other) =>
        correcting(other) === idOf(index) && retractedOn(other) === null ? [idOf(other)] : [],
      ),
      publishedFrom: given.isOfYear ? `${given.published.slice(0, 4)}-01-01` : given.published,
      published: given.isOfYear ? `${given.published.slice(0, 4)}-12-31` : given.published,
      said: given.published,
      // c was copied from b, and revised by a.
      origins: [copies && source === 'source:c' ? ['source:b'] : []],
      revisions: [copies && source === 'source:c' ? ['source:a'] : []],
      ...{ borders: null, retracted: given.retracted },
    };
  });
}

const ids = (figures: readonly Figure[]): readonly string[] => figures.map(({ id }) => id).sort();
const found = (chosen: Chosen | null): object | null =>
  chosen && {
    used: chosen.used.id,
    reports: chosen.reports.map(({ id }) => id),
    alternatives: ids(chosen.alternatives),
    beside: ids(chosen.beside),
    earlier: ids(chosen.earlier),
  };
const expected = (point: Point | null): object | null => {
  if (!point) return null;
  const { known: _, ...rest } = point;
  return rest;
};

test('which figure is used, and what stands beside it, is as in a plain reference', () => {
  let [cases, several] = [0, 0];
  fc.assert(
    fc.property(
      lists,
      fc.constantFrom(['ACTUAL'], ['PLANNED', 'ACTUAL'], ['ACTUAL', 'PLANNED', 'NORM', 'TARGET']),
      fc.constantFrom(null, 2019, 2020),
      fc.record({ withBreakdowns: fc.boolean(), withCurrencies: fc.boolean() }),
      (list, statuses, year, left) => {
        // With a year, only what overlaps it is read.
        const figures = known(list).filter((figure) => {
          const period = days(figure);
          return year === null || (period !== null && period[0] <= `${year}-12-31` && period[1] >= `${year}-01-01`);
        });
        const asked = { statuses, year, ...left };
        const given = figures.map(figureOf);
        expect(found(oneFigure(given, asked))).toEqual(expected(single(figures, asked)));
        const all = perPeriod(given, asked);
        expect(all.map(found)).toEqual(points(figures, asked).map(expected));
        several += Number(all.some(({ reports, alternatives }) => reports.length > 0 && alternatives.length > 0));
        cases++;
      },
    ),
    { numRuns: CASES },
  );
  expect(cases).toBe(CASES);
  // Not all of them trivial.
  expect(several).toBeGreaterThan(CASES / 50);
});

test('the order of the figures never counts', () => {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (list, keys) => {
      const given = known(list).map(figureOf);
      const shuffled = given
        .map((figure, index) => ({ figure, key: keys[index] as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ figure }) => figure);
      const asked = { statuses: ['ACTUAL', 'PLANNED'], withBreakdowns: true, withCurrencies: true };
      expect(perPeriod(shuffled, asked).map(found)).toEqual(perPeriod(given, asked).map(found));
    }),
    { numRuns: times(500) },
  );
});
