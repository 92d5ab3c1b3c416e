import { rounded } from '../../shared/round.js';
import { wordsAfter, wordsBefore } from './exactness.js';
import { readNumeral } from './numerals.js';
import type { PrintedReading } from './figure.js';

const rank = (value: number, qualifier: PrintedReading['qualifier'], sure = true): PrintedReading => ({
  value,
  upper: null,
  qualifier,
  measure: '名次',
  sure,
  endless: false,
  otherwise: [],
});

const NAMED: Readonly<Record<string, number>> = {
  首位: 1,
  首个: 1,
  首家: 1,
  首名: 1,
  榜首: 1,
  之首: 1,
  头名: 1,
  冠军: 1,
  亚军: 2,
  季军: 3,
};

/** 第一, 全省第3位, 首位; 前三名 is at most 3. */
export function readRank(text: string): PrintedReading | null {
  const [, named = ''] = /^\p{Script=Han}*?(首位|首个|首家|首名|榜首|之首|头名|冠军|亚军|季军)$/u.exec(text) ?? [];
  // 首个 may be a rank, and may be one of a kind.
  if (named in NAMED) return rank(NAMED[named] as number, 'EXACT', !/^首[个家名]/u.test(named));
  const [, before = '', kind, rest = ''] = /^(\p{Script=Han}*?)(第|前)(.+)$/u.exec(text) ?? [];
  const numeral = kind === undefined ? null : readNumeral(rest);
  if (!numeral || numeral.upper !== null || numeral.more !== '') return null;
  const form = kind === '第' ? /^(名|位|位次)?$/u : /^(名|位|列|强)?$/u;
  if (!form.test(rest.slice(numeral.text.length))) return null;
  return rank(numeral.value, kind === '第' ? 'EXACT' : 'AT_MOST', numeral.sure && !before.endsWith('倒数'));
}

/** 1:12, 师生比1:12.5, 12比1: how many there are to one. */
export function readRatio(text: string): PrintedReading | null {
  if (!/[:比]/u.test(text)) return null;
  const { text: core, said: after } = wordsAfter(text);
  const [, left, right] =
    /([\d.〇零一二两三四五六七八九十百点]+)[:比]([\d.〇零一二两三四五六七八九十百点]+)$/u.exec(core) ?? [];
  if (left === undefined || right === undefined) return null;
  const words = wordsBefore(core.slice(0, -left.length - right.length - 1));
  const [one, other] = [readNumeral(left), readNumeral(right)];
  if (one?.text !== left || other?.text !== right || one.value === 0 || other.value === 0) return null;
  const value = rounded(Math.max(one.value, other.value) / Math.min(one.value, other.value));
  const qualifier = [...words.said, ...after][0] ?? 'EXACT';
  const single = one.value === 1 || other.value === 1;
  return {
    value,
    upper: null,
    qualifier,
    measure: '比',
    // 师生比不低于1:12 is at most 12 to one: which way the words point depends on what comes first.
    sure: single && qualifier === 'EXACT' && one.upper === null && other.upper === null && words.sure,
    endless: true,
    otherwise: [{ value: rounded(1 / value), upper: null, qualifier }],
  };
}
