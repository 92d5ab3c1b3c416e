import { enumeration } from './enumeration.js';
import { date, oneOf, text, texts, truth, wholeNumber, type Properties } from './property.js';

/** Belongs to every entity: hence here, and not in the vocabulary of a domain. */
const NameSource = enumeration('NameSource', 'Where a name comes from.', {
  PRINTED: ['原文', 'Printed in a source'],
  COMPOSED: ['自拟', 'Composed of the words of a source'],
});

/** What an entity is called. */
export const nameProperties = {
  name: text('The Chinese name.', { words: { zh: '名称', en: 'Name' }, required: true, factual: true }),
  nameSource: oneOf('Whether a source prints the Chinese name, or we composed it of its words.', NameSource, {
    words: { zh: '名称来自', en: 'Where the name is from' },
    required: true,
    factual: true,
  }),
  nameEn: text('The English name.', { words: { zh: '英文名', en: 'Name in English' } }),
  aliases: texts('Other names of exactly this: former, short, traditional and other names.', {
    words: { zh: '又称', en: 'Also called' },
  }),
  searchNames: texts('Names by which the search finds it, but that mean more or something else, such as its parent.', {
    words: { zh: '搜索用名', en: 'Also found by' },
  }),
} satisfies Properties;
/** Of kinds that a source may speak of without naming one. */
export const nameless = truth(
  'True if its name is only what a source calls it, such as a technology company: it is listed where it acts, and no ' +
    'name resolves to it.',
  { words: { zh: '名称只是称呼', en: 'Named only by what it is' } },
);
/** What each source says of it, as canonical JSON: made at load. */
export const claims = texts('What each source says of it, as canonical JSON; made at load.', { hidden: true });
/** What is said of it in our own words. */
export const summaryProperties = {
  summary: text('A summary in our own words, in Chinese.', { words: { zh: '摘要', en: 'Summary' } }),
  summaryEn: text('A summary in our own words, in English.', { words: { zh: '英文摘要', en: 'Summary in English' } }),
} satisfies Properties;
/** What a node is called and else found by, in the order in which it is searched. */
export interface Names {
  readonly name: string;
  readonly nameEn?: string | null | undefined;
  readonly aliases?: readonly string[] | null | undefined;
  /** What stands for it in lists, as its names do. */
  readonly codes?: readonly string[] | null | undefined;
  readonly searchNames?: readonly string[] | null | undefined;
}
/** What the search compares, made at load of the names of a node and of what surrounds it. */
export const searchProperties = {
  searchText: text(
    'Every name in the form that the search compares, with its pinyin and initials; generated at load.',
    { required: true, hidden: true },
  ),
  nameText: text('The same without the names that only the search finds it by, if it has such; generated at load.', {
    hidden: true,
  }),
  searchNear: text(
    'The words of its names, whole and with one letter left out; generated at load so that the search ' +
      'tolerates a typing error.',
    { required: true, hidden: true },
  ),
  contextText: text(
    'Where it is and what it is joined to, by their names, and what is said of it, in the form that the search ' +
      'compares; generated at load.',
    { required: true, hidden: true },
  ),
  searchLength: wholeNumber('The number of characters in its name, generated at load for the search.', {
    required: true,
    hidden: true,
  }),
} satisfies Properties;
/** What is made of the names of an entity at load. */
export const loadedProperties = {
  pinyin: text('The name in pinyin, generated at load.', { words: { zh: '拼音', en: 'Pinyin' }, required: true }),
  pinyinInitials: text('The initials of the pinyin, generated at load.', {
    words: { zh: '拼音首字母', en: 'Initials of the pinyin' },
    required: true,
  }),
  ...searchProperties,
} satisfies Properties;
/** When it was first known, made at load: of what needs a source, and of what may have none. */
const KNOWN_FROM_WORDS = { zh: '最早见于', en: 'Known from' };
const KNOWN_FROM = 'The day from which it was known: the publication date of its earliest source.';
export const knownFrom = date(KNOWN_FROM, { words: KNOWN_FROM_WORDS, required: true });
export const knownFromIfSaid = date(`${KNOWN_FROM} Null if no source speaks of it.`, { words: KNOWN_FROM_WORDS });
