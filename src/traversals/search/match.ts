import { IN_MANY_NAMES } from '../../domain/search-words.js';
import { forgiving, slipsOf } from '../../shared/near-words.js';
import { isHan, phraseOf, wordsOf } from '../../shared/normalize.js';
import { nameLine, placeLine } from '../../shared/context-lines.js';
import { HALF_FORM, WHOLE_FORM } from '../../shared/search-lines.js';
import type { PlacedName } from '../../shared/place-names.js';
import { FOUND } from './classes.js';

interface SearchTerm {
  readonly plain: string;
  readonly slips: readonly string[];
}
/** A term that a name or the context has; there Latin letters stand where a word begins, one or two as a whole word. */
interface ContextTerm {
  readonly plain: string;
  readonly context: string;
}

/** What a question asks of searchText, searchNear and contextText, as the statements take it. */
export interface Question {
  /** Whatever is found by its names has one of these in them: one term, or what a slip in half of it leaves whole. */
  readonly anchors: readonly string[];
  readonly terms: readonly SearchTerm[];
  /** Of words in Latin letters, what is left of all of them as one word after a slip. */
  readonly slips: readonly string[];
  /** The same of all words together as a whole name, and as half of one or more. */
  readonly nearWhole: readonly string[];
  readonly nearHalf: readonly string[];
  /** What the names and the context have together: one term of it, and all. */
  readonly context: ContextTerm;
  readonly contextTerms: readonly ContextTerm[];
  /** What is found by names or by context has one of these: in its names the one, or in its context the other. */
  readonly everywhere: readonly ContextTerm[];
  /** What is left of it without the places before it, its lines in those places, and whatever is there. */
  readonly rest: string;
  readonly placed: readonly string[];
  readonly within: readonly string[];
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

/** The lines by which a name is found, each class with any of its own. */
export const FOUND_BY = [
  [FOUND.NAME, ['name']],
  [FOUND.ALIAS, ['alias']],
  [FOUND.FORM, ['form', 'joined']],
  [FOUND.BEGINNING, ['beginning']],
  [FOUND.WORDS, ['words']],
  [FOUND.LETTERS, ['letters', 'joinedLetters']],
  [FOUND.WORD_BEGINNING, ['wordBeginning']],
] as const satisfies readonly (readonly [found: number, lines: readonly (keyof Question)[]])[];

/** Syllables with their tones as digits: wei2fang1 xue2yuan4. */
const TONED = /^\s*(?:[a-zü]{1,6}[1-5]\s*){2,}$/iu;
/** One or two letters stand in too many words: they are looked for where a word begins. */
const SHORT = /^[a-z]{1,2}$/;
const wordsIn = (text: string): readonly string[] => [
  ...new Set(wordsOf(TONED.test(text) ? text.replace(/[1-5]/g, '') : text)),
];

/** A question as it is compared, with all its words and as one name. */
export interface ComparedQuestion {
  readonly asked: string;
  readonly phrase: string;
  readonly question: Question;
}
/** What stands in no text: it is asked for where there is nothing to ask. */
const NOWHERE = '\n\n';

/** The same question of what is in the places that its name begins with. */
export function placedIn({ question, asked, phrase }: ComparedQuestion, placed: PlacedName | null): Question {
  if (placed === null) return question;
  const lines = placed.places.map((place) => `\n${nameLine(placed.rest, place)}`);
  return anchored({
    ...question,
    ...(asked === phrase ? contextOf([...placed.named, ...placed.rest.split(' ')]) : {}),
    anchors: [...question.anchors, placed.rest],
    rest: placed.rest,
    placed: lines,
    within: [...placed.places.map((place) => `\n${placeLine(place)}`), ...lines],
  });
}

/** As few anchors as find all: what has one that another is a part of has that as well. */
function anchored(question: Omit<Question, 'everywhere'>): Question {
  const { context } = question;
  const anchors = fewest(question.anchors);
  const [first = NOWHERE, ...more] = fewest([...anchors, context.plain]);
  const everywhere = [
    { plain: first, context: context.context },
    ...more.map((plain) => ({ plain, context: NOWHERE })),
  ];
  return { ...question, anchors, everywhere };
}

const fewest = (texts: readonly string[]): readonly string[] => {
  const each = [...new Set(texts)];
  return each.filter((text) => !each.some((other) => other !== text && text.includes(other)));
};

/** A question as it is compared, or null if it has neither a letter nor a digit. */
export function questionOf(text: string): ComparedQuestion | null {
  const words = wordsIn(text);
  if (words.length === 0) return null;
  const phrase = phraseOf(words);
  const joined = words.every((word) => !isHan(word)) ? words.join('') : phrase;
  const terms = words.map((word) => ({
    plain: plainOf(word),
    slips: slipsIn(word),
  }));
  const slips = words.length > 1 ? slipsIn(joined) : [];
  return {
    asked: words.join(' '),
    phrase,
    question: anchored({
      ...{ anchors: anchorsOf(terms, slips.length > 0), terms, slips },
      ...{ nearWhole: gradedSlips(joined, WHOLE_FORM), nearHalf: gradedSlips(joined, HALF_FORM) },
      ...contextOf(words),
      ...{ rest: NOWHERE, placed: [], within: [] },
      ...{ name: `\n ${phrase} =\n`, alias: `\n ${phrase} +\n`, form: `\n ${phrase} -\n`, joined: `\n ${joined} -\n` },
      ...{ beginning: isHan(words.at(-1) as string) ? `\n ${phrase}` : `\n ${phrase} `, words: ` ${phrase} ` },
      ...{ letters: `\n ${phrase}`, joinedLetters: `\n ${joined}`, wordBeginning: ` ${phrase}` },
    }),
  };
}

/** What a slip leaves of the heaviest term: one of its halves, or it or the next one if it is too short for a slip. */
function anchorsOf(terms: readonly SearchTerm[], slipsInAll: boolean): readonly string[] {
  const { plain } = heaviest(terms);
  const half = Math.floor((plain.length - 1) / 2);
  if (forgiving(plain)) return [plain.slice(0, half), plain.slice(half + 1)];
  return slipsInAll ? [plain, heaviest(terms.filter((term) => term.plain !== plain)).plain] : [plain];
}

/** What is left of a word after a slip, as it stands in searchNear; nothing if no slip is forgiven. */
export const slipsIn = (word: string): readonly string[] =>
  forgiving(word) ? [...slipsOf(word)].map((slip) => `~${slip}~`) : [];

const gradedSlips = (word: string, grade: string): readonly string[] => slipsIn(word).map((slip) => `${grade}${slip}`);

function contextOf(words: readonly string[]): Pick<Question, 'context' | 'contextTerms'> {
  const contextTerms = words.map((word) => ({
    plain: plainOf(word),
    context: isHan(word) ? word : ` ${word}${SHORT.test(word) ? ' ' : ''}`,
  }));
  return { context: heaviest(contextTerms), contextTerms };
}

const plainOf = (word: string): string => (SHORT.test(word) ? ` ${word}` : word);
const heaviest = <Term extends { readonly plain: string }>(terms: readonly Term[]): Term =>
  terms.reduce((best, term) => (weight(term.plain) > weight(best.plain) ? term : best));

/** How much a term narrows: a Chinese character or a digit says more than a letter, what stands in many names less. */
const weight = (plain: string): number =>
  (plain.length * (isHan(plain) || /^\d+$/.test(plain) ? 4 : 1)) / (IN_MANY_NAMES.has(plain) ? 4 : 1);
