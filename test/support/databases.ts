import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type { Database } from '../../src/database/database.js';
import { EmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';
import { graphModel } from '../../src/edges/graph.js';
import { around } from './around.js';
import { inRunFolder } from './run-folder.mjs';
import { seedGraph } from './seeds.js';

/** Where the test files find the Neo4j server of the run; empty if there is none. */
export const URI_VARIABLE = 'EDUGRAPH_TEST_NEO4J_URI';
/** What the run leaves out, and how to get it; said at its end. */
export const SKIPPED_VARIABLE = 'EDUGRAPH_TEST_SKIPPED';

/** Far above production's: what is tested is the answer, on a machine that may be busy. */
export const TEST_TIMEOUT = 120_000;
const WRITE_TIMEOUT = 600_000;

/** An embedded graph in memory, or in a file. Rows without an order come in any order, unless something is measured. */
export const embedded = (file: string | null = null, shuffleUnordered = true): Database =>
  new EmbeddedDatabase({ file, statementTimeout: TEST_TIMEOUT, concurrency: 32, shuffleUnordered });

/** The same graph once it holds the seeds, which takes no time if it does already. */
export async function withSeeds(database: Database): Promise<Database> {
  const { load } = await import('../../src/seed/load/load.js');
  await load(database, graphModel, await seedGraph());
  return database;
}

let copies = 0;

/** An embedded graph that holds the seeds: a copy of one that is loaded once by each worker. */
export async function seededEmbedded(): Promise<Database> {
  const file = inRunFolder('seeds.grafeo');
  if (!file) return withSeeds(embedded());
  if (!existsSync(file)) await (await withSeeds(embedded(file))).close();
  const copy = `${file}-${process.pid}-${copies++}`;
  copyFileSync(file, copy);
  const database = embedded(copy);
  const close = async (): Promise<void> => {
    await database.close();
    rmSync(copy, { force: true });
  };
  return around(database, { close });
}

/** The driver is read only by tests that need it: it takes longer to load than all the rest. */
export async function neo4jAt(
  uri: string,
  statementTimeout = TEST_TIMEOUT,
  patience = TEST_TIMEOUT / 2,
): Promise<Database> {
  const { Neo4jDatabase } = await import('../../src/database/neo4j/neo4j-database.js');
  return new Neo4jDatabase({
    uri,
    user: process.env['NEO4J_USER'] ?? 'neo4j',
    password: process.env['NEO4J_PASSWORD'] ?? 'no password is asked for',
    database: process.env['NEO4J_DATABASE'] ?? 'neo4j',
    statementTimeout,
    writeTimeout: WRITE_TIMEOUT,
    concurrency: 32,
    patience,
  });
}
