import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { CsvTable } from '../../src/export/csv.js';

/** What a cell is once a table is read again. */
function cellOf(value: unknown, spreadsheet: boolean, date = false): unknown {
  const table = new CsvTable(
    [
      { name: 'a', date },
      { name: 'b', date: false },
    ],
    { spreadsheet },
  );
  const content = table.head() + table.lines([[value, 'end']]);
  return (parse(content, { bom: true }) as unknown[][])[1]?.[0];
}

/** Texts that a spreadsheet takes for something else. */
const MISREAD: Readonly<Record<string, readonly string[]>> = {
  formulas: ['=1+1', '+1', '-1', '@x', '|calc', '\t=1', '\r=1', '\n=1', '=cmd|calc', '-', '−1'],
  'formulas in other widths and forms': [
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '｜calc',
    '﹦1+1',
    '﹢1',
    '﹣1',
    '﹫x',
    '⁼1',
    '₊1',
  ],
  'formulas behind what is not seen': [' =1+1', '\u00a0=1', '\u3000＝1', '\u200b=1', '\ufeff=1', '\u0000=1'],
  fractions: ['1/4', '1 1/4', '１／４'],
  'dates and ranges': ['3-5', '3/5', '2021-05-01', '2021/5/1', '1.5.2021', '2021-05', '12:30', '2019-2021'],
  'dates in words': [
    '5月1日',
    '2021年5月',
    '2021年5月1日',
    '下午3时',
    'Jan 5',
    '5-Jan',
    'MARCH1',
    'SEPT2',
    '1 May 2021',
  ],
  'numbers with an exponent': ['1E5', '2e3', '1.5E+10', '6e12345678901234'],
  'digits that would be lost': ['007', '00', '3707041000001', '12345678901234567890', '1.50', '1.', '0.10', '１２３'],
  'shares, sums and signs': ['85%', '¥5', '$5', '€5', '1,234', '(5)', '1 000'],
  'truths in words': ['true', 'FALSE'],
};
/** Texts that stay what they are. */
const LEFT = [
  ...['坊子区', '16.83亿元', '6所', 'p7', 'p7 p9', 'district:fangzi', 'a=b', 'x|y', '1;2', 'ACTUAL', 'Decision', 'May'],
  ...['370704', '2021', '60', '0', '85.1', 'March of 2021 and after', '2021年', '第3-5条', "'", '', '第1/4', '½'],
];

describe.each(Object.entries(MISREAD))('%s', (_, texts) => {
  test.each(texts)('%j gets an apostrophe for a spreadsheet, and none for a program', (text) => {
    expect([cellOf(text, true), cellOf(text, false)]).toEqual([`'${text}`, text]);
  });
});

test.each(LEFT)('%j is the same for a spreadsheet and for a program', (text) => {
  expect([cellOf(text, true), cellOf(text, false)]).toEqual([text, text]);
});

test.each([
  [-1, '-1'],
  [1e21, '1e+21'],
  [0.1, '0.1'],
  [1683000000, '1683000000'],
  [true, 'true'],
  [null, ''],
  [undefined, ''],
  [['a', 'b'], 'a;b'],
  [['=1', 'b'], "'=1;b"],
  [['007'], "'007"],
  [[3], '3'],
])('%j, which is no text or more than one, is %j', (value, cell) => {
  expect(cellOf(value, true)).toBe(cell);
});

test.each([
  ['2021-05-01', '2021-05-01'],
  ['2021', '2021'],
  ['2021-05', "'2021-05"],
  ['2019/2021', '2019/2021'],
  ['2021-05/2021-08', '2021-05/2021-08'],
])(
  'a date %s in a column of dates is %s: a spreadsheet may know it for a date, but not a month for its first day',
  (date, cell) => {
    expect([cellOf(date, true, true), cellOf(date, false, true)]).toEqual([cell, date]);
  },
);

test('a spreadsheet is told the encoding; a program is not', () => {
  const heads = [true, false].map((spreadsheet) => new CsvTable([{ name: '名', date: false }], { spreadsheet }).head());
  expect(heads).toEqual(['\uFEFF名\r\n', '名\r\n']);
});
