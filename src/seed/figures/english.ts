import { ENGLISH_MULTIPLIERS, moneyInFull } from '../../domain/units.js';

/** What English words around a number are in the words that figures are read by, the longer first. */
const WORDS: readonly (readonly [english: string, chinese: string])[] = [
  ['(?:no|not) (?:less|fewer) than|at least|a minimum of', '至少'],
  ['(?:no|not) more than|at most|up to|a maximum of', '至多'],
  ['more than|over|above|exceed(?:s|ed|ing)?|in excess of', '超过'],
  ['less than|fewer than|under|below', '不足'],
  ['nearly|almost|close to', '近'],
  ['about|around|approximately|roughly|some', '约'],
  ['or (?:more|above)|and (?:more|above)', '以上'],
  ['or (?:less|fewer|below)|and below', '以下'],
  ['[ -]?plus|[ -]odd', '余'],
  ['percentage points?', '个百分点'],
  ['per ?cent', '%'],
  ['per ?mille', '‰'],
  ...Object.entries(ENGLISH_MULTIPLIERS),
  ['(?:us|u\\.s\\.) dollars?|us ?\\$', '美元'],
  ['yuan', '元'],
  ['square met(?:re|er)s?', '平方米'],
  ['hectares?', '公顷'],
  ['class hours?', '课时'],
  ['hours?', '小时'],
  ['minutes?', '分钟'],
  ['days?', '天'],
  ['weeks?', '周'],
  ['months?', '个月'],
  ['years?', '年'],
  ['times', '次'],
  ['to', '至'],
];
const FORMS = WORDS.map(
  ([english, chinese]) => [new RegExp(`(?<![a-z])(?:${english})(?![a-z])`, 'giu'), chinese] as const,
);
const HAN = /\p{Script=Han}/u;
const LATIN_WORD = /(?<![a-z])(?:[a-z]{4,}|to|bn|mn|odd)(?![a-z])/iu;
/** What is counted has no word that says more than the unit of its metric. */
const COUNTED = /(?<=[\d百千万亿上下余+])[ -]*[a-z’'()][a-z’'() -]*\.?$/iu;
/**
 * Behind a number these are a part of it. Before it they are words that nobody can read, so nobody is sure: 300m of a
 * track are metres, and 1.2m pupils are not.
 */
const DOZENS = /^(.*\d)[ -]*((?:dozen|score|[km])(?![a-z\d²]).*)$/iu;

/**
 * A figure as an English document prints it, in the words that figures are read by: more than 1.2 billion yuan is
 * 超过1.2十亿元. A text with Chinese, or without an English word, is as it was.
 */
export function inChinese(printed: string): string {
  if (HAN.test(printed)) return printed;
  const plain = moneyInFull(printed);
  if (!HAN.test(plain) && !LATIN_WORD.test(plain)) return printed;
  const text = FORMS.reduce(
    (read, [english, chinese]) => read.replace(english, chinese),
    plain.replace(/^between (.+) and /iu, '$1至').replace(/^(.*\d.*) or so\.?$/iu, 'about $1'),
  );
  return text
    .replace(/^(?:an? )+/iu, '')
    .replace(/^(.*?)(美元)(?=.*\d)/u, '$1$')
    .replace(/ *(?=\p{Script=Han}|[%‰])|(?<=\p{Script=Han}) */gu, '')
    .replace(DOZENS, '$2 $1')
    .replace(COUNTED, '');
}
