import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fits, numberOf, parseFigure } from '../../src/seed/figures.js';

describe('a figure as it is printed', () => {
  test.each([
    ['16.83亿元', 1_683_000_000, null, 'EXACT', '元'],
    ['1400万元', 14_000_000, null, 'EXACT', '元'],
    ['4.08万个', 40_800, null, 'EXACT', '个'],
    ['1.5万亿元', 1_500_000_000_000, null, 'EXACT', '元'],
    ['1,234.5万元', 12_345_000, null, 'EXACT', '元'],
    ['2.6万余名', 26_000, null, 'MORE_THAN', '名'],
    ['20余万人', 200_000, null, 'MORE_THAN', '人'],
    ['150余人', 150, null, 'MORE_THAN', '人'],
    ['100多所', 100, null, 'MORE_THAN', '所'],
    ['超过85.1%', 85.1, null, 'MORE_THAN', '%'],
    ['85%以上', 85, null, 'AT_LEAST', '%'],
    ['至少3次', 3, null, 'AT_LEAST', '次'],
    ['约3千人', 3_000, null, 'ABOUT', '人'],
    ['30人左右', 30, null, 'ABOUT', '人'],
    ['不超过5天', 5, null, 'AT_MOST', '天'],
    ['近300名', 300, null, 'LESS_THAN', '名'],
    ['不足10%', 10, null, 'LESS_THAN', '%'],
    ['3-12万元', 30_000, 120_000, 'RANGE', '元'],
    ['3万-12万元', 30_000, 120_000, 'RANGE', '元'],
    ['5—10名', 5, 10, 'RANGE', '名'],
    ['3—5所', 3, 5, 'RANGE', '所'],
    ['3~5所', 3, 5, 'RANGE', '所'],
    ['3至5所', 3, 5, 'RANGE', '所'],
    ['1/4', 25, null, 'EXACT', '%'],
    ['超过1/4', 25, null, 'MORE_THAN', '%'],
    ['四分之一', 25, null, 'EXACT', '%'],
    ['百分之八十五', 85, null, 'EXACT', '%'],
    ['百分之44.8', 44.8, null, 'EXACT', '%'],
    ['44.8％', 44.8, null, 'EXACT', '%'],
    ['１２３人', 123, null, 'EXACT', '人'],
    ['第一', 1, null, 'EXACT', '名次'],
    ['第3名', 3, null, 'EXACT', '名次'],
    ['首位', 1, null, 'EXACT', '名次'],
    ['五大目标', 5, null, 'EXACT', '大目标'],
    ['七项关键能力', 7, null, 'EXACT', '项关键能力'],
    ['两个', 2, null, 'EXACT', '个'],
    ['一包', 1, null, 'EXACT', '包'],
    ['18851台套', 18_851, null, 'EXACT', '台套'],
    ['一万二千人', 12_000, null, 'EXACT', '人'],
    ['三万余名', 30_000, null, 'MORE_THAN', '名'],
  ] as const)('%s', (printed, value, upper, qualifier, measure) => {
    expect(parseFigure(printed)).toEqual({ value, upper, qualifier, measure });
  });

  test.each([
    '',
    '若干',
    '多所',
    '元',
    '1/0',
    '万元',
    '——',
    '3亿5000万元',
    '1亿2千万元',
    '10%—20%',
    '百分之三十至四十',
    '1 / 4',
    '五六十',
    '1:2',
    '三万五',
    '两千五',
  ])('%j has no number to read', (printed) => {
    expect(parseFigure(printed)).toBeNull();
  });

  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['三千二百', 3_200],
    ['二〇二一', 2_021],
    ['一万零八', 10_008],
    ['三亿五千万', 350_000_000],
    ['1,234.5', 1_234.5],
  ] as const)('the number %s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test('a number in 万 or 亿 is exact, however many digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom(['万', 1e4], ['亿', 1e8]),
        (hundredths, [word, times]) => {
          expect(parseFigure(`${(hundredths / 100).toFixed(2)}${String(word)}元`)?.value).toBe(
            (hundredths * Number(times)) / 100,
          );
        },
      ),
    );
  });

  test('whatever is printed, reading it ends and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,/一二十百千万亿余多约近超过以上-—至第分之元名 %') }),
        (printed) => void parseFigure(printed),
      ),
    );
  });

  test('a measure word fits its units, and a word that stands for none says nothing', () => {
    expect([
      fits('元', 'CNY'),
      fits('元', 'PERSON'),
      fits('名', 'PERSON'),
      fits('所', 'KINDERGARTEN'),
      fits('%', 'CNY'),
      fits('名次', 'RANK'),
      fits('个', 'PLACE'),
    ]).toEqual([true, false, true, true, false, true, true]);
  });
});
