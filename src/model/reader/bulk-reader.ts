import type { Database } from '../../database/database.js';
import { byId, chunks } from '../../shared/collections.js';
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
  constructor(
    database: Database,
    readonly model: GraphModel,
    options: ReaderOptions = {},
  ) {
    super(database, options);
  }

  /** Every node of a kind that is as the narrowing says, in the order of their ids. */
  async *ofKind(
    node: NodeDefinition,
    properties: readonly string[],
    narrowing: Narrowing = WHOLE,
    most = Infinity,
  ): AsyncGenerator<readonly Item[]> {
    let [left, after] = [most, null as string | null];
    while (left > 0) {
      const limit = Math.min(NODES_AT_ONCE, left);
      const statement = nodePage(node, { node: properties }, { backward: false, cursor: after !== null }, narrowing);
      const position = pageParameters(limit, after === null ? [] : [after]);
      const rows = await this.run(statement, { ...narrowing.filter.parameters, ...position });
      if (rows.length > 0) yield rows.map((row) => statement.read(row).node);
      if (rows.length < limit) return;
      left -= rows.length;
      after = rows.at(-1)?.[0] ?? null;
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
  async byId(ids: Iterable<string>, properties: readonly string[]): Promise<ReadonlyMap<string, Item>> {
    const found = new Map<string, Item>();
    for await (const items of this.withIds('Node', [...new Set(ids)], properties))
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
