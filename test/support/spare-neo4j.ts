import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { neo4jAt, URI_VARIABLE } from './databases.js';
import { plainStatement } from './plain-statement.js';
import { inRunFolder } from './run-folder.mjs';

export const SHOW_INDEXES = plainStatement(
  'indexes',
  `SHOW INDEXES YIELD name, owningConstraint, type
   WHERE type <> 'LOOKUP'
   RETURN name AS name, owningConstraint IS NOT NULL AS constraint
   ORDER BY name`,
);

/**
 * The address of the server that a Jest worker has for tests that write, started when it is first wanted; it ends with
 * its worker.
 */
export async function spareUri(): Promise<string> {
  if (!process.env[URI_VARIABLE])
    throw new Error('Expected the run to have set up Neo4j: see test/support/start-run.ts.');
  const note = inRunFolder(`spare-${process.pid}`) as string;
  if (!existsSync(note)) {
    const { Neo4jServer } = await import('./neo4j-server.js');
    writeFileSync(note, (await Neo4jServer.start()).uri);
  }
  return readFileSync(note, 'utf8');
}

/** The same, emptied: for each file that writes. */
export async function spareNeo4j(): Promise<string> {
  const uri = await spareUri();
  await emptyNeo4j(uri);
  return uri;
}

/** Takes away every node, constraint and index. */
export async function emptyNeo4j(uri: string): Promise<void> {
  const database = await neo4jAt(uri);
  const run = (text: string): Promise<unknown> =>
    database.write((transaction) => transaction.run(plainStatement('empty', text), {}));
  try {
    await run('MATCH (n) DETACH DELETE n');
    for (const [name, constraint] of await database.read(SHOW_INDEXES, {}))
      await run(`DROP ${constraint === true ? 'CONSTRAINT' : 'INDEX'} ${String(name)}`);
  } finally {
    await database.close();
  }
}
