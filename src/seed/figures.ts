import type { Qualifier } from '../domain/vocabulary.js';

/**
 * What a figure as it is printed in Chinese says: its number, the upper end of a range, what its words say of its
 * exactness, and its measure word.
 */
export interface PrintedFigure {
  readonly value: number;
  readonly upper: number | null;
  readonly qualifier: keyof (typeof Qualifier)['words'];
  /** The measure word after the number; `%` for a share, `名次` for a rank. */
  readonly measure: string;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const MYRIADS: Readonly<Record<string, number>> = { 千: 1e3, 百万: 1e6, 千万: 1e7, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

const ARABIC = String.raw`\d[\d,]*(?:\.\d+)?`;
const CHINESE =
  '(?:[一二两三四五六七八九十百千]+[万亿]零?(?=[一二两三四五六七八九十百千]))*[〇零一二两三四五六七八九十百千]+';
const MYRIAD = '百万|千万|万亿|万|亿|千';
const AMOUNT = String.raw`(${ARABIC}|${CHINESE})\s*(余|多)?\s*(${MYRIAD})?\s*(余|多)?`;
const DASH = '[-–—―~至到]+';
const PREFIX = '(超过|逾|超|多于|至少|不少于|不低于|约|大约|近|将近|不超过|至多|最多|不足|不到|少于)?';
const SUFFIX = '(以上|及以上|左右|上下|以下|以内)?';
const PLAIN = new RegExp(`^${PREFIX}\\s*${AMOUNT}(?:\\s*${DASH}\\s*${AMOUNT})?\\s*(?![/.\\d])(.*?)${SUFFIX}$`, 'u');

const QUALIFIERS: Readonly<Record<string, PrintedFigure['qualifier']>> = {
  超过: 'MORE_THAN',
  逾: 'MORE_THAN',
  超: 'MORE_THAN',
  多于: 'MORE_THAN',
  余: 'MORE_THAN',
  多: 'MORE_THAN',
  至少: 'AT_LEAST',
  不少于: 'AT_LEAST',
  不低于: 'AT_LEAST',
  以上: 'AT_LEAST',
  及以上: 'AT_LEAST',
  约: 'ABOUT',
  大约: 'ABOUT',
  左右: 'ABOUT',
  上下: 'ABOUT',
  近: 'LESS_THAN',
  将近: 'LESS_THAN',
  不足: 'LESS_THAN',
  不到: 'LESS_THAN',
  少于: 'LESS_THAN',
  不超过: 'AT_MOST',
  至多: 'AT_MOST',
  最多: 'AT_MOST',
  以下: 'AT_MOST',
  以内: 'AT_MOST',
};

/**
 * Reads a figure as it is printed: 16.83亿元, 2.6万余名, 20余万人, 3-12万元, 5—10名, 1/4, 百分之八十五, 第一, 五大目标;
 * null if there is no number to read.
 */
export function parseFigure(printed: string): PrintedFigure | null {
  const text = printed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return readRank(text) ?? readShare(text) ?? readAmount(text);
}

function readRank(text: string): PrintedFigure | null {
  const [, ordinal] = new RegExp(`^第(${ARABIC}|${CHINESE})(?:名|位)?$`, 'u').exec(text) ?? [];
  if (ordinal !== undefined) return { value: numberOf(ordinal), upper: null, qualifier: 'EXACT', measure: '名次' };
  return /^(首位|首个|首家|榜首)$/u.test(text) ? { value: 1, upper: null, qualifier: 'EXACT', measure: '名次' } : null;
}

/** Shares are in per cent: 1/4 and 四分之一 are 25. */
function readShare(text: string): PrintedFigure | null {
  const [, before = '', rest = '', after = ''] = new RegExp(`^${PREFIX}(.*?)${SUFFIX}$`, 'u').exec(text) ?? [];
  const qualifier = QUALIFIERS[before] ?? QUALIFIERS[after] ?? 'EXACT';
  const of = (value: number): PrintedFigure => ({ value: rounded(value), upper: null, qualifier, measure: '%' });
  const [, numerator, denominator] = /^(\d+)\/(\d+)$/u.exec(rest) ?? [];
  if (numerator !== undefined)
    return Number(denominator) === 0 ? null : of((Number(numerator) / Number(denominator)) * 100);
  const [, parts, whole] = new RegExp(`^(${CHINESE}|\\d+)分之(${CHINESE}|${ARABIC})$`, 'u').exec(rest) ?? [];
  if (parts !== undefined && whole !== undefined)
    return numberOf(parts) === 0 ? null : of((numberOf(whole) / numberOf(parts)) * 100);
  return null;
}

function readAmount(text: string): PrintedFigure | null {
  const found = PLAIN.exec(text);
  if (!found) return null;
  const [
    ,
    before = '',
    low,
    more1 = '',
    unit1 = '',
    more2 = '',
    high,
    more3 = '',
    unit2 = '',
    more4 = '',
    measure = '',
    after = '',
  ] = found;
  if (low === undefined) return null;
  // What is left holds more of a figure: better no reading than a wrong one.
  if (/[\d万亿%分之]|[-–—―~至到:/]/u.test(measure.replace(/^(分|%|个百分点)$/u, '')) && !/^月一/u.test(measure))
    return null;
  // 五六十, 三万五, 两千五: approximations and short forms that are read otherwise than they are written.
  if (/[一二三四五六七八九][一二三四五六七八九][十百千]|[百千万亿][一二三四五六七八九]$/u.test(`${low}${unit1}`))
    return null;
  const range = high !== undefined;
  // 3-12万: what follows the upper end holds for the lower one too.
  const lower = rounded(numberOf(low) * (MYRIADS[unit1] ?? (range && unit1 === '' ? MYRIADS[unit2] : 1) ?? 1));
  const upper = range ? rounded(numberOf(high) * (MYRIADS[unit2] ?? 1)) : null;
  const qualifier = range
    ? 'RANGE'
    : (QUALIFIERS[before] ??
      QUALIFIERS[more1] ??
      QUALIFIERS[more2] ??
      QUALIFIERS[more3] ??
      QUALIFIERS[more4] ??
      QUALIFIERS[after] ??
      'EXACT');
  return { value: lower, upper, qualifier, measure: measure.trim() };
}

/** 1,234.5, 四十二, 一百零五, 二〇二一. */
export function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''));
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => character in DIGITS))
    return Number(characters.map((character) => DIGITS[character]).join(''));
  let [total, section, digit] = [0, 0, 0];
  for (const character of characters) {
    const ten = TENS[character];
    if (character === '万' || character === '亿') {
      // 万 is of what stands before it since the last 亿; 亿 of all before it: 三亿五千万, 一万亿.
      total = character === '万' ? total + (section + digit) * 1e4 : (total + section + digit) * 1e8;
      [section, digit] = [0, 0];
    } else if (ten === undefined) digit = DIGITS[character] ?? 0;
    else {
      section += (digit === 0 ? 1 : digit) * ten;
      digit = 0;
    }
  }
  return total + section + digit;
}

/** Without the dust of binary fractions: 16.83 × 10⁸ is 1683000000. */
const rounded = (value: number): number => Number(value.toPrecision(14));

/** The measure words that a unit can be counted with; a word that stands under none of them says nothing. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  元: ['CNY'],
  '%': ['PERCENT'],
  个百分点: ['PERCENT', 'POINT'],
  分: ['POINT'],
  名次: ['RANK'],
  年: ['YEAR'],
  天: ['DAY'],
  日: ['DAY'],
  次: ['TIME'],
  项: ['ITEM'],
  名: ['PERSON'],
  人: ['PERSON'],
  位: ['PERSON'],
  所: ['SCHOOL', 'KINDERGARTEN'],
  套: ['SET'],
  台: ['SET'],
  台套: ['SET'],
  间: ['ROOM'],
  处: ['SITE'],
  块: ['VENUE'],
};

/** Whether a figure with this measure word can be of this unit. */
export function fits(measure: string, unit: string): boolean {
  const units = MEASURES[measure];
  return units === undefined || units.includes(unit);
}
