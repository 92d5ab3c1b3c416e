import type { Engine } from './database.js';
import type { Dialect } from './dialect.js';
import { embeddedDialect } from './embedded/embedded-dialect.js';
import { neo4jDialect } from './neo4j/neo4j-dialect.js';

/** The dialect of each engine. */
export const dialects: Readonly<Record<Engine, Dialect>> = { embedded: embeddedDialect, neo4j: neo4jDialect };
