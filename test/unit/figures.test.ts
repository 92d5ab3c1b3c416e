import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measured } from '../../src/seed/figures/measures.js';
import { evaluate, readNumeral } from '../../src/seed/figures/numerals.js';
import { readFigure } from '../../src/seed/figures/reading.js';
import { ARTICLE_READINGS } from '../support/article-readings.js';
import { ENGLISH_READINGS } from '../support/english-readings.js';
import { READINGS } from '../support/figure-readings.js';

const ALL = [...READINGS, ...ARTICLE_READINGS, ...ENGLISH_READINGS];

/** A reading in one line, as the table has it. */
function written(printed: string): string {
  const figure = readFigure(printed);
  if (!figure) return 'none';
  const { measure, sure, endless, otherwise } = figure;
  const number = (each: number): string => String(endless ? Number(each.toFixed(4)) : each);
  const said = (each: Pick<typeof figure, 'value' | 'upper' | 'qualifier'>): string =>
    `${number(each.value)}${each.upper === null ? '' : `–${number(each.upper)}`} ${each.qualifier}`;
  const all = [said(figure), ...otherwise.map(said)].join(' | ');
  return `${all} [${measure}]${endless ? ' endless' : ''}${sure ? '' : ' ?'}`;
}

describe('a figure as it is printed', () => {
  test.each(ALL)('%s is %s', (printed, expected) => {
    expect(written(printed)).toBe(expected);
  });

  test('a text that says 由, 1 and 到 a thousand times is read at once', () => {
    const text = ['由', '1', '到'].map((each) => each.repeat(1200)).join('');
    expect(readFigure(text)).not.toBeNull();
  });

  test('there are many of them, each once', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ALL.map(([printed]) => printed)).size).toBe(ALL.length);
  });

  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['三千二百', 3_200],
    ['一万零八', 10_008],
    ['三亿五千万', 350_000_000],
    ['1,234.5', 1_234.5],
    ['三万五', 35_000],
    ['一万亿', 1e12],
    ['1万200', 10_200],
    ['九十二点六', 92.6],
    ['百千', null],
    ['十百', null],
  ] as const)('the number %s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  test('a numeral is no longer than it is', () => {
    expect(
      ['2.3万多名', '一月一调度', '三五名', '5千米', '30间多媒体教室', '名'].map((text) => readNumeral(text)?.text),
    ).toEqual(['2.3万多', '一', '三五', '5', '30', undefined]);
  });

  test('a number in 万 or 亿 is exact, however many digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom(['万', 1e4], ['亿', 1e8]),
        (hundredths, [word, times]) => {
          expect(readFigure(`${(hundredths / 100).toFixed(2)}${String(word)}元`)?.value).toBe(
            (hundredths * Number(times)) / 100,
          );
        },
      ),
    );
  });

  test('a whole number is the same in Chinese as in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        expect([chineseOf(number), readFigure(`${chineseOf(number)}人`)?.value]).toEqual([chineseOf(number), number]);
      }),
    );
  });

  test('whatever is printed, reading it ends and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...'0123456789.,/:一二两十百千万亿几数半成番余多来约近超过以上不-—~至第前分之点倍元名个年 %‰',
          ),
        }),
        (printed) => void readFigure(printed),
      ),
      { numRuns: 2_000 },
    );
  });
});

/** A number below 100 million as it is written in Chinese, every place named. */
function chineseOf(number: number): string {
  const four = (value: number): string =>
    [...String(value)]
      .map((digit, index, all) =>
        digit === '0'
          ? '零'
          : `${'零一二三四五六七八九'[Number(digit)]}${['', '十', '百', '千'][all.length - 1 - index]}`,
      )
      .join('')
      .replace(/零+/gu, '零')
      .replace(/(?<=.)零$/u, '');
  const [high, low] = [Math.floor(number / 10_000), number % 10_000];
  if (high === 0) return four(low);
  return `${four(high)}万${low === 0 ? '' : `${low < 1_000 ? '零' : ''}${four(low)}`}`;
}

describe('a measure word', () => {
  test.each([
    ['元', 'CNY', null, 'YES'],
    ['元', 'PERSON', null, 'NO'],
    ['元/生', 'CNY', null, 'YES'],
    ['美元', 'CNY', null, 'NO'],
    ['美元', 'CNY', 'USD', 'YES'],
    ['元', 'CNY', 'USD', 'NO'],
    ['名', 'PERSON', null, 'YES'],
    ['名教师', 'PERSON', null, 'YES'],
    ['人次', 'PERSON', null, 'NO'],
    ['人次', 'PERSON_TIME', null, 'YES'],
    ['人', 'PERSON_TIME', null, 'NO'],
    ['所', 'KINDERGARTEN', null, 'YES'],
    ['处', 'SCHOOL', null, 'YES'],
    ['平方米', 'SCHOOL', null, 'NO'],
    ['平方米', 'SQUARE_METRE', null, 'YES'],
    ['批次', 'TIME', null, 'YES'],
    ['课时', 'TIME', null, 'NO'],
    ['课时', 'LESSON', null, 'YES'],
    ['学时', 'HOUR', null, 'YES'],
    ['%', 'CNY', null, 'NO'],
    ['名次', 'RANK', null, 'YES'],
    ['比', 'RATIO', null, 'YES'],
    ['个', 'PLACE', null, 'YES'],
    ['个', 'CNY', null, 'NO'],
    ['个班级团队', 'ITEM', null, 'UNKNOWN'],
    ['吨', 'ITEM', null, 'UNKNOWN'],
    ['', 'CNY', null, 'YES'],
  ] as const)('%s of %s (%s): %s', (measure, unit, currency, fits) => {
    expect(measured(measure, unit, currency).fits).toBe(fits);
  });

  test.each([
    ['公顷', 'SQUARE_METRE', 10_000],
    ['公顷', 'MU', 15],
    ['‰', 'PERCENT', 0.1],
    ['%', 'PER_MILLE', 10],
    ['倍', 'PERCENT', 100],
    ['倍', 'RATIO', 1],
    ['分钟', 'HOUR', 1 / 60],
    ['个月', 'YEAR', 1 / 12],
    ['个星期', 'DAY', 7],
  ] as const)('one %s is so many %s', (measure, unit, factor) => {
    expect(measured(measure, unit, null)).toEqual({ fits: 'YES', factor });
  });
});
