import { customPinyin, pinyin } from 'pinyin-pro';

/**
 * Names of places, as they are said where they are, and other words that the dictionary reads wrong, alone or inside a
 * longer name.
 */
export const HETERONYMS: Readonly<Record<string, string>> = {
  济宁市: 'jǐ níng shì',
  济阳区: 'jǐ yáng qū',
  乐陵市: 'lào líng shì',
  单县: 'shàn xiàn',
  任城区: 'rén chéng qū',
  槐荫区: 'huái yīn qū',
  长清区: 'cháng qīng qū',
  华为: 'huá wéi',
  校本: 'xiào běn',
};
customPinyin({ ...HETERONYMS });

/** A Chinese name in pinyin with tone marks, words by spaces, and its initials; what is not Chinese stays as it is. */
export function pinyinOf(name: string): { readonly pinyin: string; readonly pinyinInitials: string } {
  const syllables = pinyin(name, { type: 'array', nonZh: 'consecutive', toneSandhi: false })
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return {
    pinyin: syllables.join(' '),
    pinyinInitials: pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
      .map((part) => part.trim())
      .join('')
      .toLowerCase(),
  };
}
