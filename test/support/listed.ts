import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Dialect } from '../../src/database/dialect.js';
import type { Database, Transaction } from '../../src/database/database.js';
import type { Statement } from '../../src/database/statement.js';
import { around } from './around.js';
import { comparedStatements } from './compared.js';
import { inRunFolder } from './run-folder.mjs';
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
      const unknown = unlisted(comparedParts(database), [...seen.values()]);
      if (unknown.length > 0)
        throw new Error(
          'Expected every statement that is run to be compared on both engines, ' +
            `got ${unknown.join(', ')}. ` +
            'Add it to readStatements or loadStatements in src/statements.ts.',
        );
    },
  });
}

/** The parts of the statements that are compared, by their names. */
type Parts = Readonly<Record<string, readonly string[]>>;

/** They are made once by each worker: two thousand statements, for each graph of each file, take seconds. */
function comparedParts({ engine, dialect }: Database): Parts {
  const file = inRunFolder(`compared-${engine}.json`);
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Parts;
  const parts = partsByName(dialect);
  if (file) writeFileSync(file, JSON.stringify(parts));
  return parts;
}

function partsByName(dialect: Dialect): Parts {
  const found = new Map<string, Set<string>>();
  for (const [, statement] of comparedStatements(dialect)) {
    const parts = found.get(statement.name) ?? new Set();
    found.set(statement.name, parts);
    for (const part of partsOf(statement)) parts.add(part);
  }
  return Object.fromEntries([...found].map(([name, parts]) => [name, [...parts]]));
}

/** What of these statements is not among those that are compared: their names, or names with the parts. */
const unlisted = (compared: Parts, statements: readonly Statement[]): readonly string[] =>
  [
    ...new Set(
      statements.flatMap((statement) => {
        const parts = compared[statement.name];
        if (!parts) return [statement.name];
        return partsOf(statement)
          .filter((part) => !parts.includes(part))
          .map((part) => `${statement.name} with ${part}`);
      }),
    ),
  ].sort();
