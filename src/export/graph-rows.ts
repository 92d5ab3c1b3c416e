import type { Database } from '../database/database.js';
import type { Parameters, Row, Statement } from '../database/statement.js';
import type { Item } from '../model/statements/decode.js';
import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { WHOLE, type Narrowing } from '../model/statements/narrowing.js';
import type { NodeDefinition } from '../model/definition/node.js';
import { relationsFrom } from '../model/statements/export.js';
import { pageParameters } from '../model/statements/fragments.js';
import { nodePage, readNodesById } from '../model/statements/nodes.js';
import { byId, chunks, groupBy } from '../shared/collections.js';
import { everyRelation } from '../traversals/steps/steps.cypher.js';
import type { Part } from './part.js';

/** How many nodes are read at once, and of how many nodes the relationships. */
const NODES = 1_000;
const ENDS = 250;

/** Nodes of one kind, in the order of their ids. */
export interface NodeBatch {
  readonly node: NodeDefinition;
  readonly items: readonly Item[];
}

/**
 * Reads what an export holds, one batch at a time, and keeps none. Lives as long as the request, and gives up with its
 * signal.
 */
export class ExportReader {
  constructor(
    readonly database: Database,
    readonly model: GraphModel,
    private readonly signal: AbortSignal,
  ) {}

  run<Given extends Parameters, Found extends Row>(
    statement: Statement<Given, Found>,
    parameters: NoInfer<Given>,
  ): Promise<readonly Found[]> {
    return this.database.read<Given, Found>(statement, parameters, { signal: this.signal });
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
      const limit = Math.min(NODES, left);
      const statement = nodePage(node, properties, { backward: false, cursor: after !== null }, narrowing);
      const position = pageParameters(limit, after === null ? [] : [after]);
      const rows = await this.run(statement, { ...narrowing.filter.parameters, ...position });
      if (rows.length > 0) yield rows.map((row) => statement.read(row).node);
      if (rows.length < limit) return;
      left -= rows.length;
      after = rows.at(-1)?.[0] ?? null;
    }
  }

  /** The nodes of these ids, with these properties as far as they have them. */
  async byId(ids: Iterable<string>, properties: readonly string[]): Promise<ReadonlyMap<string, Item>> {
    const distinct = [...new Set(ids)];
    const statement = readNodesById(this.model, 'Node', properties);
    const found = new Map<string, Item>();
    for (const part of chunks(distinct, NODES))
      for (const row of await this.run(statement, { ids: part })) found.set(row[0], statement.read(row));
    return found;
  }

  /** The nodes of a part, kind by kind. */
  async *nodes(
    { kinds, ids }: Part,
    properties: (node: NodeDefinition) => readonly string[],
  ): AsyncGenerator<NodeBatch> {
    const named = ids && groupBy(ids, (id) => this.model.nodeOf(id));
    for (const node of kinds) {
      const wanted = properties(node);
      if (!named) for await (const items of this.ofKind(node, wanted)) yield { node, items };
      for (const part of chunks([...(named?.get(node) ?? [])].sort(), NODES)) {
        yield { node, items: wanted.length === 0 ? part.map((id) => ({ id })) : await this.#named(node, part, wanted) };
      }
    }
  }

  async #named(node: NodeDefinition, ids: readonly string[], properties: readonly string[]): Promise<readonly Item[]> {
    const statement = readNodesById(this.model, node, properties);
    const rows = await this.run(statement, { ids });
    return rows.map(statement.read).sort(byId);
  }

  /** What joins the nodes of a part, by the node it comes from. */
  async *relations(part: Part, properties: readonly string[]): AsyncGenerator<readonly Item[]> {
    const kinds = part.kinds.filter((node) => part.edges.some(({ from }) => from.includes(node)));
    const statement = relationsFrom(this.model, part.edges, properties);
    const holds = (id: string): boolean =>
      part.ids ? part.ids.has(id) : part.kinds.some((node) => node === this.model.nodeOf(id));
    for await (const { items } of this.nodes({ ...part, kinds }, () => []))
      for (const ends of chunks(items, ENDS)) {
        const rows = await this.run(statement, { ids: ends.map(({ id }) => id) });
        const found = rows.filter(([id]) => holds(relationOf(id).to)).map(statement.read);
        if (found.length > 0) yield found.sort(byId);
      }
  }

  /** These nodes and all that is at most `depth` relationships of these types away; never cut short. */
  async around(ids: readonly string[], depth: number, edges: readonly EdgeDefinition[]): Promise<ReadonlySet<string>> {
    const types = edges.map(({ type }) => type);
    const statement = everyRelation(this.model, types, []);
    const found = new Set(ids);
    let frontier = ids;
    for (let distance = 0; distance < depth; distance++) {
      const reached: string[] = [];
      for (const part of chunks(frontier, ENDS))
        for (const [, relations] of await this.run(statement, { ids: part }))
          for (const { id } of relations.map(statement.read)) {
            const { from, to } = relationOf(id);
            for (const end of [from, to])
              if (!found.has(end)) {
                found.add(end);
                reached.push(end);
              }
          }
      frontier = reached;
    }
    return found;
  }
}
