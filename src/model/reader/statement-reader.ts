import DataLoader from 'dataloader';
import type { Database, ReadOptions, RowBound } from '../../database/database.js';
import type { Parameters, Row, Statement } from '../../database/statement.js';
import { LimitError } from '../../shared/errors.js';
import { doneForNow, giveWay, inTurns } from '../../shared/in-turns.js';
import { LIMIT } from '../../shared/limits.js';
import type { Soon } from '../../shared/soon.js';
import type { GraphSizes } from '../definition/graph-sizes.js';
import type { Along, FoundNode } from '../statements/along.js';
import type { IdParameters } from '../statements/fragments.js';

/** What is found for one of many ids, which are asked together in a turn; at once if it is there already. */
export type PerId<Value> = (id: string) => Soon<Value>;

/** One question about many nodes. */
interface Question<Value> {
  /** Asks it of all nodes of a turn at once. */
  loader?: DataLoader<string, Value | undefined>;
  /** By node: the value that the statement which found it answered along, and what was made of it. */
  readonly answered: Map<string, unknown>;
  readonly found: Map<string, Value>;
}

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
  /** By the text of a statement and what it is given. */
  readonly #questions = new Map<string, Map<string, Question<unknown>>>();
  /** How many fields wait for a later turn, and the batches that wait for what these will ask. */
  #fieldsWaiting = 0;
  #batchesWaiting: (() => void)[] = [];
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
    return this.#read(statement, parameters);
  }

  /** The same of a statement with a limit, unless there are more rows than `bound` says, which one more row shows. */
  runWithin<Given extends Parameters & { readonly limit: number }, Found extends Row>(
    statement: Statement<Given, Found>,
    parameters: Omit<NoInfer<Given>, 'limit'>,
    bound: RowBound,
  ): Promise<readonly Found[]> {
    return this.#read(statement, { ...parameters, limit: bound.most + 1 } as NoInfer<Given>, bound);
  }

  #read<Given extends Parameters, Found extends Row>(
    statement: Statement<Given, Found>,
    parameters: NoInfer<Given>,
    bound?: RowBound,
  ): Promise<readonly Found[]> {
    this.statements++;
    return this.database.read<Given, Found>(statement, parameters, { ...this.#options, heavy: this.heavy, bound });
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

  /** Does this once the turn of the event loop is over, if that has lasted long; not for whoever has gone meanwhile. */
  async inLaterTurn<Result>(work: () => Result): Promise<Result> {
    await this.laterTurn();
    this.#options.signal?.throwIfAborted();
    return work();
  }

  /** Waits until the turn of the event loop is over, if that has lasted long. */
  async laterTurn(): Promise<void> {
    this.#fieldsWaiting++;
    await giveWay();
    this.#fieldsWaiting--;
    if (this.#fieldsWaiting === 0) for (const batch of this.#batchesWaiting.splice(0)) this.#schedule(batch);
  }

  /** What is asked of many nodes is asked in one statement, though it takes some turns until all have asked. */
  readonly #schedule = (batch: () => void): void => {
    void doneForNow().then(() => {
      if (this.#fieldsWaiting === 0) batch();
      else this.#batchesWaiting.push(batch);
    });
  };

  /** For each key what `read` finds, all keys of a turn in one statement; one loader per name for the whole request. */
  batch<Value>(
    name: string,
    key: string,
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value | undefined> {
    let loader = this.#loaders.get(name);
    if (!loader) this.#loaders.set(name, (loader = this.#loaderOf<unknown>(read)));
    return loader.load(key) as Promise<Value | undefined>;
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
    const question = this.#question<Value>(statement, given);
    question.loader ??= this.#loaderOf(async (ids) => {
      const rows = await this.run(statement, { ids, ...given } as unknown as Given);
      return new Map(await inTurns(rows, (row) => [row[0], read(row)] as const));
    });
    const { loader, answered, found } = question;
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
    const questions = along.map(({ asked, given }) => this.#question(asked, given));
    return ({ node: { id }, along: values }) => {
      for (const [index, { answered }] of questions.entries()) answered.set(id, values[index]);
    };
  }

  #question<Value>({ text }: Pick<Statement, 'text'>, given: Parameters): Question<Value> {
    let ofText = this.#questions.get(text);
    if (!ofText) this.#questions.set(text, (ofText = new Map()));
    const parameters = JSON.stringify(given);
    let question = ofText.get(parameters);
    if (!question) ofText.set(parameters, (question = { answered: new Map(), found: new Map() }));
    return question as Question<Value>;
  }

  #loaderOf<Value>(
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): DataLoader<string, Value | undefined> {
    return new DataLoader<string, Value | undefined>(
      async (keys) => {
        const found = await read(keys);
        return keys.map((each) => found.get(each));
      },
      { maxBatchSize: BATCH, batchScheduleFn: this.#schedule },
    );
  }
}
