import { MONEY, SAYING_NOTHING, SAYING_NOTHING_ZH } from '../../domain/search-words.js';
import { isHan, wordsOf } from '../../shared/normalize.js';

/** A word of a question, or a character of a Chinese one. */
export interface Token {
  readonly text: string;
  /** The run of words, or of characters, that it stands in: a name stands in one. */
  readonly run: number;
  /** `nothing`: it names nothing. `money`: it asks for money, or is a part of a name. */
  readonly says: 'something' | 'nothing' | 'money';
}
/** Tokens in a row that may be a name. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** How many names a question is looked through for, and how long they are at most. */
const MOST_SPANS = 32;
const MOST_WORDS = 6;
const MOST_CHARACTERS = 12;
const YEAR = /^(?:19|20)\d\d$/;

const alternatives = (words: Iterable<string>): RegExp =>
  new RegExp([...words].sort((one, other) => other.length - one.length).join('|'), 'g');
const MONEY_ZH = alternatives([...MONEY].filter(isHan));
const NOTHING_ZH = alternatives(SAYING_NOTHING_ZH);

export function tokensOf(text: string): readonly Token[] {
  const words = wordsOf(text);
  let run = 0;
  return words.flatMap((word, index) => {
    const [han, before] = [isHan(word), words[index - 1]];
    if (before !== undefined && (han || isHan(before))) run++;
    return han
      ? charactersOf(word, run, YEAR.test(before ?? ''))
      : [{ text: word, run, says: MONEY.has(word) ? 'money' : SAYING_NOTHING.has(word) ? 'nothing' : 'something' }];
  });
}

/** What follows a year in digits may be the word for it. */
function charactersOf(word: string, run: number, afterYear: boolean): readonly Token[] {
  const says = Array.from(word, (): Token['says'] => 'something');
  if (afterYear && word.startsWith('年')) says[0] = 'nothing';
  for (const { index, 0: found } of word.matchAll(MONEY_ZH)) says.fill('money', index, index + found.length);
  for (const { index, 0: found } of word.matchAll(NOTHING_ZH))
    if (says.slice(index, index + found.length).every((each) => each === 'something'))
      says.fill('nothing', index, index + found.length);
  return [...word].map((text, index) => ({ text, run, says: says[index] as Token['says'] }));
}

/** The year that is asked for, if it is one. */
export function yearIn(tokens: readonly Token[]): number | null {
  const years = new Set(tokens.flatMap(({ text }) => (YEAR.test(text) ? [Number(text)] : [])));
  return years.size === 1 ? ([...years][0] as number) : null;
}

const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ text }) => text).join(isHan(tokens[0]?.text ?? '') ? '' : ' ');

/** Whatever may be a name, the longest first: of very many what is shortest, since most names are short. */
export function spansOf(tokens: readonly Token[]): readonly Span[] {
  const spans = tokens.flatMap(({ text, run }, from) => {
    const most = isHan(text) ? MOST_CHARACTERS : MOST_WORDS;
    const sizes = Array.from({ length: Math.min(most, tokens.length - from) }, (_, index) => index + 1);
    return sizes.flatMap((size) => {
      const to = from + size;
      const within = tokens.slice(from, to);
      const ends = [within[0], within.at(-1)].every((token) => token?.says !== 'nothing' && token?.run === run);
      return ends && isName(textOf(within)) ? [{ from, to, text: textOf(within) }] : [];
    });
  });
  const length = ({ from, to }: Span): number => to - from;
  return [...spans]
    .sort((one, other) => length(one) - length(other))
    .slice(0, MOST_SPANS)
    .sort((one, other) => length(other) - length(one) || one.from - other.from);
}

/** One Chinese character, two letters and a number are none. */
const isName = (text: string): boolean => text.length >= (isHan(text) ? 2 : 3) && !/^\d+$/.test(text);

/** What is left of a question without these names: words that say something, and do not only ask for money. */
export function restOf(tokens: readonly Token[], named: readonly Span[]): readonly string[] {
  const rest: Token[][] = [];
  let last: Token | undefined;
  tokens.forEach((token, index) => {
    const left = token.says === 'something' && !named.some(({ from, to }) => index >= from && index < to);
    const open = isHan(token.text) && last?.run === token.run ? rest.at(-1) : undefined;
    if (left && open) open.push(token);
    else if (left) rest.push([token]);
    last = left ? token : undefined;
  });
  return [...new Set(rest.map(textOf).filter(isName))];
}

/** Whether a word of it says nothing, so that it may be worth to leave it out. */
export const saysNothing = (tokens: readonly Token[]): boolean => tokens.some(({ says }) => says === 'nothing');
