import { join } from 'node:path';
import { LIMIT } from '../shared/limits.js';
import type { Database } from './database.js';
import { EmbeddedDatabase } from './embedded/embedded-database.js';
import type { Observe } from './observe.js';

/** What decides which engine it is and where: a Neo4j address, or else a folder for the embedded one. */
interface DatabaseSettings {
  readonly NEO4J_URI?: string | undefined;
  readonly NEO4J_USER: string;
  readonly NEO4J_PASSWORD: string;
  readonly NEO4J_DATABASE: string;
  readonly EDUGRAPH_DATA: string;
  readonly STATEMENT_TIMEOUT_MS: number;
  readonly CONCURRENT_STATEMENTS: number;
}

/** The file of the embedded graph; null if these settings name a server. */
export const embeddedFile = (settings: Pick<DatabaseSettings, 'NEO4J_URI' | 'EDUGRAPH_DATA'>): string | null =>
  settings.NEO4J_URI === undefined ? join(settings.EDUGRAPH_DATA, 'edugraph.grafeo') : null;

/** `observe` learns of every statement that was run. The driver of Neo4j, which is large, is read only for Neo4j. */
export async function openDatabase(settings: DatabaseSettings, observe?: Observe): Promise<Database> {
  const { STATEMENT_TIMEOUT_MS: statementTimeout, CONCURRENT_STATEMENTS: concurrency } = settings;
  const common = { statementTimeout, concurrency, observe };
  if (settings.NEO4J_URI === undefined) return new EmbeddedDatabase({ ...common, file: embeddedFile(settings) });
  const { Neo4jDatabase } = await import('./neo4j/neo4j-database.js');
  return new Neo4jDatabase({
    ...common,
    uri: settings.NEO4J_URI,
    user: settings.NEO4J_USER,
    password: settings.NEO4J_PASSWORD,
    database: settings.NEO4J_DATABASE,
    writeTimeout: LIMIT.loadMilliseconds,
  });
}
