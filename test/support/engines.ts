import { describe } from '@jest/globals';
import type { Database, Engine } from '../../src/database/database.js';
import { embedded, neo4jAt, seededEmbedded, URI_VARIABLE } from './databases.js';
import { listed } from './listed.js';
import { spareNeo4j } from './spare-neo4j.js';

declare global {
  /** Which Jest project this is: see jest.config.js. */
  var edugraphProject: 'fast' | 'engines' | 'processes' | 'clients' | 'bench';
}

const uri = process.env[URI_VARIABLE] ?? '';

/** The engines of this run: both, or the embedded one alone if there is no Neo4j. */
export const engines: readonly Engine[] = uri === '' ? ['embedded'] : ['embedded', 'neo4j'];
/** Tests that need Neo4j: shown as skipped if there is none, and no part of the project `fast`. */
export function describeNeo4j(title: string, tests: () => void): void {
  if (globalThis.edugraphProject !== 'fast') (uri === '' ? describe.skip : describe)(title, tests);
}

/** The same tests on each engine: on the embedded one in the project `fast`, on Neo4j in `engines`. %s is its name. */
export function describeEngine(title: string, tests: (engine: Engine) => void): void {
  if (globalThis.edugraphProject === 'fast') describe(title.replace('%s', 'embedded'), () => tests('embedded'));
  else describeNeo4j(title.replace('%s', 'neo4j'), () => tests('neo4j'));
}

/** A graph that holds the seeds, for tests that only read: the server of the run is shared. */
export const seeded = async (engine: Engine): Promise<Database> =>
  listed(engine === 'neo4j' ? neo4jAt(uri) : await seededEmbedded());

/** An empty graph, for tests that write; `end` gives it back. One at a time on Neo4j: a worker has one spare server. */
export async function empty(
  engine: Engine,
): Promise<{ readonly database: Database; readonly end: () => Promise<void> }> {
  const database = listed(engine === 'embedded' ? embedded() : neo4jAt(await spareNeo4j()));
  return { database, end: () => database.close() };
}
