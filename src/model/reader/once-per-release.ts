import type { GraphSizes } from '../definition/graph-sizes.js';
import type { GraphReader } from './graph-reader.js';

/** What is read once of a release, by the sizes of its graph: it serves as long as they do. */
export function oncePerRelease<Value>(
  read: (reader: GraphReader) => Promise<Value>,
): (reader: GraphReader) => Promise<Value> {
  const kept = new WeakMap<GraphSizes, Value>();
  return async (reader) => {
    const { sizes } = reader;
    const known = sizes && kept.get(sizes);
    if (known) return known;
    const value = await read(reader);
    if (sizes) kept.set(sizes, value);
    return value;
  };
}
