import { SKIPPED_VARIABLE, URI_VARIABLE } from './databases.js';
import { emptyNeo4j } from './spare-neo4j.js';

/** Stops the server that the run started, or empties the one it was given; the last words are what was skipped. */
export default async function teardown(): Promise<void> {
  const uri = process.env[URI_VARIABLE] ?? '';
  if (globalThis.edugraphTestServer) await globalThis.edugraphTestServer.stop();
  else if (uri !== '') await emptyNeo4j(uri);
  const skipped = process.env[SKIPPED_VARIABLE];
  if (skipped) process.stderr.write(`\n${skipped}\n\n`);
}
