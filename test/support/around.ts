import type { Database } from '../../src/database/database.js';

/** The same database with some of it changed. */
export const around = (database: Database, changes: Partial<Database>): Database => ({
  engine: database.engine,
  ownsGraph: database.ownsGraph,
  dialect: database.dialect,
  read: (...given) => database.read(...given),
  readTogether: (work) => database.readTogether(work),
  write: (work) => database.write(work),
  prepare: (schema) => database.prepare(schema),
  differences: (schema) => database.differences(schema),
  version: () => database.version(),
  ping: () => database.ping(),
  busy: () => database.busy(),
  close: () => database.close(),
  ...changes,
});
