import type { Parameters, Row, Statement } from './statement.js';
import type { SchemaElement } from './schema.js';

export type Engine = 'embedded' | 'neo4j';

/** A transaction that writes: all of it is kept or nothing. */
export interface Transaction {
  run(statement: Statement, parameters: Parameters): Promise<readonly Row[]>;
}

export interface ReadOptions {
  /** Ends the wait when whoever asked has gone. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds, where it may take longer than a statement usually may. */
  readonly timeout?: number;
}

/** One graph database, whichever engine it is. One per process; close it at exit. */
export interface Database {
  readonly engine: Engine;
  /** The rows of a statement that only reads. @throws UnavailableError, TimeoutError */
  read(statement: Statement, parameters: Parameters, options?: ReadOptions): Promise<readonly Row[]>;
  /** Runs `work` in one transaction. It may run more than once: what it writes must be the same each time. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Makes the constraints and indexes that are missing. @throws ForbiddenError where one of the same name is otherwise defined */
  prepare(schema: readonly SchemaElement[]): Promise<void>;
  /** Answers once the database has answered a statement. @throws UnavailableError */
  ping(): Promise<void>;
  close(): Promise<void>;
}
