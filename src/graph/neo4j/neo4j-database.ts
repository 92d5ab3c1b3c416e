import neo4j, { type Driver, type QueryResult, type Session } from 'neo4j-driver';
import pLimit, { type LimitFunction } from 'p-limit';
import { ForbiddenError, UnavailableError } from '../../shared/errors.js';
import type { Database, ReadOptions, Transaction } from '../database.js';
import { withDeadline } from '../deadline.js';
import { checkParameters } from '../parameters.js';
import type { SchemaElement } from '../schema.js';
import type { Parameters, Row, Statement } from '../statement.js';
import { mayRetry, translate } from './neo4j-errors.js';
import { differenceFrom, neo4jSchema, SHOW_INDEXES, type ShownIndex } from './neo4j-schema.js';

export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly statementTimeout: number;
  readonly writeTimeout: number;
  readonly concurrency: number;
}

/** How long a statement may be silent before the database is asked whether it is still there, and how long it has to say so. */
const SILENCE = 1_700;
const PING = 1_000;

/** A Neo4j server: a session per statement, reads routed as reads, and a deadline of our own around each, since a frozen peer makes the driver wait for ever. */
export class Neo4jDatabase implements Database {
  readonly engine = 'neo4j';
  readonly #driver: Driver;
  readonly #options: Neo4jOptions;
  readonly #reads: LimitFunction;

  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#reads = pLimit(options.concurrency);
    this.#driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      connectionTimeout: 1_500,
      connectionAcquisitionTimeout: 2_500,
      maxTransactionRetryTime: 2_000,
      connectionLivenessCheckTimeout: 30_000,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'edugraph',
    });
  }

  read(statement: Statement, parameters: Parameters, { signal, timeout = this.#options.statementTimeout }: ReadOptions = {}): Promise<readonly Row[]> {
    checkParameters(statement.name, parameters);
    const work = this.#reads(async () => {
      signal?.throwIfAborted();
      return this.#whileAlive(
        this.#readOnce(statement, parameters, timeout).catch((error: unknown) => (mayRetry(error) ? this.#readOnce(statement, parameters, timeout) : Promise.reject(error as Error))),
      );
    }).catch((error: unknown) => {
      throw signal?.aborted ? error : translate(statement.name, error);
    });
    return withDeadline(statement.name, timeout, work, signal);
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const session = this.#session('WRITE');
    try {
      return await session.executeWrite(
        (transaction) =>
          work({
            run: async (statement, parameters) => {
              checkParameters(statement.name, parameters);
              return rowsOf(await transaction.run(statement.text, numbersTold(parameters)));
            },
          }),
        { timeout: this.#options.writeTimeout, metadata: { statement: 'write' } },
      );
    } catch (error) {
      throw translate('write', error);
    } finally {
      void session.close().catch(() => undefined);
    }
  }

  async prepare(schema: readonly SchemaElement[]): Promise<void> {
    const session = this.#session('WRITE');
    try {
      for (const element of schema) await session.run(neo4jSchema(element), {}, { timeout: this.#options.writeTimeout });
      await session.run('CALL db.awaitIndexes(60)');
      const shown = new Map(rowsOf(await session.run(SHOW_INDEXES.text)).map((row) => [row[0] as string, row as unknown as ShownIndex]));
      const differences = schema.flatMap((element) => {
        const found = shown.get(element.name);
        return found ? (differenceFrom(element, found) ?? []) : [`${element.name}: expected it, but another index or constraint is on the same properties`];
      });
      if (differences.length > 0) throw new ForbiddenError(`The database has indexes or constraints that differ from those expected. Drop them by name and start again.\n${differences.join('\n')}`);
    } catch (error) {
      throw translate('schema', error);
    } finally {
      void session.close().catch(() => undefined);
    }
  }

  async ping(): Promise<void> {
    try {
      await withDeadline('ping', PING + 1_500, this.#readOnce({ name: 'ping', text: 'RETURN 1 AS one' }, {}, PING));
    } catch (error) {
      throw new UnavailableError('The database does not answer; please ask again later.', { cause: error });
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(access: 'READ' | 'WRITE'): Session {
    return this.#driver.session({ database: this.#options.database, defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE });
  }

  async #readOnce(statement: Statement, parameters: Parameters, timeout: number): Promise<readonly Row[]> {
    const session = this.#session('READ');
    try {
      return rowsOf(await session.run(statement.text, numbersTold(parameters), { timeout, metadata: { statement: statement.name } }));
    } finally {
      // Not awaited: a frozen peer would never let it end.
      void session.close().catch(() => undefined);
    }
  }

  /** The outcome of a read; an UnavailableError as soon as it is silent and the database is too. */
  #whileAlive<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        withDeadline('ping', PING, this.#readOnce({ name: 'ping', text: 'RETURN 1 AS one' }, {}, PING)).catch((error: unknown) =>
          reject(new UnavailableError('The database does not answer; please ask again later.', { cause: error })),
        );
      }, SILENCE);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}

const rowsOf = (result: QueryResult): readonly Row[] => result.records.map((record) => [...record.values()]);

/** JavaScript's numbers travel as floats, and LIMIT wants an integer: whole numbers are said to be integers. */
function numbersTold(parameters: Parameters): Record<string, unknown> {
  return told(parameters) as Record<string, unknown>;
}
function told(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(told);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, told(inner)]));
  return value;
}
