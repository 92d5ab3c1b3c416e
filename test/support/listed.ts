import type { Database, Transaction } from '../../src/database/database.js';
import type { Statement } from '../../src/database/statement.js';
import { around } from './around.js';
import { comparedStatements } from './compared.js';
import { partsOf } from './statement-parts.js';

/** The same database, which at its close refuses that a statement was run that the contract tests do not look at. */
export function listed(database: Database): Database {
  const known = new Map<string, Set<string>>();
  for (const [, statement] of comparedStatements(database.dialect)) {
    const parts = known.get(statement.name) ?? new Set();
    for (const part of partsOf(statement)) parts.add(part);
    known.set(statement.name, parts);
  }
  const unknown = new Set<string>();
  const seen = new Set<string>();
  const see = (statement: Statement): void => {
    const { name, text } = statement;
    if (name.startsWith('test.') || seen.has(text)) return;
    seen.add(text);
    const parts = known.get(name);
    if (!parts) unknown.add(name);
    else for (const part of partsOf(statement)) if (!parts.has(part)) unknown.add(`${name} with ${part}`);
  };
  const watched = (transaction: Transaction): Transaction => ({
    run: (statement, parameters) => {
      see(statement);
      return transaction.run(statement, parameters);
    },
  });
  return around(database, {
    read: (statement, parameters, options) => {
      see(statement);
      return database.read(statement, parameters, options);
    },
    readTogether: (work) => database.readTogether((transaction) => work(watched(transaction))),
    write: (work) => database.write((transaction) => work(watched(transaction))),
    close: async () => {
      await database.close();
      if (unknown.size > 0)
        throw new Error(
          'Expected every statement that is run to be compared on both engines, ' +
            `got ${[...unknown].sort().join(', ')}. ` +
            'Add it to readStatements or loadStatements in src/statements.ts.',
        );
    },
  });
}
