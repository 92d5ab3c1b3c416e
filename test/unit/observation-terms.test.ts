import { expect, test } from '@jest/globals';
import { dateTerms } from '../../src/export/observation-terms.js';

test.each([
  ['2021-01-01', '2021-12-31', 'YEAR', '2021', 'P1Y'],
  ['2019-01-01', '2021-12-31', 'YEAR', '2021', 'P3Y'],
  ['2021-05-01', '2021-05-31', 'MONTH', '2021-05', 'P1M'],
  ['2020-11-01', '2021-02-28', 'MONTH', '2021-02', 'P4M'],
  ['2021-05-09', '2021-05-09', 'DAY', '2021-05-09', 'P1D'],
  ['2020-01-01', '2020-09-06', 'DAY', '2020-09-06', 'P250D'],
  ['2020-02-28', '2020-03-01', null, '2020-03-01', 'P3D'],
])('from %s to %s as a %s is dated %s, and %s long', (periodStart, periodEnd, periodPrecision, date, period) => {
  const terms = dateTerms({ id: 'observation:a', periodStart, periodEnd, periodPrecision });
  expect(terms).toEqual({ observationDate: date, observationPeriod: period });
});

test.each([
  [null, null],
  ['2021-01-01', null],
  [undefined, '2021-12-31'],
])('from %s to %s is not dated', (periodStart, periodEnd) => {
  expect(dateTerms({ id: 'observation:a', periodStart, periodEnd })).toEqual({});
});
