import { nearWords, slipsOf } from './near-words.js';

/**
 * What a line of a search text is: a name, another name, what was made of one of them (pinyin, initials), or what only
 * the search finds it by.
 */
export type Mark = '=' | '+' | '-' | '~';
export interface Line {
  readonly text: string;
  readonly mark: Mark;
}

const BETWEEN = '#';

/**
 * What an entity is searched by: `searchText` has a line per form of a name and a line `#` between names, `searchNear`
 * what is left of each word after a slip.
 */
export interface SearchTexts {
  readonly searchText: string;
  readonly searchNear: string;
}

export function searchTexts(names: readonly (readonly Line[])[]): SearchTexts {
  const lines = names.map((forms) => forms.map(({ text, mark }) => ` ${text} ${mark}\n`).join(''));
  const own = names.flat().filter(({ mark }) => mark !== '~');
  const slips = new Set(
    [...nearWords(own.map(({ text, mark }) => ({ text, spoken: mark === '-' })))].flatMap((word) => [...slipsOf(word)]),
  );
  return {
    searchText: `\n${lines.join(`${BETWEEN}\n`)}`,
    searchNear: slips.size === 0 ? '' : `~${[...slips].join('~')}~`,
  };
}

/** The parts of a search text, one per name, each as a search text of its own. */
export const namesIn = (searchText: string): readonly string[] =>
  searchText
    .slice(1)
    .split(`${BETWEEN}\n`)
    .map((part) => `\n${part}`);

/** The words of a part of which a slip is forgiven. */
export const nearWordsIn = (part: string): ReadonlySet<string> =>
  nearWords(
    [...part.matchAll(/^ (.+) ([=+-])$/gm)].map(([, text, mark]) => ({ text: text as string, spoken: mark === '-' })),
  );
