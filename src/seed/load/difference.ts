import type { Database, Transaction } from '../../database/database.js';
import type { Parameters, Statement } from '../../database/statement.js';
import { relationOf, type EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import type { Item } from '../../model/statements/decode.js';
import {
  createEdges,
  createNodes,
  deleteEdges,
  deleteNodes,
  writeEdges,
  writeNodes,
} from '../../model/statements/write.js';
import { chunks } from '../../shared/collections.js';
import { counted } from '../../shared/counted.js';
import { InternalError } from '../../shared/errors.js';
import { giveWay, nextTurn } from '../../shared/in-turns.js';
import type { EdgeRow, GraphRows, NodeRow } from './seed-graph.js';
import { storedItems, type ItemsOf } from './stored-graph.js';

const CHUNK = 1_000;

/** A piece of work on the graph: one statement for at most CHUNK rows. */
export interface LoadStep {
  readonly rows: number;
  /** `meanwhile` is done once the database is at work. */
  readonly run: (transaction: Transaction, meanwhile?: () => void) => Promise<void>;
}

/** Runs steps one after another; while the database is at work on one, the next is made. */
export async function runEach(
  steps: Iterable<LoadStep>,
  run: (step: LoadStep, meanwhile: () => void) => Promise<void>,
): Promise<void> {
  const left = steps[Symbol.iterator]();
  let next = left.next();
  while (!next.done) {
    let following: IteratorResult<LoadStep> | undefined;
    await run(next.value, () => (following ??= left.next()));
    next = following ?? left.next();
  }
}

/** What must be done for a graph to be another: its steps in order, and how many rows they write and remove. */
export interface Difference {
  /** Made one after another, since all at once may be too many to be held. */
  readonly steps: Iterable<LoadStep>;
  readonly written: number;
  readonly removed: number;
  /** How many there are to be. */
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * What must be done for the graph to be what the rows say: relationships away, nodes away, nodes in, relationships in.
 * `itemsOf` reads what is stored; without it that is read now.
 */
export async function difference(
  database: Database,
  model: GraphModel,
  graph: GraphRows,
  itemsOf: ItemsOf = storedItems((...given) => database.read(...given)),
): Promise<Difference> {
  // One kind after another, so that what is stored of all is never held at once.
  const nodes: Compared<NodeDefinition, NodeRow>[] = [];
  for (const definition of model.nodes)
    nodes.push(await compared(definition, () => graph.nodesOf(definition), itemsOf(definition)));
  const edges: Compared<EdgeDefinition, EdgeRow>[] = [];
  for (const definition of model.edges)
    edges.push(await compared(definition, () => graph.edgesOf(definition), itemsOf(definition)));
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const all = [...nodes, ...edges];
  return {
    steps: { [Symbol.iterator]: () => stepsOfAll(nodes, edges) },
    removed: sum(all.map(({ stale }) => stale.length)),
    written: sum(all.map(({ changes }) => changes)),
    nodes: sum(nodes.map(({ count }) => count)),
    relationships: sum(edges.map(({ count }) => count)),
  };
}

function* stepsOfAll(
  nodes: readonly Compared<NodeDefinition, NodeRow>[],
  edges: readonly Compared<EdgeDefinition, EdgeRow>[],
): Generator<LoadStep> {
  for (const { definition, stale } of edges) yield* stepsOf(deleteEdges(definition), stale, deletedGiven, GONE);
  const staleNodes = nodes.flatMap(({ stale }) => stale);
  for (const ids of chunks(staleNodes, CHUNK)) yield step(deleteNodes, { ids }, ids.length, GONE);
  const isEmpty = nodes.every(({ stored }) => stored.size === 0);
  for (const { definition, changed } of nodes) {
    const write = writeNodes(definition);
    yield* stepsOf(isEmpty ? createNodes(definition) : write, changed(), nodeGiven, { again: write });
  }
  for (const { definition, changed, stored } of edges) {
    const write = writeEdges(definition);
    if (stored.size > 0)
      yield* stepsOf(
        write,
        changed(({ id }) => stored.has(id)),
        edgeGiven,
      );
    yield* stepsOf(
      createEdges(definition),
      changed(({ id }) => !stored.has(id)),
      edgeGiven,
      { again: write },
    );
  }
}

/** What is given to the statements that write and delete. */
const nodeGiven = ({ id, properties }: NodeRow) => ({ id, properties });
const edgeGiven = ({ id, from, to, properties }: EdgeRow) => ({ id, from, to, properties });
const deletedGiven = (id: string) => ({ id, from: relationOf(id).from });

/** The steps that give all of these to a statement as its rows. */
function* stepsOf<Each, Given extends object>(
  statement: Statement<{ readonly rows: readonly Given[] }, [count: number]>,
  all: Iterable<Each>,
  given: (each: Each) => NoInfer<Given>,
  how: Running<{ readonly rows: readonly Given[] }> = {},
): Iterable<LoadStep> {
  let rows: Given[] = [];
  for (const each of all) {
    rows.push(given(each));
    if (rows.length < CHUNK) continue;
    yield step(statement, { rows }, rows.length, how);
    rows = [];
  }
  if (rows.length > 0) yield step(statement, { rows }, rows.length, how);
}

/** The rows of a kind or type beside what is stored of it. */
interface Compared<Definition, RowType> {
  readonly definition: Definition;
  /** What is stored, by id, as a text. */
  readonly stored: ReadonlyMap<string, string>;
  /** How many rows there are, and how many are not stored as they are. */
  readonly count: number;
  readonly changes: number;
  /** Those that are not, of which this is true. */
  readonly changed: (holds?: (row: RowType) => boolean) => Iterable<RowType>;
  /** The ids that are stored and that no row has. */
  readonly stale: readonly string[];
}

async function compared<Definition, RowType extends NodeRow | EdgeRow>(
  definition: Definition,
  rows: () => Iterable<RowType>,
  items: Promise<readonly Item[]>,
): Promise<Compared<Definition, RowType>> {
  const stored = new Map((await items).map((item) => [item.id, canonical(item)]));
  await giveWay();
  // The properties of a row are made when they are read.
  const isChanged = (row: RowType): boolean =>
    !stored.has(row.id) || stored.get(row.id) !== canonical({ id: row.id, ...row.properties });
  const left = new Set(stored.keys());
  let [count, changes] = [0, 0];
  for (const row of rows()) {
    count++;
    if (isChanged(row)) changes++;
    left.delete(row.id);
  }
  function* changed(holds: (row: RowType) => boolean = () => true): Iterable<RowType> {
    if (changes > 0) for (const row of rows()) if (holds(row) && isChanged(row)) yield row;
  }
  return { definition, stored, count, changes, changed, stale: [...left] };
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

function step<Given extends Parameters>(
  first: Statement<Given, [count: number]>,
  parameters: NoInfer<Given>,
  rows: number,
  { mayBeLess = false, again = first }: Running<Given>,
): LoadStep {
  let statement = first;
  return {
    rows,
    run: async (transaction, meanwhile = () => undefined) => {
      const { name } = statement;
      const running = transaction.run(statement, parameters);
      statement = again;
      const [[[count] = []]] = await Promise.all([running, nextTurn().then(meanwhile)]);
      if (!mayBeLess && count !== rows)
        throw new InternalError(`${name}: expected ${counted(rows, 'row')} written, got ${String(count)}.`);
    },
  };
}
