import type { CurrentField } from '../../graphql/current-field.js';
import { relationItem } from '../../graphql/listing.js';
import { relationProjection } from '../../graphql/projection.js';
import type { Selection } from '../../graphql/selection.js';
import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import type { Item } from '../../model/statements/decode.js';
import { relationsFinder } from './relation-items.js';

/** What is selected of relationships of these types that are there; each is looked for from the end that is named. */
export async function hydrateRelations(
  field: CurrentField,
  edges: readonly EdgeDefinition[],
  ids: readonly string[],
  endOf: (id: string) => 'from' | 'to',
  selection: Selection = field.selection,
): Promise<readonly object[]> {
  const properties = relationProjection(field, selection);
  return (await readRelations(field.reader, edges, ids, endOf, properties)).map(relationItem);
}

/** These properties of the same. */
export async function readRelations(
  reader: GraphReader,
  edges: readonly EdgeDefinition[],
  ids: readonly string[],
  endOf: (id: string) => 'from' | 'to',
  properties: readonly string[],
): Promise<readonly Item[]> {
  const types = edges.map(({ type }) => type);
  const find = relationsFinder(reader, types, properties);
  const found = await Promise.all(ids.map((id) => find(id, endOf(id))));
  return found.filter((item) => item !== null);
}
