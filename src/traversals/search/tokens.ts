import { MONEY, SAYING_NOTHING, SAYING_NOTHING_ZH, SHARES } from '../../domain/search-words.js';
import { isHan, normalize, phraseOf, wordsOf } from '../../shared/normalize.js';

/** A word of a question, or a character of a Chinese one. */
export interface Token {
  readonly text: string;
  /** What is written on without a gap between Chinese characters: a name stands in one, also with digits in it. */
  readonly run: number;
  /** `nothing`: it names nothing. `money`: it asks for money, or is a part of a name. */
  readonly says: 'something' | 'nothing' | 'money';
  /** Whose it is: iflytek of iflyteks, which may as well be a name as it is written. */
  readonly owner?: string;
}
/** Tokens in a row that may be a name. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
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

const alternatives = (words: Iterable<string>): RegExp =>
  new RegExp([...words].sort((one, other) => other.length - one.length).join('|'), 'g');
const MONEY_ZH = alternatives([...MONEY].filter(isHan).map(normalize));
const NOTHING_ZH = alternatives(SAYING_NOTHING_ZH.map(normalize));

export function tokensOf(text: string): readonly Token[] {
  const words = wordsOf(text);
  const owners = new Set([...text.matchAll(OWNER)].map(([, owner]) => normalize(owner as string)));
  let run = 0;
  const tokens = words.flatMap((word, index): readonly Token[] => {
    const [han, before] = [isHan(word), words[index - 1]];
    if (before !== undefined && han && isHan(before)) run++;
    if (han) return charactersOf(word, run, YEAR.test(before ?? ''));
    const says = MONEY.has(word) ? 'money' : SAYING_NOTHING.has(word) ? 'nothing' : 'something';
    const owner = word.slice(0, -1);
    return [{ text: word, run, says, ...(owners.has(owner) && word.endsWith('s') ? { owner } : {}) }];
  });
  // The share of a budget is no money.
  const ofShare = SHARES.some((word) =>
    isHan(word) ? words.some((each) => each.includes(word)) : words.includes(word),
  );
  return ofShare ? tokens.map((token) => (token.says === 'money' ? { ...token, says: 'something' } : token)) : tokens;
}

/** What follows a year in digits may be the word for it. */
function charactersOf(word: string, run: number, afterYear: boolean): readonly Token[] {
  // By the units of a string, of which a rare character has two.
  const says = Array.from({ length: word.length }, (): Token['says'] => 'something');
  if (afterYear && word.startsWith('年')) says[0] = 'nothing';
  for (const { index, 0: found } of word.matchAll(MONEY_ZH)) says.fill('money', index, index + found.length);
  for (const { index, 0: found } of word.matchAll(NOTHING_ZH))
    if (says.slice(index, index + found.length).every((each) => each === 'something'))
      says.fill('nothing', index, index + found.length);
  return Array.from(word.matchAll(/./gu), ({ index, 0: text }) => ({ text, run, says: says[index] as Token['says'] }));
}

/** The year that is asked for, if it is one. */
export function yearIn(tokens: readonly Token[]): number | null {
  const years = new Set(tokens.flatMap(({ text }) => (YEAR.test(text) ? [Number(text)] : [])));
  return years.size === 1 ? ([...years][0] as number) : null;
}

const textOf = (tokens: readonly Token[]): string => phraseOf(tokens.map(({ text }) => text));

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
    if ([reach[0], last].some((token) => token?.says === 'nothing')) return [];
    const before = reach.slice(0, index);
    const owner = last.owner === undefined ? [] : [{ ...last, text: last.owner }];
    return [last, ...owner]
      .map((end) => textOf([...before, end]))
      .filter(isName)
      .map((text) => ({ from, to: from + index + 1, text }));
  });
}

/** One Chinese character, two letters and a number are none. */
const isName = (text: string): boolean => text.length >= (isHan(text) ? 2 : 3) && !/^[\d ]+$/.test(text);

/** Some of the tokens in a row. */
type Part = Pick<Span, 'from' | 'to'>;

/** What lists one thing after another, beside the gaps between Chinese characters: 招聘教师和新增学位. */
const LISTING = new Set(['和', '与', 'and']);
const isListing = ({ text }: Token): boolean => LISTING.has(text);
const isIn = (index: number, { from, to }: Part): boolean => index >= from && index < to;

/** What is left of a part without these names: words that say something, and do not only ask for money. */
export function restOf(
  tokens: readonly Token[],
  named: readonly Part[],
  part: Part = { from: 0, to: tokens.length },
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

/** Whether two names stand side by side, but for words that say nothing: the one may say where the other is. */
export function areBeside(tokens: readonly Token[], one: Part, other: Part): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  const between = tokens.slice(first.to, second.from);
  const inOne = tokens[first.from]?.run === tokens[second.from]?.run;
  return inOne && between.every((token) => token.says === 'nothing' && !isListing(token));
}

/** The parts of a question that lists several things. */
export function listPartsOf(tokens: readonly Token[]): readonly Part[] {
  const starts = tokens.flatMap((token, index) =>
    index === 0 || isListing(token) || tokens[index - 1]?.run !== token.run ? [index] : [],
  );
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? tokens.length }));
}

/** Whether a word of it says nothing, so that it may be worth to leave it out. */
export const saysNothing = (tokens: readonly Token[]): boolean => tokens.some(({ says }) => says === 'nothing');

/** A word without its ending, which names have in other forms: recruitment, schools, companies. */
export const stemOf = (word: string): string =>
  isHan(word) ? word : word.replace(/(?<=[a-z]{4})(?:s|ed|ing)$|(?<=[a-z]{5})(?:ies|y|ments?|ions?)$/, '');
