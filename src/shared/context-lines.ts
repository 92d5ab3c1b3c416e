/** What stands in a context text: a place that a thing is in, a name of it there, and words of its context. */
export const placeLine = (place: string): string => `@${place}\n`;
export const nameLine = (name: string, place: string): string => `=${name}@${place}\n`;
export const wordsLine = (words: string): string => ` ${words} \n`;

export const contextTextOf = (lines: Iterable<string>): string => `\n${[...new Set(lines)].join('')}`;

/** The places that a thing is in, as its context text has them. */
export const contextPlaces = (contextText: string): readonly string[] =>
  [...contextText.matchAll(/^@(.+)$/gm)].map(([, place]) => place as string);
