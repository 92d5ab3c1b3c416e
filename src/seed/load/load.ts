import type { Database, ReadOptions, Transaction } from '../../database/database.js';
import { storageVersionOf } from '../../model/definition/storage-version.js';
import type { GraphSizes } from '../../model/definition/graph-sizes.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { constraintsOf } from '../../model/statements/constraints.js';
import { holdRelease, NO_PACKAGES, RELEASE, writeRelease } from '../../model/statements/release.js';
import { countNodes, countOurs, countRelationships, countReleases } from '../../model/statements/write.js';
import { ForbiddenError, InputError } from '../../shared/errors.js';
import { difference, runEach, type LoadStep } from './difference.js';
import { faultOf, heldIn, type Held } from './held.js';
import { rowsIn, type GraphRows, type SeedGraph } from './seed-graph.js';
import { idsOfNodes, storedItems } from './stored-graph.js';
import { sizesOf } from './sizes.js';
import { LIMIT } from '../../shared/limits.js';

export interface LoadOptions {
  /** In many transactions: not all or nothing, but it can be run again until it has gone through. */
  readonly batched?: boolean;
  /** Whether the rows come from a backup: then they are not made those of the packages at the next start. */
  readonly restored?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  /** What the graph is made from, if it is from packages: see madeFrom. */
  readonly from?: string;
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
  readonly storageVersion: string;
  readonly sizes: string;
  readonly restored: boolean;
  readonly madeFrom: string;
}

/**
 * Makes the graph exactly what the rows say: writes what is new or changed, removes what is no more, all or nothing
 * unless batched.
 */
export async function load(
  database: Database,
  model: GraphModel,
  graph: (GraphRows | SeedGraph) & { readonly release: string },
  { batched = false, restored = false, onProgress = () => undefined, from = NO_PACKAGES }: LoadOptions = {},
): Promise<Loaded> {
  await refuseForeign(database);
  await database.prepare(constraintsOf(model));
  const held = await heldIn(database);
  const before = held?.release ?? null;
  const stored = storedItems((...given) => database.read(...given));
  const storageVersion = storageVersionOf(model);
  const isOfOther = held !== undefined && held.storageVersion !== storageVersion;
  const itemsOf = isOfOther ? idsOfNodes(stored) : stored;
  const rows = 'nodes' in graph ? rowsIn(graph) : graph;
  const { steps, written, removed, nodes, relationships } = await difference(database, model, rows, itemsOf);
  const total = written + removed;
  const result = { release: graph.release, written, removed, nodes, relationships };
  const to: Target = {
    release: graph.release,
    storageVersion,
    sizes: JSON.stringify(sizesOf(model, rows)),
    restored,
    madeFrom: from,
  };
  if (total === 0 && isAsStored(held, to)) return result;
  if (!batched && total > LIMIT.loadRows)
    throw new InputError(
      `Expected at most ${LIMIT.loadRows} rows in one transaction, got ${total}. Run the same command ` +
        'with --batched, which writes in parts and is not atomic.',
    );
  // Until all is written it is of the other version: if this breaks off, the next load writes all of it again.
  const during = isOfOther ? held.storageVersion : storageVersion;
  if (batched) await runBatched(database, to, during, steps, total, onProgress);
  else await database.write((transaction) => runWhole(transaction, before, to, steps, total, onProgress));
  return result;
}

async function runWhole(
  transaction: Transaction,
  before: string | null,
  to: Target,
  steps: Iterable<LoadStep>,
  total: number,
  onProgress: NonNullable<LoadOptions['onProgress']>,
): Promise<void> {
  const held = (await transaction.run(holdRelease, { id: RELEASE }))[0]?.[0] ?? null;
  // The driver may run the work again if the answer to a commit was lost: then all is done.
  if (held === to.release && held !== before) return;
  if (held !== before) throw new ForbiddenError('Another load has finished in the meantime; run this one again.');
  let done = 0;
  await runEach(steps, async (step, meanwhile) => {
    await step.run(transaction, meanwhile);
    onProgress((done += step.rows), total);
  });
  await transaction.run(writeRelease, { id: RELEASE, ...to });
}

async function runBatched(
  database: Database,
  to: Target,
  during: string | null,
  steps: Iterable<LoadStep>,
  total: number,
  onProgress: NonNullable<LoadOptions['onProgress']>,
): Promise<void> {
  await database.write((transaction) =>
    transaction.run(writeRelease, { id: RELEASE, ...to, storageVersion: during, release: null, madeFrom: NO_PACKAGES }),
  );
  let done = 0;
  await runEach(steps, async (step, meanwhile) => {
    await database.write((transaction) => step.run(transaction, meanwhile));
    onProgress((done += step.rows), total);
  });
  await database.write((transaction) => transaction.run(writeRelease, { id: RELEASE, ...to }));
}

/**
 * What a graph holds that was made from just this, by this version, and has as many nodes as then; null if it is
 * another one, or its rows must be compared to know.
 */
export async function loadedFrom(database: Database, model: GraphModel, from: string): Promise<Loaded | null> {
  const held = await heldIn(database);
  if (held?.madeFrom !== from || held.release === null || faultOf(model, held) !== null) return null;
  await refuseForeign(database);
  await database.prepare(constraintsOf(model));
  const [[[nodes] = [0]], [[relationships] = [0]]] = await Promise.all([
    database.read(countOurs, {}),
    database.read(countRelationships, {}),
  ]);
  const expected = Object.values(sizesSaid(held)?.nodes ?? {}).reduce((sum, count) => sum + count, 0);
  return nodes === expected ? { release: held.release, written: 0, removed: 0, nodes, relationships } : null;
}

/** Nothing is done in a database that holds what is not Edugraph's. @throws ForbiddenError */
export async function refuseForeign(database: Database): Promise<void> {
  const counted = async (statement: typeof countNodes): Promise<number> =>
    (await database.read(statement, {}))[0]?.[0] ?? 0;
  const [all, ours, releases] = await Promise.all([counted(countNodes), counted(countOurs), counted(countReleases)]);
  if (all > ours + releases)
    throw new ForbiddenError(
      `Expected a database that holds only Edugraph's nodes, got one that also holds others ` +
        `(${all - ours - releases}). Use another database; nothing was changed.`,
    );
}

export const releaseIn = async (database: Database, options?: ReadOptions): Promise<string | null> =>
  (await heldIn(database, options))?.release ?? null;

/** How large the graph is; null if that was not counted. */
export const sizesIn = async (database: Database): Promise<GraphSizes | null> => sizesSaid(await heldIn(database));
const sizesSaid = (held: Held | undefined): GraphSizes | null =>
  held?.sizes ? (JSON.parse(held.sizes) as GraphSizes) : null;

const isAsStored = (held: Held | undefined, to: Target): boolean =>
  held?.release === to.release &&
  held.storageVersion === to.storageVersion &&
  held.restored === to.restored &&
  held.madeFrom === to.madeFrom &&
  held.sizes === to.sizes;
