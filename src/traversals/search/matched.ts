import { namesIn, nearWordsIn } from '../../shared/search-lines.js';
import { FOUND } from './classes.js';
import { FOUND_BY, questionOf, slipsIn, type Question } from './match.js';

/** Which name is found, as it is written, and what it is. */
export interface Matched {
  readonly matched: string;
  readonly matchedIn: 'NAME' | 'ALIAS' | 'PINYIN' | 'CODE' | 'PUBLICATION' | 'CONTEXT';
}

/** The names of an entity as they are written, in the order of its search text; codes stand there alone. */
export interface WrittenNames {
  readonly own: readonly string[];
  readonly aliases: readonly string[];
  readonly searchNames: readonly string[];
  /** What these are: other names, or who published a source and when. */
  readonly searchedIn: 'ALIAS' | 'PUBLICATION';
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
  const { own, aliases, searchNames, searchedIn } = names;
  // Codes stand between the names that are written and those that only the search finds it by.
  const [codes, searched] = [own.length + aliases.length, parts.length - searchNames.length];
  if (best.index >= codes && best.index < searched)
    return { matched: best.text.trim().split(' ')[0] as string, matchedIn: 'CODE' };
  const at = best.index < codes ? best.index : best.index - searched + codes;
  const matched = [...own, ...aliases, ...searchNames][at] as string;
  const spoken = isSpoken(best, rest ?? question);
  if (best.index >= codes && searchedIn === 'PUBLICATION') return { matched, matchedIn: searchedIn };
  return { matched, matchedIn: spoken ? 'PINYIN' : best.index < own.length ? 'NAME' : 'ALIAS' };
}

function bestOf(parts: readonly string[], question: Question): Part {
  const [best] = parts
    .map((text, index) => ({ text, index, class: classOf(text, question), terms: termsIn(text, question) }))
    .sort((a, b) => a.class - b.class || b.terms - a.terms || a.index - b.index);
  return best as Part;
}

/** Whether it is found only by what was made of the name. */
function isSpoken(best: Part, question: Question): boolean {
  const written = best.text.replace(/^ .+ -\n/gm, '');
  return classOf(written, question) > best.class || termsIn(written, question) < best.terms;
}

/** How well one name is found: as the statements have it of all names together. */
function classOf(part: string, question: Question): number {
  const [found] = FOUND_BY.find(([, lines]) => lines.some((line) => part.includes(question[line]))) ?? [];
  return found ?? (question.terms.every(({ plain }) => part.includes(plain)) ? FOUND.PARTS : FOUND.NEAR);
}

/** How many of the terms one name has, each as it is or after a slip. */
function termsIn(part: string, { terms, slips }: Question): number {
  let near: ReadonlySet<string> | undefined;
  const hasAny = (wanted: readonly string[]): boolean =>
    wanted.length > 0 && wanted.some((slip) => (near ??= new Set([...nearWordsIn(part)].flatMap(slipsIn))).has(slip));
  const found = terms.filter((term) => part.includes(term.plain) || hasAny(term.slips)).length;
  return found < terms.length && hasAny(slips) ? terms.length : found;
}
