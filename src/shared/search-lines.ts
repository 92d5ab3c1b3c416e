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

/** How much of a form of a name a word is: what is left of it after a slip has this before it. */
export const WHOLE_FORM = '=';
export const HALF_FORM = '+';
const PART = '';
type Grade = typeof WHOLE_FORM | typeof HALF_FORM | typeof PART;

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
  return { searchText: `\n${lines.join(`${BETWEEN}\n`)}`, searchNear: nearOf(names.flat()) };
}

/** `~weifan~eifang~=~weifang~`: each once, with the most of a name that it is left of. */
function nearOf(lines: readonly Line[]): string {
  const known = new Set<string>();
  const done = new Set<string>();
  const slips: Record<Grade, string[]> = { [PART]: [], [HALF_FORM]: [], [WHOLE_FORM]: [] };
  const own = lines.filter(({ mark }) => mark !== '~');
  const words = own.flatMap(({ text, mark }) => nearWords({ text, spoken: mark === '-' }));
  for (const { word, share } of words.sort((one, other) => other.share - one.share)) {
    if (done.has(word)) continue;
    done.add(word);
    const found = slips[gradeOf(share)];
    for (const slip of slipsOf(word))
      if (!known.has(slip)) {
        known.add(slip);
        found.push(slip);
      }
  }
  const graded = ([HALF_FORM, WHOLE_FORM] as const).flatMap((grade) => slips[grade].map((slip) => `${grade}~${slip}~`));
  return `${slips[PART].length > 0 ? `~${slips[PART].join('~')}~` : ''}${graded.join('')}`;
}

const gradeOf = (share: number): Grade => (share === 1 ? WHOLE_FORM : share >= 0.5 ? HALF_FORM : PART);

/** The line of a code, which stands for what has it as another name does. */
export const codeLine = (code: string): string => `\n ${code} +\n`;

/** The parts of a search text, one per name, each as a search text of its own. */
export const namesIn = (searchText: string): readonly string[] =>
  searchText
    .slice(1)
    .split(`${BETWEEN}\n`)
    .map((part) => `\n${part}`);

/** The words of a part of which a slip is forgiven. */
export const nearWordsIn = (part: string): ReadonlySet<string> =>
  new Set(
    [...part.matchAll(/^ (.+) ([=+-])$/gm)].flatMap(([, text, mark]) =>
      nearWords({ text: text as string, spoken: mark === '-' }).map(({ word }) => word),
    ),
  );
