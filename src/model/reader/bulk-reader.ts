import type { Database } from '../../database/database.js';
import { byId, chunks } from '../../shared/collections.js';
import type { CursorKey } from '../../shared/cursor.js';
import type { EdgeDefinition } from '../definition/edge.js';
import type { GraphModel } from '../definition/graph-model.js';
import type { NodeDefinition } from '../definition/node.js';
import type { Item } from '../statements/decode.js';
import { relationsFrom } from '../statements/export.js';
import { pageParameters } from '../statements/fragments.js';
import { WHOLE, type Narrowing } from '../statements/narrowing.js';
import { nodePage, readNodesById } from '../statements/nodes.js';
import { StatementReader, type ReaderOptions } from './statement-reader.js';

/** How many nodes are read at once. */
export const NODES_AT_ONCE = 1_000;

/** Reads any number of nodes and relationships, a part at a time, and keeps none. Lives as long as the request. */
export class BulkReader extends StatementReader {
  /** Of how many the ids are read at once where there is an order: each time the whole list is sorted. */
  protected readonly sortedAtOnce: number = 50_000;

  constructor(
    database: Database,
    readonly model: GraphModel,
    options: ReaderOptions = {},
  ) {
    super(database, options);
  }

  /** Every node of a kind that is as the narrowing says, in its order; in that of the ids if it has none. */
  async *ofKind(
    node: NodeDefinition,
    properties: readonly string[],
    narrowing: Narrowing = WHOLE,
    most = Infinity,
  ): AsyncGenerator<readonly Item[]> {
    if (narrowing.order.length === 0) return yield* this.#pages(node, properties, narrowing, [most, NODES_AT_ONCE]);
    for await (const sorted of this.#pages(node, [], narrowing, [most, this.sortedAtOnce]))
      for (const chunk of chunks(sorted, NODES_AT_ONCE)) {
        const ids = chunk.map(({ id }) => id);
        const found = await this.byId(ids, properties, node);
        yield ids.flatMap((id) => found.get(id) ?? []);
      }
  }

  async *#pages(
    node: NodeDefinition,
    properties: readonly string[],
    narrowing: Narrowing,
    [most, atOnce]: readonly [most: number, atOnce: number],
  ): AsyncGenerator<readonly Item[]> {
    let [left, position] = [most, [] as readonly CursorKey[]];
    while (left > 0) {
      const limit = Math.min(atOnce, left);
      const shape = { backward: false, cursor: position.length > 0 };
      const statement = nodePage(node, { node: properties }, shape, narrowing, position);
      const given = { ...narrowing.filter.parameters, ...pageParameters(limit, position) };
      const found = (await this.run(statement, given)).map(statement.read);
      if (found.length > 0) yield found.map((each) => each.node);
      if (found.length < limit) return;
      left -= found.length;
      position = found.at(-1)?.keys ?? [];
    }
  }

  /** The nodes of these ids that are there, a part at a time; `kind` is 'Node' if they may be any. */
  async *withIds(
    kind: NodeDefinition | 'Node',
    ids: readonly string[],
    properties: readonly string[],
  ): AsyncGenerator<readonly Item[]> {
    const statement = readNodesById(this.model, kind, properties);
    for (const chunk of chunks(ids, NODES_AT_ONCE))
      yield (await this.run(statement, { ids: chunk })).map((row) => statement.read(row).node);
  }

  /** The nodes of these ids, with these properties as far as they have them. */
  async byId(
    ids: Iterable<string>,
    properties: readonly string[],
    kind: NodeDefinition | 'Node' = 'Node',
  ): Promise<ReadonlyMap<string, Item>> {
    const found = new Map<string, Item>();
    for await (const items of this.withIds(kind, [...new Set(ids)], properties))
      for (const item of items) found.set(item.id, item);
    return found;
  }

  /** The relationships of these types out of these nodes, by id. */
  async relationsOutOf(
    ids: readonly string[],
    edges: readonly EdgeDefinition[],
    properties: readonly string[],
  ): Promise<readonly Item[]> {
    const statement = relationsFrom(this.model, edges, properties);
    return (await this.run(statement, { ids })).map(statement.read).sort(byId);
  }
}
