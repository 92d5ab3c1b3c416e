/** A text as a filter compares it: NFKC, lower case, without diacritics, spaces folded; punctuation stays. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
