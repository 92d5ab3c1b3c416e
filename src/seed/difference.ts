import type { Database, Transaction } from '../database/database.js';
import type { Parameters, Statement } from '../database/statement.js';
import { relationOf } from '../model/definition/edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { Item } from '../model/statements/decode.js';
import {
  createEdges,
  createNodes,
  deleteEdges,
  deleteNodes,
  writeEdges,
  writeNodes,
} from '../model/statements/write.js';
import { chunks, groupBy } from '../shared/collections.js';
import { InternalError } from '../shared/errors.js';
import { giveWay } from '../shared/in-turns.js';
import type { EdgeRow, SeedGraph, NodeRow } from './seed-graph.js';
import { storedItems, type ItemsOf } from './stored-graph.js';

const CHUNK = 1_000;

/** A piece of work on the graph: one statement for at most CHUNK rows. */
export interface LoadStep {
  readonly rows: number;
  readonly run: (transaction: Transaction) => Promise<void>;
}

/** What must be done for a graph to be another: its steps in order, and how many rows they write and remove. */
export interface Difference {
  readonly steps: readonly LoadStep[];
  readonly written: number;
  readonly removed: number;
}

/**
 * What must be done for the graph to be what the rows say: relationships away, nodes away, nodes in, relationships in.
 * `itemsOf` reads what is stored; without it that is read now.
 */
export async function difference(
  database: Database,
  model: GraphModel,
  graph: SeedGraph,
  itemsOf: ItemsOf = storedItems((...given) => database.read(...given)),
): Promise<Difference> {
  const nodesOf = groupBy(graph.nodes, (row) => row.definition);
  const nodes = await Promise.all(
    model.nodes.map(async (definition) => ({
      definition,
      ...(await compared(nodesOf.get(definition) ?? [], itemsOf(definition))),
    })),
  );
  const edgesOf = groupBy(graph.edges, (row) => row.definition);
  const edges = await Promise.all(
    model.edges.map(async (definition) => ({
      definition,
      ...(await compared(edgesOf.get(definition) ?? [], itemsOf(definition))),
    })),
  );
  const staleNodes = nodes.flatMap(({ stale }) => stale);
  const isEmpty = nodes.every(({ found }) => found.size === 0);
  const steps = [
    ...edges.flatMap(({ definition, stale }) => stepsOf(deleteEdges(definition), stale, deletedGiven, GONE)),
    ...chunks(staleNodes, CHUNK).map((ids) => step(deleteNodes, () => ({ ids }), ids.length, GONE)),
    ...nodes.flatMap(({ definition, changed }) => {
      const write = writeNodes(definition);
      return stepsOf(isEmpty ? createNodes(definition) : write, changed, nodeGiven, { again: write });
    }),
    ...edges.flatMap(({ definition, changed, found }) => {
      const isNew = ({ id }: EdgeRow): boolean => !found.has(id);
      const known = changed.filter((row) => !isNew(row));
      const write = writeEdges(definition);
      return [
        ...stepsOf(write, known, edgeGiven),
        ...stepsOf(createEdges(definition), changed.filter(isNew), edgeGiven, { again: write }),
      ];
    }),
  ];
  const removed = staleNodes.length + edges.reduce((sum, { stale }) => sum + stale.length, 0);
  return { steps, removed, written: steps.reduce((sum, { rows }) => sum + rows, 0) - removed };
}

/** What is given to the statements that write and delete. */
const nodeGiven = ({ id, properties }: NodeRow) => ({ id, properties });
const edgeGiven = ({ id, from, to, properties }: EdgeRow) => ({ id, from, to, properties });
const deletedGiven = (id: string) => ({ id, from: relationOf(id).from });

/** The steps that give all of these to a statement as its rows. */
const stepsOf = <Each, Given extends object>(
  statement: Statement<{ readonly rows: readonly Given[] }, [count: number]>,
  all: readonly Each[],
  given: (each: Each) => NoInfer<Given>,
  how: Running<{ readonly rows: readonly Given[] }> = {},
): readonly LoadStep[] =>
  chunks(all, CHUNK).map((part) => step(statement, () => ({ rows: part.map(given) }), part.length, how));

interface Compared<RowType> {
  readonly found: ReadonlyMap<string, string>;
  readonly changed: readonly RowType[];
  readonly stale: readonly string[];
}

/** Which rows are not stored as they are, and which ids are stored that no row has. */
async function compared<RowType extends NodeRow | EdgeRow>(
  rows: readonly RowType[],
  stored: Promise<readonly Item[]>,
): Promise<Compared<RowType>> {
  const items = await stored;
  await giveWay();
  const ids = new Set(rows.map(({ id }) => id));
  const found = new Map(items.map((item) => [item.id, canonical(item)]));
  return {
    found,
    changed: rows.filter(({ id, properties }) => !found.has(id) || found.get(id) !== canonical({ id, ...properties })),
    stale: [...found.keys()].filter((id) => !ids.has(id)),
  };
}

const canonical = (properties: object): string =>
  JSON.stringify(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** How a step runs that is not one statement which counts back every row. */
interface Running<Given extends Parameters> {
  /** Whether less may be there than is to be removed. */
  readonly mayBeLess?: boolean;
  /** What is run if the step runs once more: what it wrote may be there although no answer came. */
  readonly again?: Statement<Given, [count: number]>;
}
const GONE = { mayBeLess: true };

/** A step, whose parameters are made when it runs. */
function step<Given extends Parameters>(
  first: Statement<Given, [count: number]>,
  parameters: () => NoInfer<Given>,
  rows: number,
  { mayBeLess = false, again = first }: Running<Given>,
): LoadStep {
  let statement = first;
  return {
    rows,
    run: async (transaction) => {
      const { name } = statement;
      const running = transaction.run(statement, parameters());
      statement = again;
      const count = (await running)[0]?.[0];
      if (!mayBeLess && count !== rows)
        throw new InternalError(`${name}: expected ${rows} rows written, got ${String(count)}.`);
    },
  };
}
