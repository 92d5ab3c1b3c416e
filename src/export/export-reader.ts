import type { Database } from '../database/database.js';
import type { Item } from '../model/statements/decode.js';
import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import type { NodeDefinition } from '../model/definition/node.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { BulkReader, NODES_AT_ONCE } from '../model/reader/bulk-reader.js';
import { GraphReader } from '../model/reader/graph-reader.js';
import type { ReaderOptions } from '../model/reader/statement-reader.js';
import { byId, chunks, groupBy } from '../shared/collections.js';
import { BreadthFirst } from '../traversals/steps/breadth-first.js';
import { everyRelation } from '../traversals/steps/steps.cypher.js';
import type { Part } from './part.js';

/** Of how many nodes the relationships are read at once. */
const ENDS_AT_ONCE = 250;

/** Nodes of one kind, in the order of their ids. */
interface NodeBatch {
  readonly node: NodeDefinition;
  readonly items: readonly Item[];
}

/** Reads the part of the graph that an export holds, a part at a time. Lives as long as the request. */
export class ExportReader extends BulkReader {
  /** What answers the questions of the API, for the same request. */
  readonly questions: GraphReader;
  /** The sources that the rows of a table name, as far as it was read. */
  readonly cited = new Set<string>();

  constructor(database: Database, model: GraphModel, options: ReaderOptions = {}) {
    super(database, model, options);
    this.questions = new GraphReader(database, model, options);
    // Small questions are answered beside an export, however many are read.
    this.heavy = this.questions.heavy = true;
  }

  /** The nodes of a part, kind by kind. */
  async *nodesOf(
    { kinds, ids }: Part,
    properties: (node: NodeDefinition) => readonly string[],
  ): AsyncGenerator<NodeBatch> {
    const named = ids && groupBy(ids, (id) => this.model.nodeOf(id));
    for (const node of kinds) {
      const wanted = properties(node);
      const parts = named ? this.#named(node, [...(named.get(node) ?? [])].sort(), wanted) : this.ofKind(node, wanted);
      for await (const items of parts) yield { node, items };
    }
  }

  /** The nodes of these ids in their order; read only if more than their ids is asked for. */
  async *#named(
    node: NodeDefinition,
    ids: readonly string[],
    properties: readonly string[],
  ): AsyncGenerator<readonly Item[]> {
    if (properties.length === 0) for (const chunk of chunks(ids, NODES_AT_ONCE)) yield chunk.map((id) => ({ id }));
    else for await (const items of this.withIds(node, ids, properties)) yield [...items].sort(byId);
  }

  /** What joins the nodes of a part, by the node it comes from. */
  async *relationsOf(part: Part, properties: readonly string[]): AsyncGenerator<readonly Item[]> {
    const kinds = part.kinds.filter((node) => part.edges.some(({ from }) => from.includes(node)));
    const holds = (id: string): boolean =>
      part.ids ? part.ids.has(id) : part.kinds.some((node) => node === this.model.nodeOf(id));
    for await (const { items } of this.nodesOf({ ...part, kinds }, () => []))
      for (const ends of chunks(items, ENDS_AT_ONCE)) {
        const ids = ends.map(({ id }) => id);
        const found = (await this.relationsOutOf(ids, part.edges, properties)).filter(({ id }) =>
          holds(relationOf(id).to),
        );
        if (found.length > 0) yield found;
      }
  }

  /** These nodes and all that is at most `depth` relationships of these types away; never cut short. */
  async around(ids: readonly string[], depth: number, edges: readonly EdgeDefinition[]): Promise<ReadonlySet<string>> {
    const types = edges.map(({ type }) => type);
    const statement = everyRelation(this.model, types, []);
    const search = new BreadthFirst(ids);
    while (search.distance < depth) {
      const reached = new Set<string>();
      for (const chunk of chunks(search.frontier, ENDS_AT_ONCE))
        for (const [, relations] of await this.run(statement, { ids: chunk }))
          for (const { id } of relations.map(statement.read)) {
            const { from, to } = relationOf(id);
            reached.add(from).add(to);
          }
      search.advance(reached);
    }
    return search.seen;
  }
}
