/**
 * A text that compares alike as UTF-16 and by code point, in the order of the code points: a character beyond the first
 * plane becomes U+FFFF, which is no character, and its number.
 */
export const sortable = (text: string): string =>
  text.replace(
    /[\u{10000}-\u{10ffff}]/gu,
    (character) => `\uffff${character.codePointAt(0)?.toString(16).padStart(6, '0')}`,
  );
