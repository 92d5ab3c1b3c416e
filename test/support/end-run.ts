import { neo4jAt, URI_VARIABLE } from './databases.js';
import { plainStatement } from './plain-statement.js';

/** Stops the server that the run started, or empties the one that it was given. */
export default async function teardown(): Promise<void> {
  if (globalThis.edugraphTestServer) return globalThis.edugraphTestServer.stop();
  const uri = process.env[URI_VARIABLE] ?? '';
  if (uri === '') return;
  const database = neo4jAt(uri);
  await database.write((transaction) => transaction.run(plainStatement('empty', 'MATCH (n) DETACH DELETE n'), {}));
  await database.close();
}
