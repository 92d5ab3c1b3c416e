import DataLoader from 'dataloader';
import type { Database, ReadOptions } from '../../database/database.js';
import type { Parameters, Row, Statement } from '../../database/statement.js';
import { LimitError } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import type { Soon } from '../../shared/soon.js';
import type { GraphSizes } from '../definition/graph-sizes.js';
import type { Along, FoundNode } from '../statements/along.js';
import type { IdParameters } from '../statements/fragments.js';

/** What is found for one of many ids, which are asked together in a turn; at once if it is there already. */
export type PerId<Value> = (id: string) => Soon<Value>;

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
  /** What statements have answered along: by the text that would ask it, its parameters and the id of the node. */
  readonly #answers = new Map<string, Map<string, Map<string, unknown>>>();
  readonly #most: number;
  readonly #options: ReadOptions;
  /** How many statements were run, and how many nodes read. */
  statements = 0;
  nodes = 0;
  /** How large the graph is, if that is known: statements are simpler if no node has very many neighbours. */
  sizes: GraphSizes | null = null;
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
  perId<Given extends IdParameters, Found extends readonly [id: string, ...values: unknown[]], Value>(
    statement: Statement<Given, Found>,
    given: NoInfer<Omit<Given, 'ids'>>,
    read: (row: NoInfer<Found>) => Value,
  ): PerId<Value | undefined> {
    const { text } = statement;
    const parameters = JSON.stringify(given);
    const loader = this.#loader(`${text} ${parameters}`, async (ids) => {
      const rows = await this.run(statement, { ids, ...given } as unknown as Given);
      return new Map(rows.map((row) => [row[0], read(row)]));
    });
    const answered = this.#answersTo(text, parameters);
    const found = new Map<string, Value>();
    return (id) => {
      if (found.has(id)) return found.get(id);
      if (!answered.has(id)) return loader.load(id);
      const value = read([id, answered.get(id)] as unknown as Found);
      found.set(id, value);
      return value;
    };
  }

  /** What keeps the answers that come along with a node: whoever asks for them finds them there. */
  keeping(along: readonly Along[]): (found: FoundNode) => void {
    const answers = along.map(({ asked, given }) => this.#answersTo(asked.text, JSON.stringify(given)));
    return ({ node: { id }, along: values }) => {
      for (const [index, each] of answers.entries()) each.set(id, values[index]);
    };
  }

  #answersTo(text: string, parameters: string): Map<string, unknown> {
    let ofText = this.#answers.get(text);
    if (!ofText) this.#answers.set(text, (ofText = new Map()));
    let answers = ofText.get(parameters);
    if (!answers) ofText.set(parameters, (answers = new Map()));
    return answers;
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
