import type { Database, Transaction } from '../database/database.js';
import type { Row, Statement } from '../database/statement.js';
import { decode } from '../model/reader/decode.js';
import { relationOf } from '../model/definition/edge.js';
import { storageVersionOf } from '../model/definition/storage-version.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { Properties } from '../model/definition/property.js';
import { constraintsOf } from '../model/statements/constraints.js';
import {
  countNodes,
  countOurs,
  countReleases,
  createEdges,
  deleteEdges,
  deleteNodes,
  holdRelease,
  readEdges,
  readNodes,
  readForm,
  readRelease,
  RELEASE,
  writeEdges,
  writeNodes,
  writeRelease,
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
  readonly statement: Statement;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: number;
  /** Whether every row must be counted back. */
  readonly exact: boolean;
}

/** Makes the graph exactly what the rows say: writes what is new or changed, removes what is no more, all or nothing unless batched. */
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
  const form = storageVersionOf(model);
  if (total === 0 && before === graph.release && (await formIn(database)) === form) return result;
  if (!batched && total > LIMIT.loadRows)
    throw new InputError(
      `Expected at most ${LIMIT.loadRows} rows in one transaction, got ${total}. Run load again with --batched: it goes in parts and is not all or nothing.`,
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
  const held = ((await transaction.run(holdRelease, { id: RELEASE }))[0]?.[0] ?? null) as string | null;
  // The driver may run the work again where the answer to a commit was lost: then all is done.
  if (held === to.release && held !== before) return;
  if (held !== before) throw new ForbiddenError('Another load has finished meanwhile; run this one again.');
  let done = 0;
  for (const step of steps) {
    await runStep(transaction, step);
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
    await database.write((transaction) => runStep(transaction, step));
    onProgress((done += step.rows), total);
  }
  await database.write((transaction) => transaction.run(writeRelease, { id: RELEASE, ...to }));
}

async function runStep(transaction: Transaction, { statement, parameters, rows, exact }: Step): Promise<void> {
  const count = (await transaction.run(statement, parameters))[0]?.[0];
  if (exact && count !== rows)
    throw new InternalError(`${statement.name}: expected ${rows} rows written, got ${String(count)}.`);
}

/** Nothing is done in a database that holds what is not Edugraph's. @throws ForbiddenError */
export async function refuseForeign(database: Database): Promise<void> {
  const [all, ours, releases] = (await Promise.all(
    [countNodes, countOurs, countReleases].map(async (statement) =>
      Number((await database.read(statement, {}))[0]?.[0] ?? 0),
    ),
  )) as [number, number, number];
  if (all > ours + releases)
    throw new ForbiddenError(
      `Expected a database of Edugraph's alone, got one with ${all - ours - releases} nodes that are not Edugraph's. Use another database; nothing was changed.`,
    );
}

export const releaseIn = async (database: Database): Promise<string | null> =>
  ((await database.read(readRelease, { id: RELEASE }))[0]?.[0] ?? null) as string | null;

/** The form that the graph is stored in; undefined where it was never loaded. */
export const formIn = async (database: Database): Promise<string | null | undefined> =>
  (await database.read(readForm, { id: RELEASE }))[0]?.[0] as string | null | undefined;

/** What must be done for the graph to be what the rows say: relationships away, nodes away, nodes in, relationships in. */
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
        await stored(database, readNodes(definition), definition.properties),
      ),
    })),
  );
  const edges = await Promise.all(
    model.edges.map(async (definition) => ({
      definition,
      ...compare(
        graph.edges.filter((row) => row.definition === definition),
        await stored(database, readEdges(definition), definition.properties),
      ),
    })),
  );
  const staleNodes = nodes.flatMap(({ stale }) => stale);
  const steps = [
    ...edges.flatMap(({ definition, stale }) =>
      chunks(stale, CHUNK).map((part) =>
        step(
          deleteEdges(definition),
          { rows: part.map((id) => ({ id, from: relationOf(id).from })) },
          part.length,
          false,
        ),
      ),
    ),
    ...chunks(staleNodes, CHUNK).map((ids) => step(deleteNodes, { ids }, ids.length, false)),
    ...nodes.flatMap(({ definition, changed }) =>
      chunks(changed, CHUNK).map((part) =>
        step(
          writeNodes(definition),
          { rows: part.map(({ id, properties }) => ({ id, properties })) },
          part.length,
          true,
        ),
      ),
    ),
    ...edges.flatMap(({ definition, changed, found }) => {
      const written = (statement: Statement, rows: readonly EdgeRow[]): readonly Step[] =>
        chunks(rows, CHUNK).map((part) =>
          step(
            statement,
            { rows: part.map(({ id, from, to, properties }) => ({ id, from, to, properties })) },
            part.length,
            true,
          ),
        );
      const isNew = ({ id }: EdgeRow): boolean => !found.has(id);
      return [
        ...written(
          writeEdges(definition),
          changed.filter((row) => !isNew(row)),
        ),
        ...written(createEdges(definition), changed.filter(isNew)),
      ];
    }),
  ];
  const removed = staleNodes.length + edges.reduce((sum, { stale }) => sum + stale.length, 0);
  return { steps, removed, written: steps.reduce((sum, { rows }) => sum + rows, 0) - removed };
}

async function stored(
  database: Database,
  statement: Statement,
  properties: Properties,
): Promise<ReadonlyMap<string, string>> {
  const names = Object.keys(properties).filter((name) => name !== 'id');
  const rows: readonly Row[] = await database.read(statement, {}, { timeout: READ_TIMEOUT });
  return new Map(rows.map((row) => [row[0] as string, canonical(decode(properties, names, row))]));
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
const step = (statement: Statement, parameters: Step['parameters'], rows: number, exact: boolean): Step => ({
  statement,
  parameters,
  rows,
  exact,
});
