import { kindOf, type NodeDefinition } from '../model/definition/node.js';
import type { Item } from '../model/statements/decode.js';
import type { GraphReader } from '../model/reader/graph-reader.js';
import { idOfKind, InputError, quote } from '../shared/errors.js';
import type { Along } from '../model/statements/along.js';
import { alongOf } from './along.js';
import type { CurrentField } from './current-field.js';
import { nodeProjection, type NodeType } from './projection.js';
import type { Selection } from './selection.js';

type Kind = NodeDefinition | 'Node';
/** A node that was looked for; it comes at once if nothing of it has to be read. */
export type Hydrated = Item | null | Promise<Item | null>;

/** The node of this id with what is selected of it, or null. @throws InputError if the id is of another kind */
export async function findNode(field: CurrentField, kind: Kind, id: string): Promise<Item | null> {
  if (kind !== 'Node' && kindOf(id) !== kind.kind)
    throw new InputError(
      `id: expected ${idOfKind(kind.words.en.toLowerCase())}, such as ${kind.kind}:…, got ${quote(id)}.`,
    );
  if (!field.model.nodeOf(id)) return null;
  return field.reader.node(kind, id, ...wantedOfNode(field, kind));
}

/** What is read of a node for what is selected of it, and what is answered along. */
export const wantedOfNode = (
  field: CurrentField,
  type: NodeType,
): [properties: readonly string[], along: readonly Along[]] => [
  nodeProjection(field, type, field.selection),
  alongOf(field, type, [field.selection]),
];

/** What is selected of a node that is known to be there: its id alone needs no reading. No node if there is no id. */
export function hydrateNode(field: CurrentField, kind: Kind, id: string | null): Hydrated {
  return id === null ? null : field.selection.once('node', () => knownNodes(field, kind))(id);
}

function knownNodes(field: CurrentField, kind: Kind): (id: string) => Hydrated {
  const [properties, along] = wantedOfNode(field, kind);
  return properties.length === 0 ? (id) => ({ id }) : field.reader.anyNode(kind, properties, along);
}

/** What is selected of nodes that are known to be there, in the order of their ids. */
export const hydrateNodes = (
  field: CurrentField,
  kind: Kind,
  ids: readonly string[],
  selection: Selection = field.selection,
): Promise<readonly Item[]> => readNodes(field.reader, kind, ids, nodeProjection(field, kind, selection));

/** These properties of nodes that are known to be there; at most one statement. */
export async function readNodes(
  reader: GraphReader,
  kind: Kind,
  ids: readonly string[],
  properties: readonly string[],
): Promise<readonly Item[]> {
  const found = await Promise.all(ids.map((id) => readKnown(reader, kind, id, properties)));
  return found.filter((item) => item !== null);
}

const readKnown = (reader: GraphReader, kind: Kind, id: string, properties: readonly string[]): Hydrated =>
  properties.length === 0 ? { id } : reader.node(kind, id, properties);
