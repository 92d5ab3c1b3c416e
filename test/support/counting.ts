import type { Database } from '../../src/database/database.js';
import type { Statement } from '../../src/database/statement.js';
import { around } from './around.js';

/** The same database, which writes down the name of every statement that is read, and of those answered along. */
export function counting(database: Database): {
  readonly database: Database;
  readonly names: string[];
  readonly statements: Statement[];
} {
  const names: string[] = [];
  const statements: Statement[] = [];
  const read: Database['read'] = (statement, parameters, options) => {
    names.push(...[statement, ...(statement.along ?? [])].map(({ name }) => name));
    statements.push(statement);
    return database.read(statement, parameters, options);
  };
  return {
    names,
    statements,
    database: around(database, { read }),
  };
}
