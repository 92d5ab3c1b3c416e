import { identifier } from './identifier.js';

/** The Chinese and the English words for one value of a closed list. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Words as a definition gives them. */
export type WordPair = readonly [zh: string, en: string];
export const wordsFrom = ([zh, en]: WordPair): Words => ({ zh, en });

/** A closed list: its values in their order, each with its words. */
export interface Enumeration {
  readonly name: string;
  readonly description: string;
  readonly values: readonly string[];
  readonly words: Readonly<Record<string, Words>>;
}

export function enumeration(name: string, description: string, words: Readonly<Record<string, WordPair>>): Enumeration {
  const entries = Object.entries(words).map(([value, pair]) => [identifier(value), wordsFrom(pair)] as const);
  return Object.freeze({
    name: identifier(name),
    description,
    values: entries.map(([value]) => value),
    words: Object.fromEntries(entries),
  });
}
