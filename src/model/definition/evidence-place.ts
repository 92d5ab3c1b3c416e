import { ascending } from '../../shared/collections.js';

const byNumbers = new Intl.Collator('en', { numeric: true });

/** A piece of evidence as it is stored, sourceId#locator, taken apart. */
export const placeParts = (place: string): readonly [sourceId: string, locator: string] => {
  const at = place.indexOf('#');
  return [place.slice(0, at), place.slice(at + 1)];
};
export const sourceIdOf = (place: string): string => place.slice(0, place.indexOf('#'));

/** p2 before p10: by source, then by the numbers in the locator, then by text. */
export function byPlace(a: string, b: string): number {
  const [[x, p], [y, q]] = [placeParts(a), placeParts(b)];
  return ascending(x, y) || byNumbers.compare(p, q) || (a < b ? -1 : 1);
}
