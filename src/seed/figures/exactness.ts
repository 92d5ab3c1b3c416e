import type { Qualifier } from '../../domain/vocabulary.js';

export type Exactness = keyof (typeof Qualifier)['words'];

/** The words of exactness, before a number and after it; what may be said otherwise of the same words comes second. */
const WORDS: Readonly<Record<string, readonly [Exactness, ...Exactness[]]>> = Object.fromEntries(
  (
    [
      [['MORE_THAN'], '超过 超出 超 逾 愈 多于 大于 高于 突破 过 破 余 多 有余 > 几 数'],
      [['MORE_THAN', 'AT_LEAST'], '强'],
      [['AT_LEAST'], '至少 最少 起码 不少于 不低于 不小于 以上 及以上 ≥ 之上'],
      [['AT_LEAST', 'MORE_THAN', 'ABOUT'], '上 +'],
      [['ABOUT'], '约 大约 约为 大概 大致 左右 上下 前后 来 许 ~ ≈'],
      [['ABOUT', 'MORE_THAN'], '之多'],
      [['LESS_THAN', 'ABOUT'], '近 将近 接近'],
      [['LESS_THAN'], '不足 不到 不满 未满 少于 低于 小于 < 弱'],
      [['AT_MOST', 'EXACT'], '最高可达 最高'],
      [['AT_LEAST', 'EXACT'], '最低'],
      [['AT_MOST'], '不超过 不超 不高于 不多于 不大于 至多 最多 ≤ 以下 及以下 以内 之内'],
    ] as const
  ).flatMap(([said, words]) => words.split(' ').map((word) => [word, said] as const)),
);
/** Not 高于全省平均3.2个百分点: that says what it is compared with. */
const COMPARED = '(?!.*(?:平均|水平|同期|[上去往]年|全[国省市县区]))';
/** Words of exactness before a number, the longer first; 过, 破 and 上 only directly before it: 过半, 上千. */
const BEFORE = new RegExp(
  [
    `(?:不超过|不多于|不大于|不高于|不少于|不低于|不小于|超过|超出|多于|大于|高于|少于|低于|小于|不超|超)${COMPARED}`,
    '逾|愈|突破|至少|最少|起码|大约|约为|约|大概|大致|将近|接近|近|不足|不到|不满|未满|至多|最多|最高可达|最高|最低',
    '[><≥≤~≈]|(?<![经通])过$|破$|(?<!以)上$',
  ].join('|'),
  'gu',
);
const AFTER = /(?:及以上|以上|之上|左右|上下|前后|及以下|以下|以内|之内|之多|有余|许|强|弱|\+)$/u;
/** Before a number these say neither how exact it is nor that it is another one. */
const UNREADABLE = /[第前]|倒数|[非无未]|不(?![超多大高少低小足到满])|\P{Script=Han}/u;

export interface ExactnessWords {
  readonly text: string;
  readonly said: readonly Exactness[];
}

/** What the text before a number says of its exactness; `sure` is whether it can be only that. */
export function wordsBefore(text: string): { readonly said: readonly Exactness[]; readonly sure: boolean } {
  const said = (text.match(BEFORE) ?? []).flatMap((word) => WORDS[word] ?? []);
  const rest = text.replace(BEFORE, '').replace(/[¥$:,]|RMB|CNY|USD/gu, '');
  return { said, sure: !UNREADABLE.test(rest) };
}

/** The text without the words of exactness at its end, and what they say. */
export function wordsAfter(text: string): ExactnessWords {
  const [word] = AFTER.exec(text) ?? [];
  return word === undefined ? { text, said: [] } : { text: text.slice(0, -word.length), said: WORDS[word] ?? [] };
}

/** What 余, 多, 来, 几 and 数 in a number say. */
export const exactnessIn = (more: string): readonly Exactness[] => WORDS[more] ?? [];
