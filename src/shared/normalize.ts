import { simplified } from './traditional.js';

const WORD = /(?:(?=[\p{L}\p{N}])\p{Script=Han})+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;
const APOSTROPHES = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu;

/** Nearly every name: letters without accents and usual Chinese characters, which have one form alone. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/** Width, accents, tones and ways to write a character put aside; capitals too, unless they tell words apart. */
function stripped(text: string, capitals: boolean): string {
  const inCase = (each: string): string => (capitals ? each : each.toLowerCase());
  if (PLAIN.test(text)) return inCase(text);
  return inCase(text.normalize('NFKC')).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFKC');
}

const wordsIn = (text: string, capitals: boolean): readonly string[] =>
  (stripped(text, capitals).replace(APOSTROPHES, '').match(WORD) ?? []).map((word) =>
    HAN.test(word) ? simplified(word) : word,
  );

/**
 * The words of a text as they are compared: runs of Chinese characters, and runs of other letters and digits. All else
 * only separates.
 */
export const wordsOf = (text: string): readonly string[] => wordsIn(text, false);

/** The same words with their capitals. */
export const writtenWordsOf = (text: string): readonly string[] => wordsIn(text, true);

/** Words as one text: a space between two, but none between Chinese ones. */
export const phraseOf = (words: readonly string[]): string =>
  words.reduce(
    (text, word, index) =>
      text + (index > 0 && !(HAN.test(word) && HAN.test(words[index - 1] as string)) ? ' ' : '') + word,
    '',
  );

/** A name as it is compared: 潍坊 學院 and 潍坊学院, ＰＰＰ項目 and PPP 项目 are the same. */
export const normalize = (text: string): string => phraseOf(wordsOf(text));

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
