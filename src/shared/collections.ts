/** The values by their key, in the order they come. */
export function groupBy<Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The values in runs of at most `size`, in their order. */
export const chunks = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

/** In the order of their characters, as both engines order texts. */
export const ascending = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By id, as both engines order ids: they have only plain letters. */
export const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;

/** The same without what is not there. */
export const withoutNulls = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.values(values).some(isNothing)
    ? Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)))
    : values;
const isNothing = (value: unknown): boolean => value === null || value === undefined;
