import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver';
import { ForbiddenError, TimeoutError } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import { checkBound } from '../database.js';
import type { Busy, Database, ReadOptions, RowBound, Transaction } from '../database.js';
import { NOT_WAITED_FOR, withDeadline, type Deadline } from '../deadline.js';
import { Lanes } from '../lanes.js';
import { observed, type Observe } from '../observe.js';
import { checkParameters } from '../parameters.js';
import { PING } from '../ping.js';
import type { SchemaElement } from '../schema.js';
import type { Parameters, Row, Statement } from '../statement.js';
import { neo4jDialect } from './neo4j-dialect.js';
import { isRefusedSchema, mayRetry, noAnswer, translate } from './neo4j-errors.js';
import { withIntegers } from './neo4j-parameters.js';
import { differencesFrom, neo4jSchema, SHOW_INDEXES } from './neo4j-schema.js';

interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly statementTimeout: number;
  readonly writeTimeout: number;
  readonly concurrency: number;
  /** Milliseconds until a silent database is taken to be away. */
  readonly patience?: number;
  /** Learns of every statement that was run. */
  readonly observe?: Observe | undefined;
}

/**
 * Of the patience with a silent database: how long a statement waits before asking whether it is still there, and how
 * long that may take.
 */
const SILENCE = 0.63;
const PING_SHARE = 0.37;

/**
 * A Neo4j server: a session per statement, reads routed as reads, and a deadline of our own around each, since a frozen
 * peer makes the driver wait for ever.
 */
export class Neo4jDatabase implements Database {
  readonly engine = 'neo4j';
  readonly ownsGraph = false;
  readonly dialect = neo4jDialect;
  readonly #driver: Driver;
  readonly #options: Neo4jOptions;
  readonly #patience: number;
  #asking: Promise<unknown> | undefined;
  readonly #reads: Lanes;

  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#patience = options.patience ?? LIMIT.silenceMilliseconds;
    this.#reads = new Lanes(options.concurrency);
    this.#driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      connectionTimeout: 1_500,
      connectionAcquisitionTimeout: this.#patience * 0.9,
      maxTransactionRetryTime: 2_000,
      connectionLivenessCheckTimeout: 30_000,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'edugraph',
    });
  }

  read<Given extends Parameters, Found extends Row>(
    statement: Statement<Given, Found>,
    parameters: NoInfer<Given>,
    { signal, timeout = this.#options.statementTimeout, heavy = false, requestId, bound }: ReadOptions = {},
  ): Promise<readonly Found[]> {
    checkParameters(statement, parameters);
    // The driver may never say how a statement ended: once nobody waits for it, nor does its own deadline.
    const ended = new AbortController();
    const readOnce = (): Promise<readonly Found[]> =>
      this.#readOnce<Found>(statement, parameters, { timeout, requestId, bound });
    const once = (): Promise<readonly Found[]> => withDeadline(statement.name, timeout, readOnce, ended.signal);
    const work = ({ restart }: Deadline): Promise<readonly Found[]> =>
      this.#reads.run(heavy, async () => {
        signal?.throwIfAborted();
        restart();
        return once().catch((error: unknown) => (mayRetry(error) ? once() : Promise.reject(error as Error)));
      });
    const watched = (deadline: Deadline): Promise<readonly Found[]> =>
      this.#whileAlive(work(deadline)).catch((error: unknown) => {
        throw signal?.aborted ? error : translate(statement.name, error);
      });
    return withDeadline(statement.name, timeout, watched, signal).finally(() => ended.abort(NOT_WAITED_FOR));
  }

  readTogether<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#transact('READ', work);
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#transact('WRITE', work);
  }

  async prepare(schema: readonly SchemaElement[]): Promise<void> {
    const session = this.#session('WRITE');
    try {
      // Tried again if another process makes the same at once. If one is refused for what is there already, the
      // others are made one by one, and it is named below.
      const make = (elements: readonly SchemaElement[]): Promise<boolean> =>
        session
          .executeWrite(
            async (transaction) => {
              for (const element of elements) await transaction.run(neo4jSchema(element));
              return true;
            },
            { timeout: this.#options.writeTimeout },
          )
          .catch((error: unknown) => (isRefusedSchema(error) ? false : Promise.reject(error as Error)));
      if (!(await make(schema))) for (const element of schema) await make([element]);
      await session.run('CALL db.awaitIndexes(60)');
      const differences = differencesFrom(schema, rowsFrom(SHOW_INDEXES, await session.run(SHOW_INDEXES.text)));
      if (differences.length > 0)
        throw new ForbiddenError(
          'The database has indexes or constraints that differ from those expected. ' +
            `Drop them by name and start again.\n${differences.join('\n')}`,
        );
    } catch (error) {
      throw translate('schema', error);
    } finally {
      void session.close().catch(() => undefined);
    }
  }

  async differences(schema: readonly SchemaElement[]): Promise<readonly string[]> {
    return differencesFrom(schema, await this.read(SHOW_INDEXES, {}));
  }

  async version(): Promise<string> {
    try {
      const { agent, address } = await withDeadline('version', this.#patience, () => this.#driver.getServerInfo());
      return `${agent?.replace('/', ' ') ?? 'Neo4j'} at ${address ?? this.#options.uri}`;
    } catch (error) {
      throw error instanceof TimeoutError ? noAnswer(error) : translate('version', error);
    }
  }

  async ping(): Promise<void> {
    try {
      await withDeadline('ping', this.#patience, () => this.#readOnce(PING, {}, { timeout: this.#patience }));
    } catch (error) {
      throw noAnswer(error);
    }
  }

  busy(): Busy {
    return this.#reads.busy();
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #transact<Result>(
    access: 'READ' | 'WRITE',
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const session = this.#session(access);
    const [name, timeout] = [access.toLowerCase(), this.#options.writeTimeout];
    const inTransaction = (transaction: ManagedTransaction): Promise<Result> =>
      work({
        run: async (statement, parameters) => {
          checkParameters(statement, parameters);
          return this.#observed(statement, () => transaction.run(statement.text, withIntegers(parameters)));
        },
      });
    try {
      const done =
        access === 'READ'
          ? session.executeRead(inTransaction, { timeout, metadata: { statement: name } })
          : session.executeWrite(inTransaction, { timeout, metadata: { statement: name } });
      return await withDeadline(name, timeout, () => done);
    } catch (error) {
      throw translate(name, error);
    } finally {
      void session.close().catch(() => undefined);
    }
  }

  #session(access: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      database: this.#options.database,
      defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
    });
  }

  async #readOnce<Found extends Row>(
    statement: Statement<Parameters, Found>,
    parameters: Parameters,
    { timeout = this.#patience, requestId, bound }: ReadOptions,
  ): Promise<readonly Found[]> {
    const session = this.#session('READ');
    try {
      // The server's query log shows both beside the statement.
      const metadata = { statement: statement.name, ...(requestId === undefined ? {} : { requestId }) };
      const run = () => session.run(statement.text, withIntegers(parameters), { timeout, metadata });
      return await this.#observed(statement, run, { requestId, bound });
    } finally {
      // Not awaited: a frozen peer would never let it end.
      void session.close().catch(() => undefined);
    }
  }

  async #observed<Found extends Row>(
    statement: Statement<Parameters, Found>,
    run: () => PromiseLike<QueryResult>,
    { requestId, bound }: Pick<ReadOptions, 'requestId' | 'bound'> = {},
  ): Promise<readonly Found[]> {
    const of = { name: statement.name, engine: this.engine, requestId } as const;
    return rowsFrom(statement, await observed(this.#options.observe, of, run), bound);
  }

  /** The outcome of a read, waiting or running; an UnavailableError as soon as it and the database are silent. */
  #whileAlive<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#asked().catch(reject), this.#patience * SILENCE);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  /** Whether the database is still there: asked once for all who wait. */
  #asked(): Promise<unknown> {
    this.#asking ??= withDeadline('ping', this.#patience * PING_SHARE, () =>
      this.#readOnce(PING, {}, { timeout: this.#patience }),
    )
      .catch((error: unknown) => {
        throw noAnswer(error);
      })
      .finally(() => (this.#asking = undefined));
    return this.#asking;
  }
}

/**
 * The one place that takes the rows to be what the statement says they are: the contract tests hold both engines to it.
 */
function rowsFrom<Found extends Row>(
  _: Statement<Parameters, Found>,
  result: QueryResult,
  bound?: RowBound,
): readonly Found[] {
  checkBound(result.records.length, bound);
  return result.records.map((record) => [...record.values()] as unknown as Found);
}
