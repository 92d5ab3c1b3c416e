import { rounded } from '../../shared/round.js';
import { wordsAfter, wordsBefore, exactnessIn, type Exactness } from './exactness.js';
import { isMeasure } from './measures.js';
import { FIRST, HOLDS_NUMBER, readNumeral, type Numeral } from './numerals.js';
import type { PrintedReading } from './figure.js';

const DASH = /^(?:[-‐‑–—―~至到])+/u;

/** A number of things, money or a share, with the words before and after it. */
export function readAmount(text: string): PrintedReading | null {
  const half = (text.includes('半') ? readHalf(text) : null) ?? readTimes(text);
  if (half) return half;
  const { text: inner, said: after } = wordsAfter(text.replace(/\((?!次\)|套\))[^()]*\)$/u, '').replace(/不等$/u, ''));
  const share = shareOf(inner);
  if (share === null) return null;
  const { text: core, per } = share;
  const start = core.search(FIRST);
  if (start < 0) return null;
  const halved = /半(?:个|天|年|小时|学期|月)/u.exec(core);
  if (halved && halved.index < start) return null;
  const negative = core[start - 1] === '-' && start === 1;
  const words = wordsBefore(core.slice(0, negative ? 0 : start));
  const low = readNumeral(core.slice(start));
  if (!low) return null;
  const { numeral: high, measure } = readEnd(core.slice(start + low.text.length));
  const ends = endsOf(low, high, negative);
  if (!ends) return null;
  const tail = tailOf(measure, share.form ? '%' : core.slice(0, start));
  const said = [
    ...words.said,
    ...exactnessIn(low.more),
    ...exactnessIn(high?.more ?? ''),
    ...after,
    ...tail.said,
    // 近三年 may be nearly three years, and the last three.
    ...(words.said.includes('LESS_THAN') && /^(?:年|个?月|天|周)/u.test(tail.measure) ? (['EXACT'] as const) : []),
  ];
  const times = tail.times * per;
  const of = (value: number): number => rounded((value + tail.more) * times);
  const value = of(ends.value);
  // 万元 alone is the unit of a table, 近万元 and 万余元 are numbers.
  const bare = said.length === 0 && /^[百千万亿]+$/u.test(low.text) && !share.form;
  const clear =
    !bare && low.sure && ends.sure && words.sure && !HOLDS_NUMBER.test(tail.measure.replace(/^(?:%|‰|k?m2)/u, ''));
  return reading({
    value,
    upper: ends.upper === null ? null : of(ends.upper),
    said,
    measure: share.form ? `%${tail.measure.replace(/^%/u, '')}` : tail.measure,
    sure: clear && (high === null || high.sure),
    base: low.more === '几' && high === null ? lowest(low, times) : null,
    down: /下降|减少|降低|负增长|缩小|压减/u.test(core.slice(0, start)),
  });
}

interface Made {
  readonly value: number;
  readonly upper: number | null;
  readonly said: readonly Exactness[];
  readonly measure: string;
  readonly sure: boolean;
  /** 十几 may be written as more than ten. */
  readonly base?: number | null;
  /** A fall may be written as a negative number. */
  readonly down?: boolean;
}

function reading({ value, upper, said, measure, sure, base = null, down = false }: Made): PrintedReading {
  const ranged = upper !== null;
  const [first = 'EXACT', ...others] = ranged ? (['RANGE'] as const) : [...new Set(said)];
  return {
    value,
    upper,
    qualifier: first,
    measure,
    sure,
    endless: !Number.isInteger(rounded(value * 1e6)),
    otherwise: [
      ...others.map((qualifier) => ({ value, upper, qualifier })),
      ...(base === null ? [] : [{ value: base, upper: null, qualifier: 'MORE_THAN' as const }]),
      ...(down && !ranged ? [{ value: -value, upper, qualifier: first }] : []),
    ],
  };
}

/** 十几 is more than ten, 几百 more than a hundred. */
const lowest = ({ text }: Numeral, times: number): number | null => {
  const plain = readNumeral(text.replace('几', ''));
  return plain === null ? null : rounded(plain.value * times);
};

/** 一半, 半数, 过半, 大半: half of all; 半年 and 半个小时: half of one. */
function readHalf(text: string): PrintedReading | null {
  const { text: core, said: after } = wordsAfter(text);
  const [, before = '', what] = /^(.*?)(一半|半数|大半|多半|半)(?:多)?$/u.exec(core) ?? [];
  if (what !== undefined && !/\d|[一二两三四五六七八九十](?!$)/u.test(before)) {
    const words = wordsBefore(before);
    const most = /[大多]半|半多/u.test(core);
    const said: readonly Exactness[] = [...words.said, ...after, ...(most ? (['MORE_THAN'] as const) : [])];
    const one = /[年月天时]$/u.test(before);
    return one ? null : reading({ value: 50, upper: null, said, measure: '%', sure: words.sure && !most });
  }
  const [, prefix = '', measure = ''] = /^(.*?)半((?:个?(?:小时|学期|月|钟头)|年|天|学年|日).*)$/u.exec(core) ?? [];
  if (measure === '' || FIRST.test(prefix) || FIRST.test(measure)) return null;
  const words = wordsBefore(prefix);
  return reading({ value: 0.5, upper: null, said: [...words.said, ...after], measure, sure: words.sure });
}

/** 翻一番 is twice as much, so it grew by once; 一月一调度 is once a month. */
function readTimes(text: string): PrintedReading | null {
  const [, doubled] = /翻了?(.*)番(?:多|以上)?$/u.exec(text) ?? [];
  if (doubled !== undefined) {
    const times = 2 ** (doubled === '' ? 1 : (readNumeral(doubled)?.value ?? 1));
    const said = /多$/u.test(text) ? 'MORE_THAN' : /以上$/u.test(text) ? 'AT_LEAST' : 'EXACT';
    const made = reading({ value: times, upper: null, said: [said], measure: '倍', sure: false });
    return { ...made, otherwise: [{ value: times - 1, upper: null, qualifier: made.qualifier }] };
  }
  return /^(?:每)?一[天日周月季年]一\p{Script=Han}+$/u.test(text)
    ? reading({ value: 1, upper: null, said: [], measure: '次', sure: true })
    : null;
}

const PARTS = /(百|千|万|十万|[一二三四五六七八九十]+|\d+)分之/u;

/** A share as a number per hundred: 百分之八十五, 三分之一, 千分之五, 1/4, 百分百. */
function shareOf(text: string): { readonly text: string; readonly per: number; readonly form: boolean } | null {
  const whole = text.replace(/百分百|百分之一?百(?!分)/u, '100%').replace(/(?:全覆盖|全部)$/u, '100%');
  const [slash, numerator, denominator] = /(\d+)\/(\d+)$/u.exec(whole) ?? [];
  if (Number(denominator) === 0) return null;
  if (slash !== undefined)
    return { text: whole.replace(slash, String(numerator)), per: 100 / Number(denominator), form: true };
  const [part, parts] = PARTS.exec(whole) ?? [];
  if (part === undefined || parts === undefined) return { text: whole, per: 1, form: false };
  const number = readNumeral(parts)?.value ?? 0;
  return number === 0
    ? { text: whole, per: 1, form: false }
    : { text: whole.replaceAll(part, ''), per: 100 / number, form: true };
}

/** What follows the first number: the upper end of a range, if there is one, and the measure word. */
function readEnd(rest: string): {
  readonly numeral: Numeral | null;
  readonly measure: string;
} {
  const at = rest.search(/[-‐‑–—―~至到]/u);
  const between = rest.slice(0, Math.max(at, 0));
  const dash = at < 0 ? null : DASH.exec(rest.slice(at));
  if (!dash || at > 4) return { numeral: null, measure: rest };
  const numeral = readNumeral(rest.slice(at + dash[0].length));
  if (!numeral) return { numeral: null, measure: rest };
  const measure = rest.slice(at + dash[0].length + numeral.text.length);
  // 3元至5万元: what counts the lower end must count the upper one.
  if (between !== '' && !measure.startsWith(between)) return { numeral: null, measure: rest };
  return { numeral, measure };
}

/** 3-12万: what follows the upper end holds for the lower one too, if that makes a range. */
function endsOf(
  low: Numeral,
  high: Numeral | null,
  negative: boolean,
): { readonly value: number; readonly upper: number | null; readonly sure: boolean } | null {
  const sign = negative ? -1 : 1;
  if (high === null) return { value: sign * low.value, upper: low.upper, sure: low.upper === null || !negative };
  const [scale] = /(?:[百千]?[万亿]+|[百千]+)$/u.exec(high.text.replace(/[余多来]/gu, '')) ?? [];
  const times = scale === undefined ? 1 : (readNumeral(`1${scale}`)?.value ?? 1);
  const shared = times > 1 && !/[十百千万亿]/u.test(low.text) && low.value * times < high.value;
  const value = shared ? rounded(low.value * times) : low.value;
  const sure = low.upper === null && high.upper === null && !negative && !(shared && /^[百千]+$/u.test(scale ?? ''));
  return { value, upper: high.value, sure: sure && value < high.value };
}

/** The measure word, with what stands around it: 年多, 个半小时, 成, $. */
function tailOf(
  measure: string,
  before: string,
): { readonly measure: string; readonly more: number; readonly times: number; readonly said: readonly Exactness[] } {
  const plain = /\$|USD/u.test(before)
    ? `美元${measure}`
    : /[¥]|RMB|CNY/u.test(before) && measure === ''
      ? '元'
      : measure;
  if (/(?:上升|下降|提升|前进|前移|后退|后移)了?$/u.test(before) && /^个?(?:位|名|位次|名次)$/u.test(measure))
    return { measure: '名次', more: 0, times: 1, said: [] };
  const tenths = /^成(?![果员套就立熟长绩])/u.test(plain);
  const word = tenths ? plain.replace(/^成/u, '%') : plain;
  const [, counted = '', sort, rest = ''] =
    /^(个?\p{Script=Han}{0,2}|%)(多|余|半)(月|小时|星期|学期|课时|学时)?$/u.exec(word) ?? [];
  const known = sort !== undefined && isMeasure(`${counted}${rest}`);
  return {
    measure: known ? `${counted}${rest}` : word,
    more: known && sort === '半' ? 0.5 : 0,
    times: tenths ? 10 : 1,
    said: known && sort !== '半' ? ['MORE_THAN'] : [],
  };
}
