import { describe } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database, Engine } from '../../src/database/database.js';
import { load } from '../../src/seed/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { embedded, neo4jAt, SEEDS, URI_VARIABLE } from './databases.js';
import { listed } from './listed.js';
import { Neo4jServer } from './neo4j-server.js';

const uri = process.env[URI_VARIABLE] ?? '';

/** The engines of this run: both, or the embedded one alone where there is no Neo4j. */
export const engines: readonly Engine[] = uri === '' ? ['embedded'] : ['embedded', 'neo4j'];
/** Tests that need a Neo4j server; shown as skipped where there is none. */
export const describeNeo4j = uri === '' ? describe.skip : describe;

/** A graph that holds the seeds, for tests that only read: the server of the run is shared. */
export async function seeded(engine: Engine): Promise<Database> {
  if (engine === 'neo4j') return listed(neo4jAt(uri));
  const database = listed(embedded());
  await load(database, graphModel, readPackages(graphModel, [SEEDS]));
  return database;
}

/** An empty graph of one's own, for tests that write; `end` closes it and stops its server. */
export async function empty(
  engine: Engine,
): Promise<{ readonly database: Database; readonly end: () => Promise<void> }> {
  if (engine === 'embedded') {
    const database = listed(embedded());
    return { database, end: () => database.close() };
  }
  const server = await Neo4jServer.start();
  const database = listed(neo4jAt(server.uri));
  return {
    database,
    end: async () => {
      await database.close().finally(() => server.stop());
    },
  };
}
