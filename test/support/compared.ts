import type { Dialect } from '../../src/database/dialect.js';
import type { Statement } from '../../src/database/statement.js';
import { loadStatements, readStatements } from '../../src/statements.js';
import { narrowedStatements } from './narrowed.js';

type Compared = readonly (readonly [name: string, statement: Statement])[];

/** Every statement that reads: those of the list, and one for each thing that a list can be narrowed by. */
export const comparedReads = (dialect: Dialect): Compared => [
  ...readStatements(dialect).map((statement) => [statement.name, statement] as const),
  ...narrowedStatements(dialect),
];

/** Every statement that the contract tests look at. */
export const comparedStatements = (dialect: Dialect): Compared => [
  ...comparedReads(dialect),
  ...loadStatements().map((statement) => [statement.name, statement] as const),
];
