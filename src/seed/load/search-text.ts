import type { Names } from '../../model/definition/entity-properties.js';
import { isHan, normalize } from '../../shared/normalize.js';
import { searchTexts, type Line, type Mark, type SearchTexts } from '../../shared/search-lines.js';
import { pinyinOf } from './pinyin.js';

/** `nameText` is `searchText` without what only the search finds it by; null if it is the same. */
type Searched = SearchTexts & { readonly nameText: string | null; readonly searchLength: number };

/**
 * What an entity is searched by: every name once as it is compared, in pinyin with and without spaces, and by its
 * initials. Made at load.
 */
export function searchTextOf({ name, nameEn, aliases, codes, searchNames }: Names): Searched {
  const known = new Set<string>();
  const fresh = ({ text }: Line): boolean => text !== '' && !known.has(text) && known.add(text) !== undefined;
  const own: readonly Mark[] = nameEn ? ['=', '='] : ['='];
  const names = [name, ...(nameEn ? [nameEn] : []), ...(aliases ?? []), ...(codes ?? [])].map(
    (given, index) => [given, own[index] ?? '+'] as const,
  );
  // Names before what is made of them, so that no initials stand in the way of a name.
  const written = names.map(([given, mark]) =>
    [...new Set([given, given.replace(/(?<=\p{L})-(?=\p{L})/gu, '')].map(normalize))]
      .map((text) => ({ text, mark }))
      .filter(fresh),
  );
  const lines = names.map(([given], index) => [
    ...(written[index] as readonly Line[]),
    ...(written[index]?.length ? spoken(given).filter(fresh) : []),
  ]);
  const more = (searchNames ?? []).map((given): readonly Line[] =>
    [normalize(given), ...spoken(given).map(({ text }) => text)]
      .map((text) => ({ text, mark: '~' as const }))
      .filter(fresh),
  );
  const nameText = more.length === 0 ? null : searchTexts(lines).searchText;
  return { ...searchTexts([...lines, ...more]), nameText, searchLength: [...name].length };
}

/** The forms in Latin letters of a Chinese name; ü as u and as v. */
function spoken(name: string): readonly Line[] {
  if (!isHan(name)) return [];
  const { pinyin, pinyinInitials } = pinyinOf(name);
  const syllables = [pinyin, pinyin.normalize('NFD').replace(/u([\u0300-\u036f]*)\u0308/g, 'v$1')].map(normalize);
  return [
    ...new Set([
      ...syllables.flatMap((each) => [each, each.replaceAll(' ', '')]),
      normalize(pinyinInitials).replaceAll(' ', ''),
    ]),
  ].map((text) => ({ text, mark: '-' }));
}
