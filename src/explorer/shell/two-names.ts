import type { ResultOf } from 'gql.tada';
import type { Named } from '../api/fragments.js';
import type { Language } from './language.js';
import type { SearchQuery } from './queries.js';

const BETWEEN = /\s*[,，、;；&+]\s*|\s+and\s+|\s*[和与跟]\s*/u;
/** The words of a text that is tried at each of its spaces. */
const MOST_WORDS = 6;

/** Two names that somebody may have written side by side: what stands between them, or any space, parts them. */
function pairsIn(text: string): readonly (readonly string[])[] {
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  if (parts.length === 2) return [parts];
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS) return [];
  return words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
}

/** What to ask for a text, on a page in a language. */
export const searchVariables = (text: string, first: number, language: Language) => {
  const names = pairsIn(text).flat();
  return {
    ...{ text, names, two: names.length > 0, first, question: true },
    language: language === 'en' ? ('EN' as const) : ('ZH' as const),
  };
};

/** Two entities that were named; sure if both names are beyond doubt. */
export interface NamedPair {
  readonly ends: readonly [Named, Named];
  readonly sure: boolean;
}
type Answer = ResultOf<typeof SearchQuery>;
type Resolved = NonNullable<Answer['resolve']>;

/** The first two that were found for sure; else what may be meant, if the text can be read as two names in one way. */
function namedIn(resolved: Resolved): NamedPair | null {
  const pairs = resolved.flatMap((_, index) => (index % 2 === 0 ? [resolved.slice(index, index + 2)] : []));
  for (const pair of pairs) {
    const ends = differing(pair.map(({ match }) => match));
    if (ends) return { ends, sure: true };
  }
  const ends =
    pairs.length === 1 ? differing(resolved.map(({ match, candidates }) => match ?? candidates[0]?.entity)) : null;
  return ends && { ends, sure: false };
}

const differing = ([from, to]: readonly (Named | null | undefined)[]): NamedPair['ends'] | null =>
  from && to && from.id !== to.id ? [from, to] : null;

/** The two entities that a question names, and no figures: how are A and B connected? */
function askedPair(asked: NonNullable<Answer['search']>['asked']): NamedPair | null {
  if (asked?.entities.length !== 2 || asked.unit !== null || asked.metrics.length > 0) return null;
  const ends = differing(asked.entities);
  return ends && { ends, sure: true };
}

/** The two entities that a text names, unless it may as well be the name of one that was found by it. */
export function pairOf({ resolve, search }: Answer): NamedPair | null {
  const pair = namedIn(resolve ?? []) ?? askedPair(search?.asked);
  const isName = search?.edges.some(({ matchedIn }) => matchedIn !== 'CONTEXT') ?? false;
  return pair && (pair.sure || !isName) ? pair : null;
}

/** What something was found by, in the words of a reader; the name itself needs none. */
export const FOUND_BY: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ALIAS: ['别名', 'also called'],
  PINYIN: ['拼音', 'by its pinyin'],
  CODE: ['区划代码', 'by its code'],
  PUBLICATION: ['发布信息', 'by publisher or date'],
  CONTEXT: ['相关内容', 'through what it is linked to'],
};
