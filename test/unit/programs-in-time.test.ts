import { expect, test } from '@jest/globals';
import { axisOf, yearsOf } from '../../src/explorer/pages/programs/axis.js';

test('a date begins with its first day and ends after its last', () => {
  expect([yearsOf('2021', false), yearsOf('2021', true)]).toEqual([2021, 2022]);
  expect([yearsOf('2021-07', false), yearsOf('2021-06', true)]).toEqual([2021.5, 2021.5]);
  expect(yearsOf('2021-09-28', true)).toBeGreaterThan(yearsOf('2021-09-28', false));
  expect(yearsOf('2021-12-31', true)).toBe(2022);
});

test('the years of a picture hold each programme, and have room where no date says that it begins or ends', () => {
  expect(axisOf([{ starts: '2019-03', ends: '2021' }])).toEqual({ first: 2019, end: 2022 });
  expect(axisOf([{ starts: '2020', ends: null }])).toEqual({ first: 2020, end: 2022 });
  expect(axisOf([{ starts: '2023-09', ends: '2022' }])).toEqual({ first: 2023, end: 2024 });
  expect(axisOf([{ starts: null, ends: '2020-06' }])).toEqual({ first: 2019, end: 2021 });
});
