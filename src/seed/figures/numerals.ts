import { rounded } from '../../shared/round.js';

/** A number as it is printed, at the beginning of a text. */
export interface Numeral {
  readonly value: number;
  /** The upper end, if the numeral itself is a range: 两三, 七八十, 十几. */
  readonly upper: number | null;
  /** What stands in or after it and makes it inexact: 余, 多, 来, 几 or 数. */
  readonly more: string;
  /** Whether it can be read in one way only. */
  readonly sure: boolean;
  /** The text that it is. */
  readonly text: string;
}

const DIGITS = '〇零一二三四五六七八九';
const PLAIN = '一二两三四五六七八九';
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8, 兆: 1e12 }),
);
const digitOf = (character: string): number => Math.max(DIGITS.indexOf(character === '两' ? '二' : character) - 1, 0);

const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** Not the 百 of 百分点, the 千 of 千米 nor the 万 of a name. */
const SCALE = '(?:[余多来几]?(?:[十亿兆]|百(?!分)|千(?![米克瓦分])|万))';
const MIXED = `${ARABIC}(?:几(?!${SCALE})|(?:${SCALE})+(?:零?(?:${ARABIC}|[${PLAIN}])(?:${SCALE})+)*(?:零?${ARABIC})?)?`;
const CHINESE = `(?:数(?=${SCALE})|[${DIGITS}两几]|${SCALE}|点(?=[${DIGITS}]))+`;
const MORE = '(?:余|来(?!自)|多(?!媒|功能|元化|样化|民族|语))?';
const NUMERAL = new RegExp(`^(?:${MIXED}|${CHINESE})${MORE}`, 'u');
/** Where a number may begin. */
export const FIRST = new RegExp(`\\d|[${DIGITS}两几十百千万亿兆]|数(?=[十百千万亿])`, 'u');
/** Whether more figures stand in a text: digits, or numerals with a scale. */
export const HOLDS_NUMBER = new RegExp(`\\d|[%‰]|[${PLAIN}上][十百千万亿]|分之`, 'u');

/** The number at the beginning of a text; null if there is none. */
export function readNumeral(text: string): Numeral | null {
  const [found] = NUMERAL.exec(text) ?? [];
  if (found === undefined) return null;
  const more = /[余多来]/u.exec(found)?.[0] ?? /[几数]/u.exec(found)?.[0] ?? '';
  const core = found.replace(/[余多来]/gu, '');
  const numeral = /[几数]/u.test(core) ? several(core) : /^\d/u.test(core) ? exact(core) : chinese(core);
  if (numeral === null) return null;
  // Written out, for it is made very often: spread, it takes three times as long.
  return { value: numeral.value, upper: numeral.upper, sure: numeral.sure, more, text: found };
}

type Said = Omit<Numeral, 'more' | 'text'>;
const exact = (core: string): Said | null => {
  const value = evaluate(core);
  return value === null ? null : { value, upper: null, sure: !/\D\d$/u.test(core) || /[.,]\d+$/u.test(core) };
};
const range = (low: string, high: string, sure: boolean): Said | null => {
  const [value, upper] = [evaluate(low), evaluate(high)];
  return value === null || upper === null || upper <= value ? null : { value, upper, sure };
};

/** 十几 is 11 to 19, 几十 20 to 90; 数百 has no upper end. */
function several(core: string): Said | null {
  if (core.includes('数')) {
    const value = evaluate(core.replace('数', ''));
    return value === null ? null : { value, upper: null, sure: false };
  }
  const [, tens, rest] = /^(\d+)几(.*)$/u.exec(core) ?? [];
  if (tens !== undefined) return range(`${Number(tens) + 1}${rest}`, `${Number(tens) + 9}${rest}`, false);
  return range(core.replace('几', core.startsWith('几') ? '二' : '一'), core.replace('几', '九'), false);
}

const DIGIT_BY_DIGIT = new RegExp(`^[${DIGITS}]{3,}$`, 'u');
const PAIR = new RegExp(`(?<!点[${DIGITS}]*)([${PLAIN}])([${PLAIN}])`, 'u');
/** 两三 and 七八十 are ranges, 二〇二一 is written digit by digit; two digits that are neither cannot be read. */
function chinese(core: string): Said | null {
  if (DIGIT_BY_DIGIT.test(core)) return { value: Number([...core].map(digitOf).join('')), upper: null, sure: true };
  const [pair, first, second] = PAIR.exec(core) ?? [];
  if (pair === undefined || first === undefined || second === undefined) return exact(core);
  const apart = digitOf(second) - digitOf(first);
  const close = apart === 1 || (pair === '三五' && core === pair);
  return close ? range(core.replace(pair, first), core.replace(pair, second), true) : null;
}

/**
 * 42, 1,234.5, 四十二, 三点五万, 3亿5000万, 1万2千; 三万五 is 35,000. Null if the scales stand in an order that no number
 * has.
 */
export function evaluate(text: string): number | null {
  let [total, section, digit, scale, least] = [0, 0, 0, 0, Infinity];
  let pending = false;
  for (const token of text.match(/\d[\d,]*(?:\.\d+)?|点[〇零一二三四五六七八九]+|./gu) ?? []) {
    const times = SCALES.get(token);
    if (times === undefined) {
      if (token.startsWith('点')) digit += Number(`0.${[...token.slice(1)].map(digitOf).join('')}`);
      else digit = /^\d/u.test(token) ? Number(token.replaceAll(',', '')) : digitOf(token);
      if (/^[〇零]$/u.test(token)) scale = 0;
      else if (!token.startsWith('点')) pending = true;
    } else if (times < 1e4) {
      if (times >= least) return null;
      section += (pending || digit > 0 ? digit : 1) * times;
      [digit, scale, least, pending] = [0, times, times, false];
    } else {
      const before = section + digit;
      if (times === 1e4) total += (before === 0 && !pending ? 1 : before) * times;
      else total = (total + before === 0 && !pending ? 1 : total + before) * times;
      [section, digit, scale, least, pending] = [0, 0, times, Infinity, false];
    }
  }
  const short = scale >= 100 && /^[一二两三四五六七八九1-9]$/u.test(text.slice(-1)) && /\D.$/u.test(text) && digit < 10;
  return rounded(total + section + (short && Number.isInteger(digit) ? (digit * scale) / 10 : digit));
}
