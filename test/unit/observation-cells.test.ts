import { describe, expect, test } from '@jest/globals';
import { DIMENSIONS, readBreakdown } from '../../src/domain/breakdown.js';
import { halfDigit, intervalOf } from '../../src/nodes/observation/interval.js';
import { observation } from '../../src/nodes/observation/observation.node.js';
import { OBSERVATION_RULES } from '../../src/nodes/observation/rules.js';

test.each([
  ['sex=FEMALE', 'sex=FEMALE'],
  ['stage=PRIMARY ; sex = FEMALE', 'sex=FEMALE;stage=PRIMARY'],
  ['sex=female', null],
  ['gender=FEMALE', null],
  ['constructor=FEMALE', null],
  ['sex=FEMALE;sex=MALE', null],
  ['sex=FEMALE=1', null],
  ['sex', null],
  [';', null],
])('the breakdown %s is stored as %s', (cell, stored) => expect(readBreakdown(cell)).toBe(stored));

test('what contains others is a code too, and contains what they contain', () => {
  for (const [name, { codes, contains }] of Object.entries(DIMENSIONS))
    for (const [whole, parts] of Object.entries(contains))
      for (const part of parts) {
        expect([name, codes.values]).toEqual([name, expect.arrayContaining([whole, part])]);
        expect([whole, parts]).toEqual([whole, expect.arrayContaining([...(contains[part] ?? [])])]);
      }
});

test.each([
  ['USD', true],
  ['CNY', true],
  ['usd', false],
  ['RMB', false],
])('the currency %s is one of ISO 4217: %s', (code, known) =>
  expect(observation.properties['currency']?.schema.safeParse(code).success).toBe(known),
);

test.each([
  ['BUDGET', 'PLANNED', true],
  ['BUDGET', 'TARGET', true],
  ['BUDGET', 'ACTUAL', false],
  ['EXPENDITURE', 'ACTUAL', true],
  ['EXPENDITURE', 'PLANNED', false],
  ['COMMITMENT', 'ACTUAL', true],
  ['DISBURSEMENT', 'ACTUAL', true],
])('money in the stage %s that is %s: %s', (moneyStage, status, holds) =>
  expect(
    OBSERVATION_RULES.filter(({ on }) => on === 'moneyStage').every((rule) => rule.holds({ moneyStage, status })),
  ).toBe(holds),
);

describe('what a figure can mean', () => {
  test.each([
    ['16.83亿元', 500_000],
    ['4.08万个', 50],
    ['85.1%', 0.05],
    ['7亿元', 50_000_000],
    ['1400万元', 5_000],
    ['两万人', 5_000],
    ['4105人', 0],
    ['1/4', 0],
    ['四个', 0],
    ['三万五千人', 0],
    ['RMB 1.683 billion', 500_000],
    ['14 Million yuan', 500_000],
    ['4,105 teachers', 0],
    ['16 millet fields', 0],
    ['RMB 300m', 5e5],
    ['¥1.2bn', 5e7],
    ['US$ 20k', 500],
    ['1.2 thousand million yuan', 5e7],
    ['2.5 hundred thousand pupils', 5e3],
    ['300m running track', 0],
  ])('the last digit of %s may be off by %d', (printed, half) => expect(halfDigit(printed)).toBe(half));

  test.each([
    ['EXACT', 4105, null, '4105人', 4105, 4105],
    ['EXACT', 1_683_000_000, null, '16.83亿元', 1_682_500_000, 1_683_500_000],
    ['EXACT', 21_000, null, '增加120人，达到2.1万人', 20_500, 21_500],
    ['EXACT', 75.5, null, '从2015年的62%提高到2020年的75.5%', 75.45, 75.55],
    ['RANGE', 5, 10, '5—10名', 5, 10],
    ['MORE_THAN', 26_000, null, '2.6万余名', 26_000, null],
    ['AT_LEAST', 3, null, '3所以上', 3, null],
    ['AT_MOST', 3, null, '3所以内', null, 3],
    ['LESS_THAN', 3, null, '近3所', null, 3],
    ['ABOUT', 4000, null, '约4000人', 3600, 4400],
  ])('%s %d %s, printed as %s', (qualifier, value, upper, asPrinted, least, most) =>
    expect(intervalOf({ qualifier, value, upper, asPrinted })).toEqual({ least, most }),
  );
});
