import { DISAGREEING, LISTING, MONEY, SAYING_NOTHING, SAYING_NOTHING_ZH, SHARES } from '../../domain/search-words.js';
import { isHan, normalize, phraseOf, wordsOf, writtenWordsOf } from '../../shared/normalize.js';

/** A word of a question, or a character of a Chinese one. */
export interface Token {
  readonly text: string;
  /** What is written on without a gap between Chinese characters: a name stands in one, also with digits in it. */
  readonly run: number;
  /** `nothing`: it names nothing. `money` and `disagreement`: it asks for that, or is a part of a name. */
  readonly says: 'something' | 'nothing' | 'money' | 'disagreement';
  /** Whose it is: iflytek of iflyteks, which may as well be a name as it is written. */
  readonly owner?: string;
  /** As it is written: with its capitals, and what stands between it and the word before, if that is not a space. */
  readonly written: string;
  readonly after: 'comma' | 'mark' | null;
}
/** Tokens in a row that may be a name, and as they are written. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly written: string;
}

/** Where a name may stand: what it begins with in any case, and what of the text may be one from there on. */
export interface Beginning {
  readonly begins: string;
  readonly spans: readonly Span[];
}

/** How many characters or words a name has at most: titles of policies are long. */
const LONGEST = 40;
const YEAR = /^(?:19|20)\d\d$/;
const OWNER = /([\p{L}\p{N}]+)['’]s(?!\p{L})/gu;
/** Marks that part words, one after another; no apostrophes, which stand within a word. */
const MARKS = /((?:(?!['’])[\p{P}|+]\s*)+)/u;
const COMMA = /^[,，]\s*$/;

const alternatives = (words: Iterable<string>): RegExp =>
  new RegExp([...words].sort((one, other) => other.length - one.length).join('|'), 'g');
const MONEY_ZH = alternatives([...MONEY].filter(isHan).map(normalize));
const IN_CHINESE: readonly (readonly [says: Token['says'], words: RegExp])[] = [
  ['money', MONEY_ZH],
  ['disagreement', alternatives(DISAGREEING.filter(isHan).map(normalize))],
  ['nothing', alternatives(SAYING_NOTHING_ZH.map(normalize))],
];
const DISAGREEING_WORDS = new Set(DISAGREEING);

type Word = Pick<Token, 'text' | 'written' | 'after'>;

/** The words of a text with the marks between them. */
function markedWords(text: string): readonly Word[] {
  const [first = '', ...rest] = text.split(MARKS);
  return [['', first], ...pairs(rest)].flatMap(([mark = '', part = '']) => {
    const [words, written] = [wordsOf(part), writtenWordsOf(part)];
    return words.map((word, index): Word => {
      const after = index > 0 || mark === '' ? null : COMMA.test(mark) ? 'comma' : 'mark';
      return { text: word, written: written[index] ?? word, after };
    });
  });
}
const pairs = (texts: readonly string[]): readonly (readonly string[])[] =>
  texts.flatMap((text, index) => (index % 2 === 0 ? [[text, texts[index + 1] ?? '']] : []));

const saidBy = (word: string): Token['says'] => {
  if (MONEY.has(word)) return 'money';
  return DISAGREEING_WORDS.has(word) ? 'disagreement' : SAYING_NOTHING.has(word) ? 'nothing' : 'something';
};

export function tokensOf(text: string): readonly Token[] {
  const words = markedWords(text);
  const owners = new Set([...text.matchAll(OWNER)].map(([, owner]) => normalize(owner as string)));
  let run = 0;
  const tokens = words.flatMap((word, index): readonly Token[] => {
    const [han, before] = [isHan(word.text), words[index - 1]?.text];
    if (before !== undefined && han && isHan(before)) run++;
    if (han) return charactersOf(word, run, YEAR.test(before ?? ''));
    const owner = word.text.slice(0, -1);
    const owned = owners.has(owner) && word.text.endsWith('s');
    return [{ ...word, run, says: saidBy(word.text), ...(owned ? { owner } : {}) }];
  });
  // The share of a budget is no money.
  const ofShare = SHARES.some((word) =>
    words.some(({ text: each }) => (isHan(word) ? each.includes(word) : each === word)),
  );
  return ofShare ? tokens.map((token) => (token.says === 'money' ? { ...token, says: 'something' } : token)) : tokens;
}

/** What follows a year in digits may be the word for it. */
function charactersOf({ text: word, after }: Word, run: number, afterYear: boolean): readonly Token[] {
  // By the units of a string, of which a rare character has two.
  const says = Array.from({ length: word.length }, (): Token['says'] => 'something');
  if (afterYear && word.startsWith('年')) says[0] = 'nothing';
  for (const [said, words] of IN_CHINESE)
    for (const { index, 0: found } of word.matchAll(words))
      if (says.slice(index, index + found.length).every((each) => each === 'something'))
        says.fill(said, index, index + found.length);
  return Array.from(word.matchAll(/./gu), ({ index, 0: text }) => ({
    ...{ text, written: text, run, says: says[index] as Token['says'] },
    after: index === 0 ? after : null,
  }));
}

/** The year that is asked for, if it is one. */
export function yearIn(tokens: readonly Token[]): number | null {
  const years = new Set(tokens.flatMap(({ text }) => (YEAR.test(text) ? [Number(text)] : [])));
  return years.size === 1 ? ([...years][0] as number) : null;
}

const textOf = (tokens: readonly Token[]): string => phraseOf(tokens.map(({ text }) => text));
const writtenOf = (tokens: readonly Token[]): string => phraseOf(tokens.map(({ written }) => written));

/** Wherever a name may begin, in the order of the text. */
export const beginningsOf = (tokens: readonly Token[]): readonly Beginning[] =>
  tokens.flatMap((first, from) => {
    const spans = spansFrom(tokens, from);
    // A character by itself begins very many names.
    const begins = isHan(first.text) ? textOf(tokens.slice(from, from + 2)) : (first.owner ?? `${first.text} `);
    return spans.length === 0 ? [] : [{ begins, spans }];
  });

function spansFrom(tokens: readonly Token[], from: number): readonly Span[] {
  const reach = tokens.slice(from, from + LONGEST).filter(({ run }) => run === tokens[from]?.run);
  return reach.flatMap((last, index) => {
    // WHO may be a name; who is none.
    if ([reach[0], last].some((token) => token?.says === 'nothing' && !isInCapitals(token.written))) return [];
    const before = reach.slice(0, index);
    const owner = last.owner === undefined ? [] : [{ ...last, text: last.owner, written: last.written.slice(0, -1) }];
    return [last, ...owner]
      .map((end) => ({ text: textOf([...before, end]), written: writtenOf([...before, end]) }))
      .filter(isName)
      .map((text) => ({ from, to: from + index + 1, ...text }));
  });
}

/** Less of a name in letters is a name in a sentence only as that is printed, or in capitals. */
const LEAST_LETTERS = 5;
export const isShort = (text: string): boolean => !isHan(text) && text.length < LEAST_LETTERS;
export const isInCapitals = (written: string): boolean => /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{Lu}\p{N} ]+$/u.test(written);

/** One Chinese character, a number, a letter, and two letters without a capital are none. */
const isName = ({ text, written }: Pick<Span, 'text' | 'written'>): boolean =>
  text.length >= (isHan(text) || /\p{Lu}/u.test(written) ? 2 : 3) && !/^[\d ]+$/.test(text);

/** Some of the tokens in a row. */
export type TokenRange = Pick<Span, 'from' | 'to'>;

const isListing = ({ text }: Token): boolean => LISTING.has(text);
export const isIn = (index: number, { from, to }: TokenRange): boolean => index >= from && index < to;

/** What is left of a part without these names: words that say something, and do not only ask for money. */
export function restOf(
  tokens: readonly Token[],
  named: readonly TokenRange[],
  part: TokenRange = { from: 0, to: tokens.length },
): readonly string[] {
  const rest: Token[][] = [];
  let last: Token | undefined;
  tokens.forEach((token, index) => {
    const own = isIn(index, part) && !(index === part.from && isListing(token));
    const left = own && token.says === 'something' && !named.some((name) => isIn(index, name));
    const open = last?.run === token.run && isHan(token.text) && isHan(last.text) ? rest.at(-1) : undefined;
    if (left && open) open.push(token);
    else if (left) rest.push([token]);
    last = left ? token : undefined;
  });
  const texts = rest.map((part) => part[0]?.owner ?? textOf(part));
  return [...new Set(texts)].filter((text) => text.length > 1 && !/^\d+$/.test(text));
}

/** The parts of a question that lists several things. */
export function listPartsOf(tokens: readonly Token[]): readonly TokenRange[] {
  const starts = tokens.flatMap((token, index) =>
    index === 0 || isListing(token) || tokens[index - 1]?.run !== token.run ? [index] : [],
  );
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? tokens.length }));
}

/** Whether a word of it says nothing by itself, so that it may be worth to leave it out. */
export const saysNothing = (tokens: readonly Token[]): boolean =>
  tokens.some(({ says }) => says === 'nothing' || says === 'disagreement');
