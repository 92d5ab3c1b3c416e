import { pinyinOf } from '../../src/seed/load/pinyin.js';
import { isHan, normalize } from '../../src/shared/normalize.js';

/** The names of a thing as they are written: its own, others and codes, and what only the search finds it by. */
export interface Names {
  readonly own: readonly string[];
  readonly others: readonly string[];
  readonly searched: readonly string[];
}
interface Form {
  readonly text: string;
  readonly kind: 'name' | 'alias' | 'spoken' | 'searched';
}

/** A name in pinyin, with and without spaces, ü as u and as v; and its initials. */
function spoken(name: string): readonly string[] {
  if (!isHan(name)) return [];
  const { pinyin, pinyinInitials } = pinyinOf(name);
  const both = [pinyin, pinyin.normalize('NFD').replace(/u([\u0300-\u036f]*)\u0308/g, 'v$1')].map(normalize);
  return [...both.flatMap((each) => [each, each.replaceAll(' ', '')]), normalize(pinyinInitials).replaceAll(' ', '')];
}

const canSlip = (word: string): boolean => /^[a-z]{4,24}$/.test(word);
const shorter = (word: string): readonly string[] =>
  [...word].map((_, index) => word.slice(0, index) + word.slice(index + 1));

/** Whether two words are the same but for one letter too few, too many, wrong or elsewhere. */
export function slip(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  const [fromOne, fromOther] = [shorter(one), shorter(other)];
  return fromOne.includes(other) || fromOther.includes(one) || fromOne.some((each) => fromOther.includes(each));
}

/** The names of one thing as they are compared. */
export class ReferenceNames {
  readonly forms: readonly Form[];

  constructor({ own, others, searched }: Names) {
    const hyphenless = (name: string): readonly string[] => [name, name.replace(/(?<=\p{L})-(?=\p{L})/gu, '')];
    const all: readonly Form[] = [
      ...own.flatMap(hyphenless).map((name): Form => ({ text: normalize(name), kind: 'name' })),
      ...others.flatMap(hyphenless).map((name): Form => ({ text: normalize(name), kind: 'alias' })),
      ...[...own, ...others].flatMap(spoken).map((text): Form => ({ text, kind: 'spoken' })),
      ...searched
        .flatMap((name) => [normalize(name), ...spoken(name)])
        .map((text): Form => ({ text, kind: 'searched' })),
    ];
    // The best of what is the same stands for it.
    this.forms = all.filter(({ text }, index) => text !== '' && all.findIndex((each) => each.text === text) === index);
  }

  /** By what all the words stand in it as one; null if they do not. */
  exactly(phrase: string, words: readonly string[]): string | null {
    const joined = words.some(isHan) ? phrase : words.join('');
    const some = (fits: (form: Form) => boolean): boolean => this.forms.some(fits);
    if (some(({ text, kind }) => kind === 'name' && text === phrase)) return 'name';
    if (some(({ text, kind }) => kind === 'alias' && text === phrase)) return 'alias';
    if (some(({ text, kind }) => kind === 'spoken' && (text === phrase || text === joined))) return 'form';
    const whole = isHan(words.at(-1) as string) ? phrase : `${phrase} `;
    if (some(({ text }) => `${text} `.startsWith(whole))) return 'beginning';
    if (some(({ text }) => ` ${text} `.includes(` ${phrase} `))) return 'words';
    if (some(({ text }) => text.startsWith(phrase) || text.startsWith(joined))) return 'letters';
    if (some(({ text }) => ` ${text}`.includes(` ${phrase}`))) return 'word beginning';
    return words.every((word) => this.#has(word)) ? 'parts' : null;
  }

  /** How near its names are to the words, if they are; the best of it is `parts`. */
  nearness(words: readonly string[]): string | null {
    const joined = words.join('');
    const near = this.#nearWords();
    const isNear = (word: string): boolean => canSlip(word) && near.some((each) => slip(each.word, word));
    const found = words.every((word) => this.#has(word) || isNear(word)) || (words.length > 1 && isNear(joined));
    if (!found) return null;
    if (words.every((word) => this.#has(word))) return 'parts';
    const shares = canSlip(joined) ? near.filter(({ word }) => slip(word, joined)).map(({ share }) => share) : [];
    const most = Math.max(0, ...shares);
    return most === 1 ? 'near whole' : most >= 0.5 ? 'near half' : 'near';
  }

  #has(word: string): boolean {
    return this.forms.some(({ text }) => ` ${text} `.includes(/^[a-z]{1,2}$/.test(word) ? ` ${word}` : word));
  }

  /** The words in which a slip is forgiven: of pinyin, syllables in a row. */
  #nearWords(): readonly { readonly word: string; readonly share: number }[] {
    return this.forms.flatMap(({ text, kind }) => {
      const parts = text.split(' ');
      if (kind === 'searched' || (kind === 'spoken' && parts.length === 1)) return [];
      const whole = parts.join('');
      const rows = [2, 3, 4].flatMap((size) => parts.map((_, from) => parts.slice(from, from + size).join('')));
      const words = kind === 'spoken' ? rows.filter((word) => word.length >= 6) : parts;
      return [...words, whole].filter(canSlip).map((word) => ({ word, share: word.length / whole.length }));
    });
  }
}
