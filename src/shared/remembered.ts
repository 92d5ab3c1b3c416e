type Part = string | number | boolean | null | object;

let last = 0;
const numbers = new WeakMap<object, number>();
/** Which object it is: a number of its own. */
function numberOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) numbers.set(object, (number = ++last));
  return number;
}
/** No text has the character between the parts: `a,b` and `c` are not `a` and `b,c`. */
const keyOf = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'object' && part !== null ? `#${numberOf(part)}` : part)).join('\0');

/** How many are kept of each function. */
const MOST = 1_000;

/**
 * The same function for what is asked of it in request after request: what it makes is kept, unless it is too many.
 * `partsOf` are all parts of its arguments that the result depends on, of which objects count as the same only if they
 * are; null if the result is not to be kept.
 */
export function remembered<Make extends (...args: never[]) => unknown>(
  make: Make,
  partsOf: (...args: Parameters<Make>) => readonly Part[] | null,
): (...args: Parameters<Make>) => ReturnType<Make> {
  const known = new Map<string, ReturnType<Make>>();
  return (...args) => {
    const parts = partsOf(...args);
    if (parts === null) return make(...args) as ReturnType<Make>;
    const key = keyOf(parts);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = make(...args) as ReturnType<Make>;
    if (known.size >= MOST) known.clear();
    known.set(key, made);
    return made;
  };
}
