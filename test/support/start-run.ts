import 'reflect-metadata';
import { graphModel } from '../../src/edges/graph.js';
import { countNodes } from '../../src/model/statements/write.js';
import { load } from '../../src/seed/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { neo4jAt, SEEDS, URI_VARIABLE } from './databases.js';
import { findNeo4j, Neo4jServer } from './neo4j-server.js';

declare global {
  var edugraphTestServer: Neo4jServer | undefined;
}

/** Finds or starts the Neo4j server of the run and loads the seeds into it; says plainly where the Neo4j half is left out. */
export default async function setup(): Promise<void> {
  const uri = process.env['NEO4J_URI'] || (await started());
  process.env[URI_VARIABLE] = uri;
  if (uri === '') return;
  const database = neo4jAt(uri);
  try {
    const held = (await database.read(countNodes, {}))[0]?.[0];
    if (held !== 0)
      throw new Error(
        `The tests write: expected an empty database at ${uri}, got one with ${String(held)} nodes. Nothing was changed.`,
      );
    await load(database, graphModel, readPackages(graphModel, [SEEDS]));
  } finally {
    await database.close();
  }
}

async function started(): Promise<string> {
  const found = findNeo4j();
  if ('java' in found) {
    globalThis.edugraphTestServer = await Neo4jServer.start();
    return globalThis.edugraphTestServer.uri;
  }
  const words = `The Neo4j half of the tests is SKIPPED. ${found.missing}`;
  if (process.env['EDUGRAPH_REQUIRE_NEO4J'] === '1') throw new Error(words);
  process.stderr.write(`\n${words}\n\n`);
  return '';
}
