/** English words for many of which the word for one is not one letter shorter. */
const ONE: Readonly<Record<string, string>> = { people: 'person', classes: 'class' };

/** The English words for as many as there are: 1 school, 1 policy. */
export const counted = (count: number, words: string): string =>
  count === 1 ? (ONE[words] ?? words.replace(/ies$/, 'y').replace(/s$/, '')) : words;

/** The English word for many of what another names: Policies. */
export const plural = (word: string): string => `${word.replace(/y$/, 'ie')}s`;

/** Where several things are named beside each other: more than these are counted. */
export const MOST_NAMED = 2;
