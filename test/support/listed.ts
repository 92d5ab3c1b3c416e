import type { Dialect } from '../../src/database/dialect.js';
import type { Database, Transaction } from '../../src/database/database.js';
import type { Statement } from '../../src/database/statement.js';
import { around } from './around.js';
import { comparedStatements } from './compared.js';
import { partsOf } from './statement-parts.js';

/** The same database, which at its close refuses that a statement was run that the contract tests do not look at. */
export function listed(database: Database): Database {
  const seen = new Map<string, Statement>();
  const see = (statement: Statement): void => {
    // What answers others along is compared by its parts.
    if (statement.along?.length) statement.along.forEach(see);
    else if (!statement.name.startsWith('test.')) seen.set(statement.text, statement);
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
      const unknown = unlisted(database.dialect, [...seen.values()]);
      if (unknown.length > 0)
        throw new Error(
          'Expected every statement that is run to be compared on both engines, ' +
            `got ${unknown.join(', ')}. ` +
            'Add it to readStatements or loadStatements in src/statements.ts.',
        );
    },
  });
}

/** What of these statements is not among those that are compared: their names, or names with the parts. */
function unlisted(dialect: Dialect, statements: readonly Statement[]): readonly string[] {
  const names = new Set(statements.map(({ name }) => name));
  const known = new Map([...names].map((name) => [name, new Set<string>()]));
  const compared = comparedStatements(dialect).flatMap(([, statement]) =>
    known.has(statement.name) ? [statement] : [],
  );
  for (const statement of compared) for (const part of partsOf(statement)) known.get(statement.name)?.add(part);
  return [
    ...new Set(
      statements.flatMap((statement) => {
        const parts = known.get(statement.name) as ReadonlySet<string>;
        if (parts.size === 0) return [statement.name];
        return partsOf(statement)
          .filter((part) => !parts.has(part))
          .map((part) => `${statement.name} with ${part}`);
      }),
    ),
  ].sort();
}
