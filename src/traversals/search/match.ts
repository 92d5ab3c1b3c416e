import { forgiving, slipsOf } from '../../shared/near-words.js';
import { isHan, phraseOf, wordsOf } from '../../shared/normalize.js';
import { namesIn, nearWordsIn } from '../../shared/search-lines.js';

interface SearchTerm {
  readonly plain: string;
  readonly slips: readonly string[];
}

/** What a question asks of searchText and searchNear, as the statements take it. */
export interface Question {
  /** One term, and the halves of it that a slip in the other half leaves whole. */
  readonly plain: string;
  readonly head: string;
  readonly tail: string;
  readonly terms: readonly SearchTerm[];
  /** Of words in Latin letters, what is left of all of them as one word after a slip. */
  readonly slips: readonly string[];
  /** A line that is it: a name, another name, a form of one, and a form of one that is written as one word. */
  readonly name: string;
  readonly alias: string;
  readonly form: string;
  readonly joined: string;
  /** A line that begins with it, as whole words; it as whole words; a line, and a word, that begins with it. */
  readonly beginning: string;
  readonly words: string;
  readonly letters: string;
  readonly joinedLetters: string;
  readonly wordBeginning: string;
}

/** Syllables with their tones as digits: wei2fang1 xue2yuan4. */
const TONED = /^\s*(?:[a-zü]{1,6}[1-5]\s*){2,}$/iu;
/** One or two letters stand in too many words: they are looked for where a word begins. */
const SHORT = /^[a-z]{1,2}$/;
const wordsIn = (text: string): readonly string[] => [
  ...new Set(wordsOf(TONED.test(text) ? text.replace(/[1-5]/g, '') : text)),
];

/** A question as it is compared, or null if it has neither a letter nor a digit. */
export function questionOf(text: string): { readonly asked: string; readonly question: Question } | null {
  const words = wordsIn(text);
  if (words.length === 0) return null;
  const phrase = phraseOf(words);
  const joined = words.every((word) => !isHan(word)) ? words.join('') : phrase;
  const terms = words.map((word) => ({ plain: SHORT.test(word) ? ` ${word}` : word, slips: slipsIn(word) }));
  const anchor = terms.reduce((best, term) => (weight(term.plain) > weight(best.plain) ? term : best)).plain;
  const half = Math.floor((anchor.length - 1) / 2);
  const halves = forgiving(anchor)
    ? { head: anchor.slice(0, half), tail: anchor.slice(half + 1) }
    : { head: anchor, tail: anchor };
  return {
    asked: words.join(' '),
    question: {
      ...{ plain: anchor, ...halves, terms, slips: words.length > 1 ? slipsIn(joined) : [] },
      ...{ name: `\n ${phrase} =\n`, alias: `\n ${phrase} +\n`, form: `\n ${phrase} -\n`, joined: `\n ${joined} -\n` },
      ...{ beginning: isHan(words.at(-1) as string) ? `\n ${phrase}` : `\n ${phrase} `, words: ` ${phrase} ` },
      ...{ letters: `\n ${phrase}`, joinedLetters: `\n ${joined}`, wordBeginning: ` ${phrase}` },
    },
  };
}

/** What is left of a word after a slip, as it stands in searchNear; nothing if no slip is forgiven. */
const slipsIn = (word: string): readonly string[] =>
  forgiving(word) ? [...slipsOf(word)].map((slip) => `~${slip}~`) : [];

/** How much a term narrows: a Chinese character says more than a letter. */
const weight = (plain: string): number => plain.length * (isHan(plain) ? 4 : 1);

/** How well one name is found: as the statements have it of all names together. */
function classOf(
  part: string,
  { name, alias, form, joined, beginning, words, letters, joinedLetters, wordBeginning, terms }: Question,
): number {
  const at = [
    [name],
    [alias],
    [form, joined],
    [beginning],
    [words],
    [letters, joinedLetters],
    [wordBeginning],
  ].findIndex((texts) => texts.some((text) => part.includes(text)));
  return at !== -1 ? at : terms.every(({ plain }) => part.includes(plain)) ? 7 : 8;
}

/** How many of the terms one name has, each as it is or after a slip. */
function termsIn(part: string, { terms, slips }: Question): number {
  let near: ReadonlySet<string> | undefined;
  const hasAny = (wanted: readonly string[]): boolean =>
    wanted.length > 0 && wanted.some((slip) => (near ??= new Set([...nearWordsIn(part)].flatMap(slipsIn))).has(slip));
  const found = terms.filter((term) => part.includes(term.plain) || hasAny(term.slips)).length;
  return found < terms.length && hasAny(slips) ? terms.length : found;
}

/** Which of the names is found best; the first of several, the first of all if words of several names were found. */
export function matchedName(names: readonly string[], searchText: string, question: Question): string {
  const parts = namesIn(searchText).map((part, index) => ({
    index,
    class: classOf(part, question),
    terms: termsIn(part, question),
  }));
  const [best] = parts.sort((a, b) => a.class - b.class || b.terms - a.terms || a.index - b.index);
  return names[best?.index ?? 0] ?? (names[0] as string);
}

/** For each class the least score and what a short name adds to it. */
const SCORES: readonly (readonly [least: number, more: number])[] = [
  [1, 0],
  [0.95, 0],
  [0.9, 0],
  [0.75, 0.15],
  [0.65, 0.1],
  [0.55, 0.1],
  [0.45, 0.1],
  [0.3, 0.15],
  [0.1, 0.2],
];

/** 1 for an exact name, down to 0.1; never rising along a list. */
export function scoreOf(found: number, length: number): number {
  const [least, more] = SCORES[found] as readonly [number, number];
  return Math.round((least + (more * 10) / (10 + length)) * 1_000) / 1_000;
}
