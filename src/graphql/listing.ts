import { relationOf } from '../model/definition/edge.js';
import type { NodeDefinition } from '../model/definition/node.js';
import { readNarrowing, type NarrowingArguments } from '../model/statements/narrowing.js';
import type { Wanted } from '../model/statements/wanted.js';
import type { Item } from '../model/statements/decode.js';
import { NO_LISTING, type Entry, type Listing } from '../model/reader/listing.js';
import { forLater, soon, type Soon } from '../shared/soon.js';
import { parsePage, type PageRequest, type PageArguments } from '../shared/pages.js';
import { alongOf } from './along.js';
import type { CurrentField } from './current-field.js';
import { inOrder, nodeProjection, relationProjection, type NodeType } from './projection.js';
import type { Selection } from './selection.js';

/** A relationship as the API shows it: its id says its type and its ends. */
export function relationItem(item: Item): object {
  const { type, from, to } = relationOf(item.id);
  return { ...item, type, from: { id: from }, to: { id: to } };
}

/** What a connection asks of its entries. */
export function wantedOf(field: CurrentField, type: NodeType): Wanted {
  const { model, selection } = field;
  const edges = selection.of('edges');
  const nodes = [edges.of('node'), selection.of('nodes')];
  const node = nodes.flatMap((each) => nodeProjection(field, type, each));
  const relation = [edges, edges.of('relation')].flatMap((each) => relationProjection(field, each));
  return {
    node: inOrder(typeof type === 'string' ? model.nodeProperties : type.properties, new Set(node)),
    relation: inOrder(model.edgeProperties, new Set(relation)),
    along: alongOf(field, type, nodes),
  };
}

/** Whether anything of the entries is asked for: a total alone needs none of them. */
export const asksForEntries = (selection: Selection): boolean =>
  ['edges', 'nodes', 'pageInfo'].some((name) => selection.has(name));

/** Whether one of these fields of the nodes of a connection is asked for. */
export function asksOfNodes(selection: Selection, names: readonly string[]): boolean {
  const nodes = [selection.of('nodes'), selection.of('edges').of('node')];
  return names.some((name) => nodes.some((node) => node.has(name)));
}

/** A connection to nodes of this type: its page is read if any of it is asked for, and counted if the total is. */
export async function readConnection(
  field: CurrentField,
  type: NodeType,
  args: PageArguments,
  read: (page: PageRequest, wanted: Wanted) => Soon<Listing>,
  total: () => Soon<number>,
): Promise<object> {
  return connectionPerParent(field, type, args, (page, wanted) => () => read(page, wanted), total)('');
}

/** A connection to all nodes of a kind, or to those that a filter finds, in an order. */
export function listOf(
  field: CurrentField,
  node: NodeDefinition,
  args: PageArguments & NarrowingArguments,
): Promise<object> {
  const narrowing = readNarrowing(field.model, node, 'n', args);
  return readConnection(
    field,
    node,
    args,
    (page, wanted) => field.reader.page(node, page, wanted, narrowing),
    () => field.reader.count(node, narrowing),
  );
}

/** The same for any parent: what does not depend on the parent is done once. */
export function connectionPerParent(
  field: CurrentField,
  type: NodeType,
  args: PageArguments,
  reader: (page: PageRequest, wanted: Wanted) => (parent: string) => Soon<Listing>,
  total: (parent: string) => Soon<number>,
): (parent: string) => Soon<object> {
  const { selection } = field;
  const page = parsePage(args);
  const read = asksForEntries(selection) ? reader(page, wantedOf(field, type)) : () => NO_LISTING;
  return (parent) => soon(read(parent), (found) => connection(found, page, selection, () => total(parent)));
}

/** What is found if nothing is looked for. */
export const emptyConnection = ({ selection }: CurrentField, args: PageArguments): object =>
  connection(NO_LISTING, parsePage(args), selection, () => 0);

/** A page as Relay has it. The total is a promise that is made only if it is asked for. */
export function connection(
  listing: Listing,
  page: PageRequest,
  selection: Selection,
  total: () => Soon<number>,
): object {
  const { entries, hasMore } = listing;
  const asked = selection.of('pageInfo');
  return {
    edges: selection.has('edges') ? entries.map((entry) => listingEdge(entry, selection.of('edges'))) : [],
    nodes: entries.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.backward ? page.cursor !== null : hasMore,
      hasPreviousPage: page.backward ? hasMore : page.cursor !== null,
      startCursor: asked.has('startCursor') ? (entries[0]?.cursor ?? null) : null,
      endCursor: asked.has('endCursor') ? (entries.at(-1)?.cursor ?? null) : null,
    },
    totalCount: selection.has('totalCount') ? forLater(total()) : null,
  };
}

function listingEdge(entry: Entry, selection: Selection): object {
  const { node, relation, edgeFields } = entry;
  return {
    ...relation,
    ...edgeFields,
    cursor: selection.has('cursor') ? entry.cursor : null,
    node,
    relation: relation && selection.has('relation') ? relationItem(relation) : null,
  };
}
