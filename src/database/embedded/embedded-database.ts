import grafeo from '@grafeo-db/js';
import type { GrafeoDB, GrafeoError, GrafeoValue, QueryResult } from '@grafeo-db/js';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pLimit, { type LimitFunction } from 'p-limit';
import { AppError, ForbiddenError, InternalError, TimeoutError, UnavailableError } from '../../shared/errors.js';
import { inTurns } from '../../shared/in-turns.js';
import { checkBound, type Busy, type Database, type ReadOptions, type Transaction } from '../database.js';
import { withDeadline, type Deadline } from '../deadline.js';
import { Lanes } from '../lanes.js';
import { observed, type Observe } from '../observe.js';
import { checkParameters } from '../parameters.js';
import { PING } from '../ping.js';
import type { SchemaElement } from '../schema.js';
import type { Parameters, Row, Statement } from '../statement.js';
import { embeddedDialect } from './embedded-dialect.js';
import { openingFault, storeFault } from './embedded-errors.js';
import { missingFrom, SHOW_SCHEMA, type ShownSchema } from './embedded-schema.js';

interface EmbeddedOptions {
  /** The file of the graph; in memory if it is null. */
  readonly file: string | null;
  readonly statementTimeout: number;
  readonly concurrency: number;
  /** Rows without an order come in any order: for tests. */
  readonly shuffleUnordered?: boolean;
  /** Learns of every statement that was run. */
  readonly observe?: Observe | undefined;
}

const CONFLICT = '40000';
const TRIES = 5;
/** How many values take a few milliseconds, and how many rows are looked at to know how many a row has. */
const AT_ONCE = 20_000;
const SAMPLES = 3;

/**
 * The graph in this process, in one file that no other process may hold. A statement that has begun cannot be stopped:
 * past its deadline its answer is dropped, and it keeps its place in the line until it has run out.
 */
export class EmbeddedDatabase implements Database {
  readonly engine = 'embedded';
  readonly ownsGraph = true;
  readonly dialect = embeddedDialect;
  readonly #graph: GrafeoDB;
  readonly #reads: Lanes;
  readonly #writes: LimitFunction = pLimit(1);
  readonly #timeout: number;
  readonly #file: string | null;
  readonly #observe: Observe | undefined;
  #closed = false;

  constructor({ file, statementTimeout, concurrency, shuffleUnordered = false, observe }: EmbeddedOptions) {
    this.#graph = open(file, shuffleUnordered);
    this.#reads = new Lanes(concurrency);
    this.#timeout = statementTimeout;
    this.#file = file;
    this.#observe = observe;
  }

  read<Given extends Parameters, Found extends Row>(
    statement: Statement<Given, Found>,
    parameters: NoInfer<Given>,
    { signal, timeout = this.#timeout, heavy = false, requestId, bound }: ReadOptions = {},
  ): Promise<readonly Found[]> {
    checkParameters(statement, parameters);
    const work = (deadline: Deadline): Promise<readonly Found[]> =>
      this.#reads.run(heavy, async () => {
        signal?.throwIfAborted();
        deadline.restart();
        return this.#run(this.#graph, statement, parameters, { requestId, bound, isOver: deadline.isOver });
      });
    return withDeadline(statement.name, timeout, work, signal);
  }

  readTogether<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#reads.run(false, () => this.#transact(work, false));
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#writes(async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#transact(work, true);
        } catch (error) {
          // A full disk is reported as a conflict, but trying again makes no room.
          const fault = error instanceof ForbiddenError ? error : storeFault(this.#file, causeOf(error));
          if (fault || statusOf(error) !== CONFLICT || attempt === TRIES) throw fault ?? error;
        }
      }
    });
  }

  prepare(schema: readonly SchemaElement[]): Promise<void> {
    return this.#writes(async () => {
      for (const text of this.dialect.schema(schema)) await this.#run(this.#graph, schemaStatement(text), {});
    });
  }

  async differences(schema: readonly SchemaElement[]): Promise<readonly string[]> {
    const shown = await Promise.all(
      SHOW_SCHEMA.map((text) => this.#run<ShownSchema>(this.#graph, schemaStatement(text), {})),
    );
    return missingFrom(schema, shown.flat());
  }

  version(): Promise<string> {
    return Promise.resolve(`the embedded engine, Grafeo ${this.#graph.version()}`);
  }

  async ping(): Promise<void> {
    await this.read(PING, {});
  }

  busy(): Busy {
    return this.#reads.busy();
  }

  /** Ends once every write that was asked for is kept. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writes(() => this.#graph.close());
  }

  async #transact<Result>(work: (transaction: Transaction) => Promise<Result>, keep: boolean): Promise<Result> {
    if (this.#closed) throw new UnavailableError('The graph is closed.');
    const transaction = this.#graph.beginTransaction();
    try {
      const result = await work({
        run: (statement, parameters) => {
          checkParameters(statement, parameters);
          return this.#run(transaction, statement, parameters);
        },
      });
      // As a statement it runs beside the event loop, which `commit()` would hold up.
      if (keep) await transaction.execute('COMMIT');
      else rollback(transaction);
      return result;
    } catch (error) {
      rollback(transaction);
      throw error;
    }
  }

  /**
   * The one place that takes the rows to be what the statement says they are: the contract tests hold both engines to
   * it.
   */
  async #run<Found extends Row>(
    target: Pick<GrafeoDB, 'executeCypher'>,
    statement: Statement<Parameters, Found>,
    parameters: Parameters,
    { requestId, bound, isOver }: Partial<Pick<ReadOptions, 'requestId' | 'bound'> & Pick<Deadline, 'isOver'>> = {},
  ): Promise<readonly Found[]> {
    if (this.#closed) throw new UnavailableError('The graph is closed.');
    try {
      const { name } = statement;
      const result = await observed(this.#observe, { name, engine: this.engine, requestId }, () =>
        target.executeCypher(statement.text, parameters),
      );
      checkBound(result.length, bound);
      return (await rowsOf(result, isOver)) as readonly Found[];
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new InternalError(`${statement.name}: the embedded engine refused the statement.`, { cause: error });
    }
  }
}

const schemaStatement = (text: string) => ({ name: 'schema', text, parameters: {}, columns: [] as never });

function open(file: string | null, shuffleUnordered: boolean): GrafeoDB {
  if (file === null) return grafeo.GrafeoDB.create(undefined, { shuffleUnordered });
  try {
    mkdirSync(dirname(file), { recursive: true });
    const graph = grafeo.GrafeoDB.create(file, { shuffleUnordered });
    graph.setCheckpointTriggers({ intervalMs: 60_000, walBytes: 16_000_000 });
    return graph;
  } catch (error) {
    throw openingFault(file, error);
  }
}

/** A commit that fails has rolled back already, though the transaction says it is active: its own error counts. */
function rollback(transaction: ReturnType<GrafeoDB['beginTransaction']>): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // Nothing of it is left.
  }
}

/**
 * All rows at once if they are few and short, else in turns: the engine would hold up everybody to hand over many. None
 * if nobody waits for them any more.
 */
async function rowsOf(result: QueryResult, isOver = (): boolean => false): Promise<readonly Row[]> {
  const { columns, length } = result;
  const rowAt = (index: number): GrafeoValue[] => {
    const row = result.get(index);
    return columns.map((name) => row[name] as GrafeoValue);
  };
  const some = length <= SAMPLES ? [] : [0, length >> 1, length - 1].map(rowAt);
  if (length * valuesIn(some) <= SAMPLES * AT_ONCE) return result.rows().map(plainValues);
  return inTurns(Array(length).keys(), (index) => {
    if (isOver()) throw new TimeoutError('The rows came too late.');
    return plainValues(rowAt(index));
  });
}

/** How many values there are in lists of lists. */
const valuesIn = (values: readonly GrafeoValue[]): number =>
  values.reduce<number>((sum, value) => sum + (Array.isArray(value) ? valuesIn(value) : 1), 0);

/** A whole number past 2^53 comes as bigint; the rest is plain already. In place: there can be very many values. */
function plainValues(values: GrafeoValue[]): GrafeoValue[] {
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value === 'bigint') values[index] = Number(value);
    else if (Array.isArray(value)) plainValues(value);
  }
  return values;
}

/** What the engine said, which an error of ours may be about. */
const causeOf = (error: unknown): unknown => (error instanceof InternalError ? error.cause : error);
const statusOf = (error: unknown): string | undefined => (causeOf(error) as GrafeoError | undefined)?.gqlStatus;
