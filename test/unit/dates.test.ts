import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstDay, isDate, isPartialDate, lastDay, periodText, type Precision } from '../../src/shared/dates.js';

const day = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date', () => {
  test.each(['2021-12-16', '2020-02-29', '2000-02-29', '2024-02-29', '1949-10-01', '2021-01-31', '2021-04-30'])(
    'is %s',
    (text) => {
      expect(isDate(text)).toBe(true);
    },
  );
  test.each([
    '2021-02-29',
    '1900-02-29',
    '2100-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-01',
    '2021-01-00',
    '2021-01-32',
    '2021-1-1',
    '2021-12',
    '2021',
    '',
    ' 2021-12-16',
    '2021-12-16\n',
    '２０２１-12-16',
  ])('is not %j', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('a partial date', () => {
  test.each(['2021', '2021-05', '2021-12', '2020-02-29'])('is %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });
  test.each([
    '21',
    '2021-',
    '2021-13',
    '2021-00',
    '2021-5',
    '2021-02-29',
    '2021-05-',
    '2021-05-1',
    '20210501',
    '2021/05',
    '2021-05-01T00:00',
    '..',
    '',
  ])('is not %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
  test.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2021-02-03', '2021-02-03', '2021-02-03'],
  ])('%s is %s to %s', (partial, first, last) => {
    expect([firstDay(partial), lastDay(partial)]).toEqual([first, last]);
  });

  test('of every day: its day, month and year hold it, and the day after the last is of the next', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (full, length) => {
        const partial = full.slice(0, length);
        expect(isDate(full) && isPartialDate(partial)).toBe(true);
        expect(firstDay(partial) <= full && full <= lastDay(partial)).toBe(true);
        expect(isDate(firstDay(partial)) && isDate(lastDay(partial))).toBe(true);
        const next = new Date(Date.parse(`${lastDay(partial)}T00:00:00Z`) + 86_400_000).toISOString();
        expect([lastDay(partial).startsWith(partial), next.startsWith(partial)]).toEqual([true, false]);
      }),
    );
  });
});

describe('the text of a period', () => {
  test.each<[string | null, string | null, Precision | null, string | null]>([
    ['2021-01-01', '2021-12-31', 'YEAR', '2021'],
    ['2019-01-01', '2021-12-31', 'YEAR', '2019/2021'],
    ['2021-05-01', '2021-05-31', 'MONTH', '2021-05'],
    ['2021-05-01', '2021-07-31', 'MONTH', '2021-05/2021-07'],
    ['2020-01-01', '2020-09-06', 'DAY', '2020-01-01/2020-09-06'],
    ['2020-09-06', '2020-09-06', 'DAY', '2020-09-06'],
    ['2020-01-01', '2020-09-06', null, '2020-01-01/2020-09-06'],
    ['2021-01-01', null, 'YEAR', '2021/..'],
    [null, '2021-12-31', 'YEAR', '../2021'],
    [null, null, null, null],
    [null, null, 'YEAR', null],
  ])('from %s to %s by %s is %s', (start, end, precision, expected) => {
    expect(periodText(start, end, precision)).toBe(expected);
  });
});
