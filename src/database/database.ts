import type { AppError } from '../shared/errors.js';
import type { Dialect } from './dialect.js';
import type { Parameters, Row, Statement } from './statement.js';
import type { SchemaElement } from './schema.js';

export type Engine = 'embedded' | 'neo4j';

/** Statements that belong together: of what they write, all is kept or nothing. */
export interface Transaction {
  run<Given extends Parameters, Found extends Row>(
    statement: Statement<Given, Found>,
    parameters: NoInfer<Given>,
  ): Promise<readonly Found[]>;
}

export interface ReadOptions {
  /** Ends the wait when whoever asked has gone. */
  readonly signal?: AbortSignal | undefined;
  /** The request that it is read for. */
  readonly requestId?: string | undefined;
  /** Milliseconds, if it may take longer than a statement usually may. */
  readonly timeout?: number;
  /** Whether it is of a heavy operation, of whose statements few run at once. */
  readonly heavy?: boolean;
  readonly bound?: RowBound | undefined;
}

/** How many rows are of use: if there are more, none is handed over, and the statement fails with this error. */
export interface RowBound {
  readonly most: number;
  readonly tooMany: () => AppError;
}

/** @throws AppError if there are more rows than are of use */
export function checkBound(rows: number, bound: RowBound | undefined): void {
  if (bound && rows > bound.most) throw bound.tooMany();
}

/** Statements that read: how many run now, and how many wait for their turn. */
export interface Busy {
  readonly running: number;
  readonly waiting: number;
}

/** One graph database, whichever engine it is. One per process; close it at exit. */
export interface Database {
  readonly engine: Engine;
  /** Whether the graph is this process's alone, so that it holds just what this process loads. */
  readonly ownsGraph: boolean;
  /** How statements that are not the same on every engine are written for this one. */
  readonly dialect: Dialect;
  /** The rows of a statement that only reads. @throws UnavailableError, TimeoutError */
  read<Given extends Parameters, Found extends Row>(
    statement: Statement<Given, Found>,
    parameters: NoInfer<Given>,
    options?: ReadOptions,
  ): Promise<readonly Found[]>;
  /** Runs `work`, which only reads, in one transaction. It may run more than once. @throws UnavailableError */
  readTogether<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Runs `work` in one transaction. It may run more than once: what it writes must be the same each time. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /**
   * Makes the constraints and indexes that are missing. @throws ForbiddenError if one of the same name is otherwise
   * defined
   */
  prepare(schema: readonly SchemaElement[]): Promise<void>;
  /** What is missing of these constraints and indexes, or is otherwise defined; changes nothing. */
  differences(schema: readonly SchemaElement[]): Promise<readonly string[]>;
  /** The engine with its version, as it names itself. @throws UnavailableError */
  version(): Promise<string>;
  /** Answers once the database has answered a statement. @throws UnavailableError */
  ping(): Promise<void>;
  busy(): Busy;
  close(): Promise<void>;
}
