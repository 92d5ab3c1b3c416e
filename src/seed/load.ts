import type { Database, Transaction } from '../database/database.js';
import type { Parameters, Row, Statement } from '../database/statement.js';
import type { Item } from '../model/reader/decode.js';
import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import { formOf } from '../model/definition/storage-version.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { constraintsOf } from '../model/statements/constraints.js';
import { holdRelease, readForm, readRelease, RELEASE, writeRelease } from '../model/statements/release.js';
import type { Reading } from '../model/statements/columns.js';
import {
  countNodes,
  countOurs,
  countReleases,
  createEdges,
  deleteEdges,
  deleteNodes,
  readEdges,
  readNodes,
  writeEdges,
  writeNodes,
} from '../model/statements/write.js';
import { chunks } from '../shared/collections.js';
import { ForbiddenError, InputError, InternalError } from '../shared/errors.js';
import type { EdgeRow, GraphRows, NodeRow } from './graph-rows.js';
import { LIMIT } from '../shared/limits.js';

const CHUNK = 1_000;
/** A load reads whole labels: more than a question may. */
const READ_TIMEOUT = 600_000;

export interface LoadOptions {
  /** In many transactions: not all or nothing, but it can be run again until it has gone through. */
  readonly batched?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}
export interface Loaded {
  readonly release: string;
  readonly written: number;
  readonly removed: number;
  readonly nodes: number;
  readonly relationships: number;
}

/** What the graph says of itself once it is loaded. */
interface Target {
  readonly release: string;
  readonly form: string;
}

/** A piece of work on the graph: one statement for at most CHUNK rows. */
interface Step {
  readonly rows: number;
  readonly run: (transaction: Transaction) => Promise<void>;
}

/**
 * Makes the graph exactly what the rows say: writes what is new or changed, removes what is no more, all or nothing
 * unless batched.
 */
export async function load(
  database: Database,
  model: GraphModel,
  graph: GraphRows & { readonly release: string },
  { batched = false, onProgress = () => undefined }: LoadOptions = {},
): Promise<Loaded> {
  await refuseForeign(database);
  await database.prepare(constraintsOf(model));
  const before = await releaseIn(database);
  const { steps, written, removed } = await difference(database, model, graph);
  const total = written + removed;
  const result = {
    release: graph.release,
    written,
    removed,
    nodes: graph.nodes.length,
    relationships: graph.edges.length,
  };
  const form = formOf(model);
  if (total === 0 && before === graph.release && (await formIn(database)) === form) return result;
  if (!batched && total > LIMIT.loadRows)
    throw new InputError(
      `Expected at most ${LIMIT.loadRows} rows in one transaction, got ${total}. ` +
        'Run load again with --batched: it goes in parts and is not all or nothing.',
    );
  const to: Target = { release: graph.release, form };
  if (batched) await runBatched(database, to, steps, total, onProgress);
  else await database.write((transaction) => runWhole(transaction, before, to, steps, total, onProgress));
  return result;
}

async function runWhole(
  transaction: Transaction,
  before: string | null,
  to: Target,
  steps: readonly Step[],
  total: number,
  onProgress: NonNullable<LoadOptions['onProgress']>,
): Promise<void> {
  const held = (await transaction.run(holdRelease, { id: RELEASE }))[0]?.[0] ?? null;
  // The driver may run the work again where the answer to a commit was lost: then all is done.
  if (held === to.release && held !== before) return;
  if (held !== before) throw new ForbiddenError('Another load has finished meanwhile; run this one again.');
  let done = 0;
  for (const step of steps) {
    await step.run(transaction);
    onProgress((done += step.rows), total);
  }
  await transaction.run(writeRelease, { id: RELEASE, ...to });
}

async function runBatched(
  database: Database,
  to: Target,
  steps: readonly Step[],
  total: number,
  onProgress: NonNullable<LoadOptions['onProgress']>,
): Promise<void> {
  await database.write((transaction) => transaction.run(writeRelease, { id: RELEASE, ...to, release: null }));
  let done = 0;
  for (const step of steps) {
    await database.write((transaction) => step.run(transaction));
    onProgress((done += step.rows), total);
  }
  await database.write((transaction) => transaction.run(writeRelease, { id: RELEASE, ...to }));
}

/** A step; with `exact`, every row must be counted back. */
const step = <Given extends Parameters>(
  statement: Statement<Given, [count: number]>,
  parameters: NoInfer<Given>,
  rows: number,
  exact: boolean,
): Step => ({
  rows,
  run: async (transaction) => {
    const count = (await transaction.run(statement, parameters))[0]?.[0];
    if (exact && count !== rows)
      throw new InternalError(`${statement.name}: expected ${rows} rows written, got ${String(count)}.`);
  },
});

/** Nothing is done in a database that holds what is not Edugraph's. @throws ForbiddenError */
export async function refuseForeign(database: Database): Promise<void> {
  const counted = async (statement: typeof countNodes): Promise<number> =>
    (await database.read(statement, {}))[0]?.[0] ?? 0;
  const [all, ours, releases] = await Promise.all([counted(countNodes), counted(countOurs), counted(countReleases)]);
  if (all > ours + releases)
    throw new ForbiddenError(
      `Expected a database of Edugraph's alone, got one with ${all - ours - releases} nodes that are not Edugraph's. ` +
        'Use another database; nothing was changed.',
    );
}

export const releaseIn = async (database: Database): Promise<string | null> =>
  (await database.read(readRelease, { id: RELEASE }))[0]?.[0] ?? null;

/** The form that the graph is stored in; undefined if it was never loaded. */
export const formIn = async (database: Database): Promise<string | null | undefined> =>
  (await database.read(readForm, { id: RELEASE }))[0]?.[0];

/**
 * What must be done for the graph to be what the rows say: relationships away, nodes away, nodes in, relationships in.
 */
async function difference(
  database: Database,
  model: GraphModel,
  graph: GraphRows,
): Promise<{ readonly steps: readonly Step[]; readonly written: number; readonly removed: number }> {
  const nodes = await Promise.all(
    model.nodes.map(async (definition) => ({
      definition,
      ...compare(
        graph.nodes.filter((row) => row.definition === definition),
        await stored(database, readNodes(definition)),
      ),
    })),
  );
  const edges = await Promise.all(
    model.edges.map(async (definition) => ({
      definition,
      ...compare(
        graph.edges.filter((row) => row.definition === definition),
        await stored(database, readEdges(definition)),
      ),
    })),
  );
  const staleNodes = nodes.flatMap(({ stale }) => stale);
  const steps = [
    ...edges.flatMap(({ definition, stale }) => deletions(definition, stale)),
    ...chunks(staleNodes, CHUNK).map((ids) => step(deleteNodes, { ids }, ids.length, false)),
    ...nodes.flatMap(({ definition, changed }) =>
      chunks(changed, CHUNK).map((part) => {
        const rows = part.map(({ id, properties }) => ({ id, properties }));
        return step(writeNodes(definition), { rows }, part.length, true);
      }),
    ),
    ...edges.flatMap(({ definition, changed, found }) => {
      const isNew = ({ id }: EdgeRow): boolean => !found.has(id);
      return [
        ...written(
          writeEdges(definition),
          changed.filter((row) => !isNew(row)),
        ),
        ...written(createEdges(database.dialect, definition), changed.filter(isNew)),
      ];
    }),
  ];
  const removed = staleNodes.length + edges.reduce((sum, { stale }) => sum + stale.length, 0);
  return { steps, removed, written: steps.reduce((sum, { rows }) => sum + rows, 0) - removed };
}

const deletions = (edge: EdgeDefinition, ids: readonly string[]): readonly Step[] =>
  chunks(ids, CHUNK).map((part) => {
    const rows = part.map((id) => ({ id, from: relationOf(id).from }));
    return step(deleteEdges(edge), { rows }, part.length, false);
  });

const written = (statement: ReturnType<typeof writeEdges>, edges: readonly EdgeRow[]): readonly Step[] =>
  chunks(edges, CHUNK).map((part) => {
    const rows = part.map(({ id, from, to, properties }) => ({ id, from, to, properties }));
    return step(statement, { rows }, part.length, true);
  });

/** What is stored of each id, as one text. */
async function stored<Found extends Row>(
  database: Database,
  statement: Reading<Record<never, never>, Found, Item>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.read(statement, {}, { timeout: READ_TIMEOUT });
  const items = rows.map(statement.read);
  return new Map(items.map((item) => [item.id, canonical(item)]));
}

/** Which rows are not stored as they are, and which ids are stored that no row has. */
function compare<RowType extends NodeRow | EdgeRow>(
  rows: readonly RowType[],
  found: ReadonlyMap<string, string>,
): {
  readonly found: ReadonlyMap<string, string>;
  readonly changed: readonly RowType[];
  readonly stale: readonly string[];
} {
  const ids = new Set(rows.map(({ id }) => id));
  return {
    found,
    changed: rows.filter(({ id, properties }) => found.get(id) !== canonical({ id, ...properties })),
    stale: [...found.keys()].filter((id) => !ids.has(id)),
  };
}

const canonical = (properties: object): string =>
  JSON.stringify(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
