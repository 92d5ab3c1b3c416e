import type { Database } from '../../src/database/database.js';
import { EmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';
import { Neo4jDatabase } from '../../src/database/neo4j/neo4j-database.js';

export const SEEDS = 'seeds';
/** Where the test files find the Neo4j server of the run; empty where there is none. */
export const URI_VARIABLE = 'EDUGRAPH_TEST_NEO4J_URI';

/** An embedded graph in memory, or in a file; rows without an order come in any order, but where something is measured. */
export const embedded = (file: string | null = null, shuffleUnordered = true): Database =>
  new EmbeddedDatabase({ file, statementTimeout: 8_000, concurrency: 32, shuffleUnordered });

export const neo4jAt = (uri: string, statementTimeout = 8_000): Database =>
  new Neo4jDatabase({
    uri,
    user: process.env['NEO4J_USER'] ?? 'neo4j',
    password: process.env['NEO4J_PASSWORD'] ?? 'no password is asked for',
    database: process.env['NEO4J_DATABASE'] ?? 'neo4j',
    statementTimeout,
    writeTimeout: 60_000,
    concurrency: 32,
    // What is tested is the answer, on a machine that may be busy.
    patience: 30_000,
  });
