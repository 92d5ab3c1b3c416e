import type { GraphSizes } from '../definition/graph-sizes.js';
import type { GraphReader } from './graph-reader.js';

/** What is read once of a release, by the sizes of its graph: it serves as long as they do, without them a request. */
export function oncePerRelease<Value>(
  read: (reader: GraphReader) => Promise<Value>,
): (reader: GraphReader) => Promise<Value> {
  const kept = new WeakMap<GraphSizes, Value>();
  // A request that is given up must not fail another one, so no two wait for the same reading.
  const reading = new WeakMap<GraphReader, Promise<Value>>();
  return async (reader) => {
    const { sizes } = reader;
    const known = sizes && kept.get(sizes);
    if (known) return known;
    const promised = reading.get(reader) ?? read(reader);
    reading.set(reader, promised);
    const value = await promised;
    if (sizes) kept.set(sizes, value);
    return value;
  };
}
