import DataLoader from 'dataloader';
import type { Database, ReadOptions } from '../../database/database.js';
import type { Parameters, Row, Statement } from '../../database/statement.js';
import { LimitError } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';

/** At most this many parents in one statement. */
const BATCH = 1_000;

export interface ReaderOptions extends Pick<ReadOptions, 'signal' | 'requestId'> {
  /** The most nodes that one request may read. */
  readonly mostNodes?: number | undefined;
}

/**
 * Runs the statements of one request: whatever is asked of many nodes in one turn is asked in one statement. Lives as
 * long as the request: it keeps what it has read, and gives up with the request's signal.
 */
export class StatementReader {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #most: number;
  readonly #options: ReadOptions;
  /** How many statements were run, and how many nodes read. */
  statements = 0;
  nodes = 0;
  /** Whether its statements wait for those of other heavy operations. */
  heavy = false;

  constructor(
    readonly database: Database,
    { mostNodes = LIMIT.nodes, ...options }: ReaderOptions = {},
  ) {
    this.#most = mostNodes;
    this.#options = options;
  }

  /** The rows of a statement; counted, and given up with the request. */
  run<Given extends Parameters, Found extends Row>(
    statement: Statement<Given, Found>,
    parameters: NoInfer<Given>,
  ): Promise<readonly Found[]> {
    this.statements++;
    return this.database.read<Given, Found>(statement, parameters, { ...this.#options, heavy: this.heavy });
  }

  /**
   * Counts what was read; every list that is made goes through here. @throws LimitError beyond what one answer may hold
   */
  chargeNodes(read: number): void {
    this.nodes += read;
    if (this.nodes > this.#most)
      throw new LimitError(
        `Expected an answer of at most ${this.#most} nodes, got more: ask for ` +
          'smaller pages or fewer nested lists.',
      );
  }

  /** For each key what `read` finds, all keys of a turn in one statement; one loader per name for the whole request. */
  batch<Value>(
    name: string,
    key: string,
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value | undefined> {
    return this.#loader(name, read).load(key);
  }

  /**
   * What a statement finds for one of many ids, which are asked together in a turn; its rows begin with the id. Made
   * once for all ids that are asked the same.
   */
  perId<Given extends Parameters, Found extends readonly [id: string, ...values: unknown[]], Value>(
    statement: Statement<Given, Found>,
    parameters: (ids: readonly string[]) => NoInfer<Given>,
    read: (row: NoInfer<Found>) => Value,
  ): (id: string) => Promise<Value | undefined> {
    const loader = this.#loader(`${statement.text} ${JSON.stringify(parameters([]))}`, async (ids) => {
      const rows = await this.run(statement, parameters(ids));
      return new Map(rows.map((row) => [row[0], read(row)]));
    });
    return (id) => loader.load(id);
  }

  #loader<Value>(
    name: string,
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): DataLoader<string, Value | undefined> {
    const known = this.#loaders.get(name);
    if (known) return known as DataLoader<string, Value | undefined>;
    const loader = new DataLoader<string, Value | undefined>(
      async (keys) => {
        const found = await read(keys);
        return keys.map((each) => found.get(each));
      },
      { maxBatchSize: BATCH },
    );
    this.#loaders.set(name, loader);
    return loader;
  }
}
