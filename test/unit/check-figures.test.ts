import { afterEach, describe, expect, test } from '@jest/globals';
import { checkFigures } from '../../src/seed/check/check-figures.js';
import { changed, removeFolders, rowsOf, SMALL, type Cells, type Content } from '../support/small-package.js';

afterEach(removeFolders);

/** What is found of the one figure of the small package, with these cells, in a metric of this unit. */
function found(unit: string, cells: Cells): { readonly faults: readonly string[]; readonly doubts: readonly string[] } {
  const content: Content = {
    ...changed('nodes/observations.csv', 0, cells),
    'nodes/metrics.csv': (SMALL['nodes/metrics.csv'] ?? []).map((row) => ({ ...row, unit })),
  };
  const { faults, doubts } = checkFigures(rowsOf(content));
  const said = ({ message }: { readonly message: string }): string => message.replace(/;.*/, '');
  return { faults: faults.map(said), doubts: doubts.map((each) => `${each.code} ${said(each)}`) };
}

describe('a figure that is right', () => {
  test.each<[string, Cells]>([
    ['PERCENT', { asPrinted: '3成', value: '30' }],
    ['PERCENT', { asPrinted: '一半', value: '50' }],
    ['PERCENT', { asPrinted: '三分之一', value: '33.3' }],
    ['PERCENT', { asPrinted: '三分之一', value: '33.33' }],
    ['PERCENT', { asPrinted: '近三分之二', value: '67', qualifier: 'LESS_THAN' }],
    ['PERCENT', { asPrinted: '百分之九十二点六', value: '92.6' }],
    ['PERCENT', { asPrinted: '5‰', value: '0.5' }],
    ['PERCENT', { asPrinted: '3倍', value: '300' }],
    ['PERCENT', { asPrinted: '翻一番', value: '100' }],
    ['PERCENT', { asPrinted: '翻一番', value: '200' }],
    ['PERCENT', { asPrinted: '下降3.5%', value: '-3.5' }],
    ['PER_MILLE', { asPrinted: '千分之五', value: '5' }],
    ['RATIO', { asPrinted: '1:12', value: '12' }],
    ['RATIO', { asPrinted: '1:12', value: '0.083' }],
    ['ITEM', { asPrinted: '两三个', value: '2', upper: '3', qualifier: 'RANGE' }],
    ['PERSON', { asPrinted: '近300名', value: '300', qualifier: 'ABOUT' }],
    ['PERSON', { asPrinted: '十几人', value: '10', qualifier: 'MORE_THAN' }],
    ['PERSON', { asPrinted: '十几人', value: '11', upper: '19', qualifier: 'RANGE' }],
    ['PERSON', { asPrinted: '300人', value: '300', qualifier: 'ABOUT', note: '前文说“约”' }],
    ['SQUARE_METRE', { asPrinted: '1.2公顷', value: '12000' }],
    ['SQUARE_METRE', { asPrinted: '100亩', value: '66666.67' }],
    ['HOUR', { asPrinted: '90分钟', value: '1.5' }],
    ['YEAR', { asPrinted: '一年半', value: '1.5' }],
    ['CNY', { asPrinted: '3亿5000万元', value: '350000000' }],
    ['CNY', { asPrinted: '1000元/生', value: '1000' }],
  ])('%s %j', (unit, cells) => {
    expect(found(unit, cells)).toEqual({ faults: [], doubts: [] });
  });
});

describe('a figure that can be read in one way only, and is not so', () => {
  test.each<[string, Cells, string]>([
    ['PERCENT', { asPrinted: '3成', value: '3' }, 'value: expected 30, as "3成" says, got 3'],
    [
      'PERCENT',
      { asPrinted: '三分之一', value: '33.4' },
      'value: expected 33.333333333333, as "三分之一" says, got 33.4',
    ],
    ['PERCENT', { asPrinted: '85.1%', value: '85' }, 'value: expected 85.1, as "85.1%" says, got 85'],
    ['PER_MILLE', { asPrinted: '0.5%', value: '0.5' }, 'value: expected 5, as "0.5%" says, got 0.5'],
    ['RATIO', { asPrinted: '1:12', value: '13' }, 'value: expected 12, as "1:12" says, got 13'],
    ['SQUARE_METRE', { asPrinted: '1.2公顷', value: '1.2' }, 'value: expected 12000, as "1.2公顷" says, got 1.2'],
    [
      'PERSON',
      { asPrinted: '近300名', value: '300', qualifier: 'EXACT' },
      'qualifier: expected LESS_THAN, as "近300名" says, got "EXACT"',
    ],
    ['ITEM', { asPrinted: '七八个', value: '78', upper: '' }, 'value: expected 7, as "七八个" says, got 78'],
  ])('%s %j is a fault', (unit, cells, expected) => {
    expect(found(unit, cells)).toEqual({ faults: expect.arrayContaining([expected]), doubts: [] });
  });

  test('nor of its unit: one fault, and none of the number', () => {
    expect(found('SCHOOL', { asPrinted: '300平方米', value: '3' })).toEqual({
      faults: ['asPrinted: expected a figure in SCHOOL, the unit of "metric:one", got "300平方米"'],
      doubts: [],
    });
    expect(found('PERSON', { asPrinted: '300人次', value: '300' }).faults).toHaveLength(1);
    expect(found('CNY', { asPrinted: '200万美元', value: '2000000' }).faults).toHaveLength(1);
  });
});

describe('a figure that is not sure', () => {
  test('what English counts needs no measure word', () =>
    expect(found('ROOM', { asPrinted: '48 classrooms were built in 2021, up by 12', value: '48' }).doubts).toEqual([]));
  test.each<[string, Cells, string]>([
    ['PERSON', { asPrinted: '数百人', value: '300' }, 'FIGURE_UNSURE value: expected 100, as "数百人" says, got 300'],
    ['PERCENT', { asPrinted: '翻一番', value: '150' }, 'FIGURE_UNSURE value: expected 200, as "翻一番" says, got 150'],
    [
      'ITEM',
      { asPrinted: '85.1吨' },
      'MEASURE_WORD_UNKNOWN asPrinted: expected a measure word of ITEM, the unit of "metric:one", got "85.1吨"',
    ],
    [
      'ITEM',
      { asPrinted: '若干' },
      'FIGURE_UNREAD asPrinted: expected a figure such as 16.83亿元, got "若干", in which no number was found',
    ],
    [
      'PERCENT',
      { asPrinted: '85.10%' },
      'FIGURE_REWRITTEN asPrinted: expected the figure as its source prints it, got "85.10%", which a table program ' +
        'may have made of 85.1%',
    ],
  ])('%s %j is a doubt', (unit, cells, expected) => {
    const { faults, doubts } = found(unit, cells);
    expect([faults, doubts[0]]).toEqual([[], expected]);
  });

  test.each<[Cells]>([
    [{ asPrinted: '绝大多数', value: '90' }],
    [{ asPrinted: '3成', value: '31' }],
    [{ asPrinted: '300平方米', value: '300' }],
  ])('%j read by hand, with a note, is neither', (cells) => {
    expect(found('PERCENT', { ...cells, reading: 'MANUAL', note: '人工判读' })).toEqual({ faults: [], doubts: [] });
  });
});
