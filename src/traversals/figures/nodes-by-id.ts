import type { Item } from '../../model/statements/decode.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';

/** Nodes of any kind by their ids, with these properties; the ids alone need no reading. At most one statement. */
export async function nodesById(
  reader: GraphReader,
  ids: readonly string[],
  properties: readonly string[],
): Promise<ReadonlyMap<string, Item>> {
  if (properties.length === 0) return new Map(ids.map((id) => [id, { id }]));
  const found = await Promise.all(ids.map((id) => reader.node('Node', id, properties)));
  return new Map(found.filter((item) => item !== null).map((item) => [item.id, item]));
}
