/** Words short enough to be one slip away from anything, and words too long to be one, are only found as they are. */
const NEAR = /^[a-z]{4,24}$/;
/** The fewest letters of syllables that are a part of a name: fewer are one slip away from too many others. */
const WINDOW = 6;

/** Whether a slip in this word is forgiven. */
export const forgiving = (word: string): boolean => NEAR.test(word);

/**
 * The word itself and all that is left of it without one of its letters. Two words that share one of these are one slip
 * apart: a letter too few, too many, wrong or elsewhere.
 */
export const slipsOf = (word: string): ReadonlySet<string> =>
  new Set([word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))]);

/**
 * The words of which a slip is forgiven; of what is spoken, syllables by spaces, those of two, three, four or all in a
 * row.
 */
export function nearWords(lines: Iterable<{ readonly text: string; readonly spoken: boolean }>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text, spoken } of lines) {
    const parts = text.split(' ');
    for (const word of spoken ? [parts.join('')] : parts)
      if (forgiving(word) && (!spoken || parts.length > 1)) words.add(word);
    for (let size = 2; spoken && size <= 4; size++)
      for (let from = 0; from + size <= parts.length; from++) {
        const word = parts.slice(from, from + size).join('');
        if (word.length >= WINDOW && forgiving(word)) words.add(word);
      }
  }
  return words;
}
