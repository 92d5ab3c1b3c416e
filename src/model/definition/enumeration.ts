import { identifier } from './identifier.js';

/** The Chinese and the English words for one value of a closed list. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A closed list: its values in their order, each with its words. */
export interface Enumeration {
  readonly name: string;
  readonly description: string;
  readonly values: readonly string[];
  readonly words: Readonly<Record<string, Words>>;
}

/** `words` is a table: each value with its Chinese and its English words. */
export function enumeration(
  name: string,
  description: string,
  words: Readonly<Record<string, readonly [zh: string, en: string]>>,
): Enumeration {
  const entries = Object.entries(words).map(([value, [zh, en]]) => [identifier(value), { zh, en }] as const);
  return Object.freeze({
    name: identifier(name),
    description,
    values: entries.map(([value]) => value),
    words: Object.fromEntries(entries),
  });
}
