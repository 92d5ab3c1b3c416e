import { expect, test } from '@jest/globals';
import { EVERY_BASIS, unlikeNotes } from '../../src/traversals/figures/unlike.js';
import type { Countable } from '../../src/traversals/figures/used.cypher.js';

const FIGURE: Countable = {
  ...{ id: 'observation:a', metric: 'metric:m', addsOverTime: true, value: 1, upper: null, qualifier: 'EXACT' },
  ...{ entity: 'district:d', entityName: '丁区', entityNameEn: 'Ding', level: 'COUNTY', borders: null },
  ...{ status: 'ACTUAL', extent: 'WHOLE', breakdown: null, moneyStage: null, currency: null },
  ...{ quantity: 'm|d||||ACTUAL|2020-01-01/2020-12-31|', start: '2020-01-01', end: '2020-12-31' },
  ...{ from: '2020-01-01', to: '2020-12-31', published: '2020-09-06' },
  ...{ program: null, programName: null, programNameEn: null },
};
const notes = (...others: readonly Partial<Countable>[]) =>
  unlikeNotes([FIGURE, ...others.map((other) => ({ ...FIGURE, ...other }))], EVERY_BASIS).map(({ code, text }) => [
    code,
    text.en,
  ]);

test('figures that are alike in all but their values have no note, nor does one alone', () => {
  expect(notes()).toEqual([]);
  expect(notes({ entity: 'district:e', value: 2 })).toEqual([]);
});

test.each([
  [{ status: 'PLANNED' }, 'status'],
  [{ breakdown: 'sex=FEMALE' }, 'group counted'],
  [{ moneyStage: 'BUDGET' }, 'stage of money'],
  [{ currency: 'USD' }, 'currency'],
  [{ level: 'CITY' }, 'level of district'],
  [{ level: null }, 'level of district'],
  [{ level: 'CITY', status: 'PLANNED', currency: 'USD' }, 'status, currency, and level of district'],
])('%j is said', (other, word) => {
  expect(notes(other)).toEqual([['MIXED', `Not all of the same ${word}.`]]);
});

test('periods that differ, and what a programme alone did, are said each by itself', () => {
  const other = { quantity: 'm|e||||ACTUAL|2019-01-01/2019-12-31|' };
  expect(notes(other)).toEqual([['PERIOD', 'Not all of the same period.']]);
  const part = { extent: 'PART', program: 'program:p', programName: '安居工程', programNameEn: 'Housing' };
  expect(notes(part)).toEqual([['PART', 'Some only what Housing did, not the whole.']]);
});
