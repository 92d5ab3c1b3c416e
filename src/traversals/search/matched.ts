import { namesIn, nearWordsIn } from '../../shared/search-lines.js';
import { FOUND } from './classes.js';
import { questionOf, slipsIn, type Question } from './match.js';

/** Which name is found, as it is written, and what it is. */
export interface Matched {
  readonly matched: string;
  readonly matchedIn: 'NAME' | 'ALIAS' | 'PINYIN' | 'CODE' | 'CONTEXT';
}

/** The names of an entity as they are written, in the order of its search text; codes stand there alone. */
export interface WrittenNames {
  readonly own: readonly string[];
  readonly aliases: readonly string[];
  readonly searchNames: readonly string[];
}

interface Part {
  readonly text: string;
  readonly index: number;
  readonly class: number;
  readonly terms: number;
}

/** Which of the names is found best; the first of several, the first of all if words of several names were found. */
export function matchedName(names: WrittenNames, searchText: string, question: Question, found: number): Matched {
  if (found >= FOUND.CONTEXT) return { matched: names.own[0] as string, matchedIn: 'CONTEXT' };
  const parts = namesIn(searchText);
  const whole = found === FOUND.PLACED ? null : bestOf(parts, question);
  const rest = whole && whole.terms > 0 ? null : questionOf(question.rest)?.question;
  const best = rest ? bestOf(parts, rest) : (whole as Part);
  return {
    matched: writtenAt(best, parts.length, names),
    matchedIn: kindOf(best, rest ?? question, parts.length, names),
  };
}

function bestOf(parts: readonly string[], question: Question): Part {
  const [best] = parts
    .map((text, index) => ({ text, index, class: classOf(text, question), terms: termsIn(text, question) }))
    .sort((a, b) => a.class - b.class || b.terms - a.terms || a.index - b.index);
  return best as Part;
}

/** Codes stand between the names that are written and those that only the search finds it by. */
const isCode = ({ index }: Part, { own, aliases }: WrittenNames, searched: number): boolean =>
  index >= own.length + aliases.length && index < searched;

function writtenAt(best: Part, count: number, names: WrittenNames): string {
  if (isCode(best, names, count - names.searchNames.length)) return best.text.trim().split(' ')[0] as string;
  const { own, aliases, searchNames } = names;
  const first = own.length + aliases.length;
  const at = best.index < first ? best.index : best.index - (count - searchNames.length) + first;
  return [...own, ...aliases, ...searchNames][at] as string;
}

function kindOf(best: Part, question: Question, count: number, names: WrittenNames): Matched['matchedIn'] {
  if (isCode(best, names, count - names.searchNames.length)) return 'CODE';
  const written = best.text.replace(/^ .+ -\n/gm, '');
  const spoken = classOf(written, question) > best.class || termsIn(written, question) < best.terms;
  return spoken ? 'PINYIN' : best.index < names.own.length ? 'NAME' : 'ALIAS';
}

/** How well one name is found: as the statements have it of all names together. */
function classOf(
  part: string,
  { name, alias, form, joined, beginning, words, letters, joinedLetters, wordBeginning, terms }: Question,
): number {
  const at: readonly (readonly [number, readonly string[]])[] = [
    [FOUND.NAME, [name]],
    [FOUND.ALIAS, [alias]],
    [FOUND.FORM, [form, joined]],
    [FOUND.BEGINNING, [beginning]],
    [FOUND.WORDS, [words]],
    [FOUND.LETTERS, [letters, joinedLetters]],
    [FOUND.WORD_BEGINNING, [wordBeginning]],
  ];
  const [found] = at.find(([, texts]) => texts.some((text) => part.includes(text))) ?? [];
  return found ?? (terms.every(({ plain }) => part.includes(plain)) ? FOUND.PARTS : FOUND.NEAR);
}

/** How many of the terms one name has, each as it is or after a slip. */
function termsIn(part: string, { terms, slips }: Question): number {
  let near: ReadonlySet<string> | undefined;
  const hasAny = (wanted: readonly string[]): boolean =>
    wanted.length > 0 && wanted.some((slip) => (near ??= new Set([...nearWordsIn(part)].flatMap(slipsIn))).has(slip));
  const found = terms.filter((term) => part.includes(term.plain) || hasAny(term.slips)).length;
  return found < terms.length && hasAny(slips) ? terms.length : found;
}
