const byNumbers = new Intl.Collator('en', { numeric: true });

export const sourceIdOf = (place: string): string => place.slice(0, place.indexOf('#'));

/** p2 before p10: by source, then by the numbers in the locator, then by text. */
export function byPlace(a: string, b: string): number {
  const [x, y] = [sourceIdOf(a), sourceIdOf(b)];
  return x < y ? -1 : x > y ? 1 : byNumbers.compare(a.slice(x.length), b.slice(y.length)) || (a < b ? -1 : 1);
}
