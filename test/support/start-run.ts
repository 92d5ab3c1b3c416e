import 'reflect-metadata';
import { countNodes } from '../../src/model/statements/write.js';
import { neo4jAt, SKIPPED_VARIABLE, URI_VARIABLE, withSeeds } from './databases.js';
import { findNeo4j } from './find-neo4j.mjs';
import { Neo4jServer } from './neo4j-server.js';
import makeRunFolder from './run-folder.mjs';

declare global {
  var edugraphTestServer: Neo4jServer | undefined;
}

/** Finds or starts the Neo4j server of the run and loads the seeds into it; without one, notes what is skipped. */
export default async function setup(): Promise<void> {
  makeRunFolder();
  const uri = await findServer();
  process.env[URI_VARIABLE] = uri;
  if (uri === '') return;
  const database = await neo4jAt(uri);
  try {
    const held = (await database.read(countNodes, {}))[0]?.[0];
    if (held !== 0)
      throw new Error(
        `The tests write: expected an empty database at ${uri}, got one with ${String(held)} nodes. ` +
          'Nothing was changed.',
      );
    await withSeeds(database);
  } finally {
    await database.close();
  }
}

async function findServer(): Promise<string> {
  if (process.env['EDUGRAPH_NO_NEO4J'] === '1') return skip('EDUGRAPH_NO_NEO4J=1 switches it off.');
  if (process.env['NEO4J_URI']) return process.env['NEO4J_URI'];
  const found = findNeo4j();
  if ('missing' in found) return skip(found.missing);
  globalThis.edugraphTestServer = await Neo4jServer.start();
  return globalThis.edugraphTestServer.uri;
}

function skip(reason: string): string {
  const words = `SKIPPED: the Neo4j half of the tests. ${reason}`;
  if (process.env['EDUGRAPH_REQUIRE_NEO4J'] === '1') throw new Error(words);
  process.env[SKIPPED_VARIABLE] = words;
  return '';
}
