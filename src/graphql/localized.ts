import type { Words } from '../model/definition/enumeration.js';
import type { Item } from '../model/statements/decode.js';

/** In the language asked for. */
export const wordsIn = ({ zh, en }: Words, language: string): string => (language === 'ZH' ? zh : en);

/** A name and the language it is in. */
interface Localized {
  readonly text: string;
  readonly language: string;
}

/** The properties that a name in a language is made from. */
export const NAME_PROPERTIES = ['name', 'nameEn', 'pinyin'];

/** The name of an entity in a language, or its Chinese one. */
export function localized(entity: Item, language: string): Localized {
  if (language === 'PINYIN') return { text: entity['pinyin'] as string, language };
  const english = entity['nameEn'] as string | null;
  return language === 'EN' && english !== null
    ? { text: english, language }
    : { text: entity['name'] as string, language: 'ZH' };
}

/** What any node is called by: its name, the title of a source, or what is printed of a figure. */
export const CALLED = [...NAME_PROPERTIES, 'nameSource', 'title', 'titleEn', 'asPrinted'];

/** What any node is called in a language. */
export function nodeName(node: Item, language: string): string {
  const { id, name, title, titleEn, asPrinted } = node as Readonly<Record<string, string | null | undefined>>;
  if (name != null) return localized(node, language).text;
  return (language === 'ZH' ? null : titleEn) ?? title ?? asPrinted ?? String(id);
}
