import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { relationItem } from '../../graphql/listing.js';
import { projection } from '../../graphql/projection.js';
import type { Selection } from '../../graphql/selection.js';
import type { Item } from '../../model/reader/decode.js';
import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import { relationById } from './relation-items.js';

/** What is needed to show what a traversal found by its ids. */
export interface Showing {
  readonly types: GraphTypes;
  readonly reader: Context['reader'];
  readonly schema: GraphQLSchema;
}
export type End = 'from' | 'to';

/** Nodes that are there, with what is asked of them; the id alone needs no reading. */
export async function nodesShown(
  { types, reader, schema }: Showing,
  kind: NodeDefinition | 'Node',
  ids: readonly string[],
  selection: Selection,
): Promise<readonly Item[]> {
  const [name, known] = kind === 'Node' ? ['Node', types.model.nodeProperties] : [kind.label, kind.properties];
  const properties = projection(schema, name, known, selection);
  if (properties.length === 0) return ids.map((id) => ({ id }));
  const found = await Promise.all(ids.map((id) => reader.node(kind, id, properties)));
  return found.filter((item) => item !== null);
}

/**
 * Relationships that are there, of these types, with what is asked of them; each is looked for from the end that is
 * named.
 */
export async function relationsShown(
  { types, reader, schema }: Showing,
  edges: readonly EdgeDefinition[],
  ids: readonly string[],
  endOf: (id: string) => End,
  selection: Selection,
): Promise<readonly object[]> {
  const properties = projection(schema, 'Relation', types.model.edgeProperties, selection);
  const typeNames = edges.map(({ type }) => type);
  const found = await Promise.all(ids.map((id) => relationById(reader, typeNames, id, endOf(id), properties)));
  return found.filter((item) => item !== null).map(relationItem);
}

/** The properties of relationships that are asked for. */
export const relationProperties = ({ types, schema }: Showing, selection: Selection): readonly string[] =>
  projection(schema, 'Relation', types.model.edgeProperties, selection);
