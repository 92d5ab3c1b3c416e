import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open.js';

/** Runs `work` on the database of these settings, which is closed however it ends. */
export async function withDatabase<Result>(
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
