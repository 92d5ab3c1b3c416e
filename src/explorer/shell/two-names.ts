import type { ResultOf } from 'gql.tada';
import type { Named } from '../api/fragments.js';
import type { SearchQuery } from './queries.js';

const BETWEEN = /\s*[,，、;；&+]\s*|\s+(?:and|和|与|跟)\s+|\s+|和|与|跟/u;

/** The two names that somebody may have written side by side, or none. */
function twoNames(text: string): readonly string[] {
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  return parts.length === 2 ? parts : [];
}

/** What to ask for a text. */
export const searchVariables = (text: string, first: number) => {
  const names = [...twoNames(text)];
  return { text, names, two: names.length === 2, first };
};

/** The two entities that were named, if both were found and are not one. */
export function pairOf(resolved: ResultOf<typeof SearchQuery>['resolve']): readonly [Named, Named] | null {
  const [from, to] = (resolved ?? []).map(({ match, candidates }) => match ?? candidates[0]?.entity ?? null);
  return from && to && from.id !== to.id ? [from, to] : null;
}

/** What something was found by, in the words of a reader; the name itself needs none. */
export const FOUND_BY: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ALIAS: ['别名', 'also called'],
  PINYIN: ['拼音', 'by its pinyin'],
  CODE: ['区划代码', 'by its code'],
  PUBLICATION: ['发布信息', 'by publisher or date'],
  CONTEXT: ['相关内容', 'by what is said of it'],
};
