import { forgiving, slipsOf } from '../../shared/near-words.js';
import { phraseOf, wordsOf } from '../../shared/normalize.js';
import { namesIn, nearWordsIn } from '../../shared/search-lines.js';

interface Term {
  readonly plain: string;
  /** What is left of it after a slip, as it stands in searchNear; nothing where no slip is forgiven. */
  readonly slips: readonly string[];
}

/** What a question asks of searchText and searchNear, as the statements take it. */
export interface Question {
  /** One term, and the halves of it that a slip in the other half leaves whole. */
  readonly plain: string;
  readonly head: string;
  readonly tail: string;
  readonly terms: readonly Term[];
  readonly name: string;
  readonly alias: string;
  readonly form: string;
  readonly beginning: string;
  readonly words: string;
  readonly wordBeginning: string;
}

/** Syllables with their tones as digits: wei2fang1 xue2yuan4. */
const TONED = /^\s*(?:[a-zü]{1,6}[1-5]\s*){2,}$/iu;
/** One or two letters stand in too many words: they are looked for where a word begins. */
const SHORT = /^[a-z]{1,2}$/;
/** What begins an empty question's texts: never a part of a search text. */
const wordsIn = (text: string): readonly string[] => [...new Set(wordsOf(TONED.test(text) ? text.replace(/[1-5]/g, '') : text))];

/** A question as it is compared, or null where it has neither a letter nor a digit. */
export function questionOf(text: string): { readonly asked: string; readonly question: Question } | null {
  const words = wordsIn(text);
  if (words.length === 0) return null;
  const phrase = phraseOf(words);
  const terms = words.map((word) => ({ plain: SHORT.test(word) ? ` ${word}` : word, slips: forgiving(word) ? [...slipsOf(word)].map((slip) => `~${slip}~`) : [] }));
  const anchor = terms.reduce((best, term) => (weight(term.plain) > weight(best.plain) ? term : best)).plain;
  const half = Math.floor((anchor.length - 1) / 2);
  const halves = forgiving(anchor) ? { head: anchor.slice(0, half), tail: anchor.slice(half + 1) } : { head: anchor, tail: anchor };
  return {
    asked: words.join(' '),
    question: {
      ...{ plain: anchor, ...halves, terms },
      ...{ name: `\n ${phrase} =\n`, alias: `\n ${phrase} +\n`, form: `\n ${phrase} -\n`, beginning: `\n ${phrase}`, words: ` ${phrase} `, wordBeginning: ` ${phrase}` },
    },
  };
}

/** How much a term narrows: a Chinese character says more than a letter. */
const weight = (plain: string): number => plain.length * (/\p{Script=Han}/u.test(plain) ? 4 : 1);

/** How well one name is found, as the statements have it of all names together: 0 to 7, and whether it has every term. */
function classOf(part: string, { terms, ...question }: Question): number {
  const at = [question.name, question.alias, question.form, question.beginning, question.words, question.wordBeginning].findIndex((text) => part.includes(text));
  return at !== -1 ? at : terms.every(({ plain }) => part.includes(plain)) ? 6 : 7;
}

function termsIn(part: string, { terms }: Question): number {
  let near: ReadonlySet<string> | undefined;
  const slips = (): ReadonlySet<string> => (near ??= new Set([...nearWordsIn(part)].flatMap((word) => [...slipsOf(word)].map((slip) => `~${slip}~`))));
  return terms.filter((term) => part.includes(term.plain) || term.slips.some((slip) => slips().has(slip))).length;
}

/** Which of the names is found best; the first of several, the first of all where words of several names were found. */
export function matchedName(names: readonly string[], searchText: string, question: Question): string {
  const parts = namesIn(searchText).map((part, index) => ({ index, class: classOf(part, question), terms: termsIn(part, question) }));
  const [best] = parts.sort((a, b) => a.class - b.class || b.terms - a.terms || a.index - b.index);
  return names[best?.index ?? 0] ?? (names[0] as string);
}

/** For each class the least score and what a short name adds to it. */
const SCORES: readonly (readonly [least: number, more: number])[] = [
  [1, 0],
  [0.95, 0],
  [0.9, 0],
  [0.7, 0.2],
  [0.6, 0.1],
  [0.5, 0.1],
  [0.3, 0.2],
  [0.1, 0.2],
];

/** 1 for an exact name, down to 0.1; never rising along a list. */
export function scoreOf(found: number, length: number): number {
  const [least, more] = SCORES[found] as readonly [number, number];
  return Math.round((least + (more * 10) / (10 + length)) * 1_000) / 1_000;
}
