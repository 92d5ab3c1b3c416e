import type { Database } from '../../src/database/database.js';
import type { Statement } from '../../src/database/statement.js';
import { comparedStatements } from './compared.js';

/** The same database, which at its close refuses that a statement was run that the contract tests do not look at. */
export function listed(database: Database): Database {
  const known = new Set(comparedStatements(database.dialect).map(([, { name }]) => name));
  const unknown = new Set<string>();
  const see = ({ name }: Statement): void => {
    if (!known.has(name) && !name.startsWith('test.')) unknown.add(name);
  };
  return {
    engine: database.engine,
    dialect: database.dialect,
    read: (statement, parameters, options) => {
      see(statement);
      return database.read(statement, parameters, options);
    },
    write: (work) =>
      database.write((transaction) =>
        work({
          run: (statement, parameters) => {
            see(statement);
            return transaction.run(statement, parameters);
          },
        }),
      ),
    prepare: (schema) => database.prepare(schema),
    ping: () => database.ping(),
    close: async () => {
      await database.close();
      if (unknown.size > 0)
        throw new Error(
          'Expected every statement that is run to be compared on both engines, ' +
            `got ${[...unknown].sort().join(', ')}. ` +
            'Add it to readStatements or loadStatements in src/statements.ts.',
        );
    },
  };
}
