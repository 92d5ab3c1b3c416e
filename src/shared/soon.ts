/** A value that is there, or will be. */
export type Soon<Value> = Value | Promise<Value>;

/** What is made of a value: at once if the value is there, since a promise for each of many values takes long. */
export const soon = <Value, Made>(value: Soon<Value>, make: (value: Value) => Soon<Made>): Soon<Made> =>
  value instanceof Promise ? value.then(make) : make(value);

/**
 * What is asked for now, and waited for only later: if it fails before that, its failure waits too, since one that
 * nobody waits for would count as a fault of the process.
 */
export function forLater<Value>(value: Soon<Value>): Soon<Value> {
  if (value instanceof Promise) value.catch(() => undefined);
  return value;
}
