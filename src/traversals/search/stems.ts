import { OTHER_FORMS } from '../../domain/search-words.js';
import { isHan } from '../../shared/normalize.js';

/** Endings, one taken off after another: of plurals, verbs and nouns made of verbs, an e, and a letter twice. */
const ENDINGS: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?<=[a-z]{3})ies$/, 'y'],
  [/(?<=[a-z](?:[su]s|x|z|ch|sh))es$/, ''],
  [/(?<=[a-z]{2}[^siu])s$/, ''],
  [/(?<=[a-z]{3})(?<=[aeiouy][a-z]*)(?:ed|ing)$/, ''],
  [/(?<=[a-z]{5})(?:ment|ion)$/, ''],
  [/(?<=[a-z]{4})e$/, ''],
  [/(?<=[a-z]{2}([b-df-hj-np-rtv-z]))\1$/, ''],
];

/** A word without its ending, which names have in other forms: recruitment, schools, companies. */
export function stemOf(word: string): string {
  if (isHan(word)) return word;
  const regular = OTHER_FORMS.get(word) ?? word;
  return ENDINGS.reduce((text, [ending, instead]) => text.replace(ending, instead), regular);
}

/** What all forms of a word begin with: of company and companies. */
export const beginningOf = (word: string): string => stemOf(word).replace(/(?<=[a-z]{3})y$/, '');

/** A text with the stem of each of its words. */
export const stemsIn = (text: string): string => text.replace(/[a-z]+/g, stemOf);
