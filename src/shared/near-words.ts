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
export function slipsOf(word: string): ReadonlySet<string> {
  const slips = new Set([word]);
  for (let index = 0; index < word.length; index++) slips.add(word.slice(0, index) + word.slice(index + 1));
  return slips;
}

/** A form of a name; what is spoken are syllables by spaces, or their initials. */
interface Form {
  readonly text: string;
  readonly spoken: boolean;
}

/**
 * The words of a form of which a slip is forgiven, and how much of it each is; of what is spoken, those of two, three,
 * four or all syllables in a row.
 */
export function nearWords({ text, spoken }: Form): readonly { readonly word: string; readonly share: number }[] {
  const parts = text.split(' ');
  if (spoken && parts.length === 1) return [];
  const whole = parts.join('');
  const words = spoken ? windowsOf(parts) : parts;
  return [...new Set([...words, whole])].filter(forgiving).map((word) => ({ word, share: word.length / whole.length }));
}

const windowsOf = (syllables: readonly string[]): readonly string[] =>
  [2, 3, 4].flatMap((size) =>
    syllables.map((_, from) => syllables.slice(from, from + size).join('')).filter((word) => word.length >= WINDOW),
  );
