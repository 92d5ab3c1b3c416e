import { ENGLISH_MULTIPLIERS, moneyInFull } from '../../domain/units.js';
import { rounded } from '../../shared/round.js';

/** What a figure can mean, as closed ends; null is open. */
export interface Interval {
  readonly least: number | null;
  readonly most: number | null;
}

/** About a value may be a tenth off. */
const ABOUT = 0.1;
const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  万亿: 1e12,
};
const ENGLISH = `(?:${Object.keys(ENGLISH_MULTIPLIERS).join('|')})(?![a-z])`;
const PRINTED = `(\\d[\\d,]*(?:\\.(\\d+))?)\\s*[余多]?\\s*(百万|千万|万亿|百|千|万|亿|${ENGLISH})?`;
const FIRST = new RegExp(PRINTED, 'iu');
const EVERY = new RegExp(PRINTED, 'giu');
const ROUND_IN_CHINESE = /[〇零一二两三四五六七八九十百千](万亿|万|亿)(?![〇零一二两三四五六七八九十百千])/u;

/**
 * Half of the last digit that is printed, in the metric's unit: of 16.83亿 that is 500,000; of 4105 nothing. Of several
 * numbers (增加120人，达到2.1万人) the one that is the value counts, else the first.
 */
export function halfDigit(printed: string, value?: number): number {
  const text = moneyInFull(printed.normalize('NFKC'));
  const first = FIRST.exec(text);
  if (!first) return (MULTIPLIERS[ROUND_IN_CHINESE.exec(text)?.[1] ?? ''] ?? 0) / 2;
  const own = Math.abs(value ?? NaN);
  const read = numberOf(first);
  if (value === undefined || read.number === own) return read.half;
  return ([...text.matchAll(EVERY)].map(numberOf).find(({ number }) => number === own) ?? read).half;
}

function numberOf([, digits = '', decimals = '', multiplier = '']: readonly string[]): {
  readonly number: number;
  readonly half: number;
} {
  const times = MULTIPLIERS[ENGLISH_MULTIPLIERS[multiplier.toLowerCase()] ?? multiplier] ?? 1;
  const isWhole = decimals === '' && multiplier === '';
  return {
    number: rounded(Number(digits.replaceAll(',', '')) * times),
    half: isWhole ? 0 : times / 10 ** decimals.length / 2,
  };
}

interface Printed {
  readonly value: number;
  readonly upper: number | null;
  readonly qualifier: string;
  readonly asPrinted: string;
}

/** What a figure can mean, by how exact it is and how it is printed. */
export function intervalOf({ value, upper, qualifier, asPrinted }: Printed): Interval {
  const around = (margin: number): Interval => ({ least: rounded(value - margin), most: rounded(value + margin) });
  switch (qualifier) {
    case 'RANGE':
      return { least: value, most: upper };
    case 'AT_LEAST':
    case 'MORE_THAN':
      return { least: value, most: null };
    case 'AT_MOST':
    case 'LESS_THAN':
      return { least: null, most: value };
    case 'ABOUT':
      return around(Math.abs(value) * ABOUT);
    default:
      return around(halfDigit(asPrinted, value));
  }
}
