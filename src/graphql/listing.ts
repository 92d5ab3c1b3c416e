import type { GraphQLSchema } from 'graphql';
import type { Entry, Listing, Wanted } from '../model/reader/listing.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { relationOf } from '../model/definition/edge.js';
import type { Item } from '../model/statements/decode.js';
import type { Properties } from '../model/definition/property.js';
import type { Page } from '../shared/pages.js';
import { projection } from './projection.js';
import type { Selection } from './selection.js';

/** A relationship as the API shows it: its id says its type and its ends. */
export function relationItem(item: Item): object {
  const { type, from, to } = relationOf(item.id);
  return { ...item, type, from: { id: from }, to: { id: to } };
}

/** What a connection asks of its entries. */
export function wantedOf(
  model: GraphModel,
  schema: GraphQLSchema,
  typeName: string,
  properties: Properties,
  selection: Selection,
): Wanted {
  const edges = selection.of('edges');
  const node = new Set([
    ...projection(schema, typeName, properties, edges.of('node')),
    ...projection(schema, typeName, properties, selection.of('nodes')),
  ]);
  const relation = new Set([
    ...projection(schema, 'Relation', model.edgeProperties, edges),
    ...projection(schema, 'Relation', model.edgeProperties, edges.of('relation')),
  ]);
  return {
    node: Object.keys(properties).filter((name) => node.has(name)),
    relation: Object.keys(model.edgeProperties).filter((name) => relation.has(name)),
  };
}

/** Whether anything of the entries is asked for: a total alone needs none of them. */
export const asksForEntries = (selection: Selection): boolean =>
  ['edges', 'nodes', 'pageInfo'].some((name) => selection.has(name));
export const NO_ENTRIES: Listing = { entries: [], more: false };

/** A page as Relay has it. The total is a promise that is made only where it is asked for. */
export function connection(listing: Listing, page: Page, selection: Selection, total: () => Promise<number>): object {
  const { entries, more } = listing;
  const asked = selection.of('pageInfo');
  return {
    edges: selection.has('edges') ? entries.map((entry) => edge(entry, selection.of('edges'))) : [],
    nodes: entries.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.backward ? page.cursor !== null : more,
      hasPreviousPage: page.backward ? more : page.cursor !== null,
      startCursor: asked.has('startCursor') ? (entries[0]?.cursor ?? null) : null,
      endCursor: asked.has('endCursor') ? (entries.at(-1)?.cursor ?? null) : null,
    },
    totalCount: selection.has('totalCount') ? total() : null,
  };
}

function edge(entry: Entry, selection: Selection): object {
  const { node, relation, more } = entry;
  return {
    ...relation,
    ...more,
    cursor: selection.has('cursor') ? entry.cursor : null,
    node,
    relation: relation && selection.has('relation') ? relationItem(relation) : null,
  };
}
