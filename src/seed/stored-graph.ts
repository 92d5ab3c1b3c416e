import type { ReadOptions } from '../database/database.js';
import type { NoParameters } from '../database/statement.js';
import { relationOf } from '../model/definition/edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { ItemRow, Reading } from '../model/statements/columns.js';
import type { Item } from '../model/statements/decode.js';
import { readStoredEdges, readStoredNodes } from '../model/statements/write.js';
import { LIMIT } from '../shared/limits.js';
import type { EdgeRow, NodeRow, SeedGraph } from './graph-rows.js';

type Stored = Reading<NoParameters, ItemRow, Item>;
/** What runs the statements: a database, or one transaction on it. */
export type Run = (statement: Stored, parameters: NoParameters, options: ReadOptions) => Promise<readonly ItemRow[]>;

/** Every row of each kind and type that a graph holds, one statement after another. */
export async function storedGraph(model: GraphModel, run: Run): Promise<SeedGraph> {
  const items = async (statement: Stored): Promise<readonly Item[]> =>
    (await run(statement, {}, { timeout: LIMIT.loadMilliseconds })).map(statement.read);
  const nodes: NodeRow[] = [];
  for (const definition of model.nodes)
    for (const item of await items(readStoredNodes(definition)))
      nodes.push({ definition, id: item.id, properties: filled(item) });
  const edges: EdgeRow[] = [];
  for (const definition of model.edges)
    for (const item of await items(readStoredEdges(definition))) {
      const { from, to } = relationOf(item.id);
      edges.push({ definition, id: item.id, from, to, properties: filled(item) });
    }
  return { nodes, edges };
}

const filled = (item: Item): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
