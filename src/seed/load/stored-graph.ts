import type { ReadOptions } from '../../database/database.js';
import type { NoParameters } from '../../database/statement.js';
import { relationOf, type EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import type { ItemRow, ReadStatement } from '../../model/statements/columns.js';
import type { Item } from '../../model/statements/decode.js';
import { readStoredEdges, readStoredNodes } from '../../model/statements/write.js';
import { groupBy, withoutNulls } from '../../shared/collections.js';
import { LIMIT } from '../../shared/limits.js';
import type { EdgeRow, NodeRow, SeedGraph } from './seed-graph.js';

type Stored = ReadStatement<NoParameters, ItemRow, Item>;
/** What runs the statements: a database, or one transaction on it. */
type Run = (statement: Stored, parameters: NoParameters, options: ReadOptions) => Promise<readonly ItemRow[]>;
/** Every row of a kind of node or a type of relationship. */
export type ItemsOf = (definition: NodeDefinition | EdgeDefinition) => Promise<readonly Item[]>;

/** Reads them where they are stored. One statement each. */
export const storedItems =
  (run: Run): ItemsOf =>
  async (definition) => {
    const statement = 'label' in definition ? readStoredNodes(definition) : readStoredEdges(definition);
    return (await run(statement, {}, { timeout: LIMIT.loadMilliseconds })).map(statement.read);
  };

/** Nodes by their ids alone, so that none is as it is to be: another version may have given them other labels. */
export const idsOfNodes =
  (itemsOf: ItemsOf): ItemsOf =>
  async (definition) => {
    const items = await itemsOf(definition);
    return 'label' in definition ? items.map(({ id }) => ({ id })) : items;
  };

/** Those of a graph that was read. */
export function itemsIn({ nodes, edges }: SeedGraph): ItemsOf {
  const rows = groupBy<NodeDefinition | EdgeDefinition, NodeRow | EdgeRow>(
    [...nodes, ...edges],
    (row) => row.definition,
  );
  return (definition) =>
    Promise.resolve((rows.get(definition) ?? []).map(({ id, properties }) => ({ ...properties, id })));
}

/** Every row of each kind and type that a graph holds, one statement after another. */
export async function storedGraph(model: GraphModel, itemsOf: ItemsOf): Promise<SeedGraph> {
  const nodes: NodeRow[] = [];
  for (const definition of model.nodes)
    for (const item of await itemsOf(definition))
      nodes.push({ definition, id: item.id, properties: withoutNulls(item) });
  const edges: EdgeRow[] = [];
  for (const definition of model.edges)
    for (const item of await itemsOf(definition)) {
      const { from, to } = relationOf(item.id);
      edges.push({ definition, id: item.id, from, to, properties: withoutNulls(item) });
    }
  return { nodes, edges };
}
