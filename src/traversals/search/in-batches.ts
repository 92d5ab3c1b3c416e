import { nodesOf } from '../../model/definition/graph-sizes.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { chunks } from '../../shared/collections.js';
import { LIMIT } from '../../shared/limits.js';

/**
 * Looks for texts among all names: all at once in a graph of some thousand names, in a larger one so many at a time
 * that a request which is given up ends soon.
 */
export async function inBatches<Text, Found>(
  reader: GraphReader,
  texts: readonly Text[],
  look: (batch: readonly Text[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const nodes = reader.sizes === null ? 0 : nodesOf(reader.sizes, reader.model.entities);
  const size = Math.max(1, Math.floor(LIMIT.compared / Math.max(1, nodes)));
  const found: Found[] = [];
  for (const batch of chunks(texts, size)) for (const each of await look(batch)) found.push(each);
  return found;
}
