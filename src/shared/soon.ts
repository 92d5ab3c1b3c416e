/** A value that is there, or will be. */
export type Soon<Value> = Value | Promise<Value>;

/** What is made of a value: at once if the value is there, since a promise for each of many values takes long. */
export const soon = <Value, Made>(value: Soon<Value>, make: (value: Value) => Soon<Made>): Soon<Made> =>
  value instanceof Promise ? value.then(make) : make(value);
