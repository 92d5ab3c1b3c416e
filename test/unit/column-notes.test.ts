import { expect, test } from '@jest/globals';
import { quantityOf } from '../../src/nodes/observation/quantity.js';
import { columnNotes } from '../../src/traversals/compare/column-notes.js';
import type { Figure } from '../../src/traversals/figures/figures.js';

const FIGURE: Figure = {
  ...{ id: 'observation:a', metric: 'metric:m', unit: 'PERSON', addsOverTime: true },
  ...{ entity: 'district:d', entityName: '丁区', entityNameEn: 'Ding', level: 'COUNTY' },
  ...{ value: 4105, upper: null, least: 4105, most: 4105, asPrinted: '4105人', qualifier: 'EXACT' },
  ...{ status: 'ACTUAL', rank: 'NORMAL', extent: 'WHOLE', breakdown: null, moneyStage: null, currency: null },
  ...{ quantity: '', start: '2020-01-01', end: '2020-12-31', precision: 'YEAR' },
  ...{ from: '2020-01-01', to: '2020-12-31', publishedFrom: '2021-09-06', published: '2021-09-06' },
  ...{ titles: ['教育公报'], titlesEn: ['Education Bulletin'], corrections: [] },
  ...{ sources: ['source:s'], origins: [[]], revisions: [[]], retracted: null, borders: null },
  ...{ program: null, programName: null, programNameEn: null, corrects: null, correctedBy: [] },
};
const OTHER = { entity: 'district:e', entityName: '戊区', entityNameEn: null };
const UNDATED = { ...{ start: null, end: null, precision: null, from: null, to: null } };

const figure = (given: Partial<Figure>): Figure => {
  const made = { ...FIGURE, ...given };
  const values = { ...made, about: made.entity, periodStart: made.start, periodEnd: made.end };
  return { ...made, quantity: quantityOf(values, { firstSaid: made.published }) };
};
const notes = (...given: readonly Partial<Figure>[]) =>
  columnNotes(given.map(figure)).map(({ code, text }) => [code, text.zh, text.en]);

test('a column whose cells are of one period, or that has one cell, has no note', () => {
  expect(notes({})).toEqual([]);
  expect(notes({}, OTHER)).toEqual([]);
  // Districts of two levels are compared because somebody wants to.
  expect(notes({}, { ...OTHER, level: 'CITY' })).toEqual([]);
});

test('a calendar year beside a school year is said, with which place has which', () => {
  const schoolYear = { ...OTHER, start: '2020-09-01', end: '2021-08-31', precision: 'MONTH' as const };
  expect(notes({}, schoolYear, { entity: 'district:f', entityName: '己区', entityNameEn: 'Ji' })).toEqual([
    [
      'PERIOD',
      '时期不同，不宜直接比较：2020（丁区、己区）；2020-09至2021-08（戊区）。',
      'Of different periods, so not comparable as they stand: 2020 (Ding; Ji); 2020-09 to 2021-08 (戊区).',
    ],
  ]);
});

test('figures without a period are told apart by the year in which they were published', () => {
  expect(notes(UNDATED, { ...OTHER, ...UNDATED, published: '2019-01-01' })).toEqual([
    [
      'PERIOD',
      '时期不同，不宜直接比较：没有写明时期、2021年发布（丁区）；没有写明时期、2019年发布（戊区）。',
      'Of different periods, so not comparable as they stand: no period given, published in 2021 (Ding); ' +
        'no period given, published in 2019 (戊区).',
    ],
  ]);
});

test('what else is unlike is said beside it', () => {
  const part = { extent: 'PART', program: 'program:p', programName: '安居工程', programNameEn: 'Housing' };
  expect(notes({}, { ...OTHER, ...part, status: 'PLANNED' })).toEqual([
    ['PART', '其中有的只是“安居工程”的数据，不是全部。', 'Some only what Housing did, not the whole.'],
    ['MIXED', '状态不全相同。', 'Not all of the same status.'],
  ]);
});
