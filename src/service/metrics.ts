import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, Summary } from 'prom-client';
import type { Database } from '../database/database.js';
import type { StatementRun } from '../database/observe.js';
import type { ObserveRequest } from '../graphql/outcome.js';

/** Names come from clients: more of them, or longer ones, would fill the memory here and in Prometheus. */
const MOST_OPERATIONS = 100;
const LONGEST_OPERATION = 100;

/** What the service counts of itself, in the form of Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #common = { registers: [this.#registry] };
  readonly #operations = new Set<string>();
  readonly #requests = new Counter({
    name: 'edugraph_requests_total',
    help: 'Requests by operation (anonymous without a name, export, other past the first 100 names) and code.',
    labelNames: ['operation', 'code'],
    ...this.#common,
  });
  readonly #seconds = new Histogram({
    name: 'edugraph_request_seconds',
    help: 'How long requests took.',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    ...this.#common,
  });
  readonly #cost = new Histogram({
    name: 'edugraph_request_cost',
    help: 'The cost of answers: nodes as estimated, nodes read, and statements.',
    labelNames: ['of'],
    buckets: [1, 10, 100, 1_000, 10_000, 50_000],
    ...this.#common,
  });
  readonly #statements = new Summary({
    name: 'edugraph_statement_seconds',
    help: 'How long statements ran, by name, without their wait; failed is true or false.',
    labelNames: ['statement', 'failed'],
    percentiles: [],
    ...this.#common,
  });

  constructor() {
    // The event loop, memory and handles of the process.
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Also says how many statements this database runs, and how many wait for their turn. */
  watch(database: Database): void {
    const gauge = (state: 'running' | 'waiting', help: string): unknown =>
      new Gauge({
        name: `edugraph_statements_${state}`,
        help,
        ...this.#common,
        collect() {
          this.set(database.busy()[state]);
        },
      });
    gauge('running', 'Reading statements that run now, at most CONCURRENT_STATEMENTS.');
    gauge('waiting', 'Reading statements that wait for their turn.');
  }

  readonly request: ObserveRequest =
    () =>
    ({ operation, code, seconds, cost }) => {
      this.#requests.inc({ operation: this.#bounded(operation), code });
      this.#seconds.observe(seconds);
      if (cost === null) return;
      for (const part of ['estimate', 'nodes', 'statements'] as const) this.#cost.observe({ of: part }, cost[part]);
    };

  readonly statement = ({ name, milliseconds, failed }: StatementRun): void =>
    this.#statements.observe({ statement: name, failed: String(failed) }, milliseconds / 1_000);

  /** All of it as Prometheus reads it. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  #bounded(operation: string | null): string {
    if (operation === null) return 'anonymous';
    if (this.#operations.has(operation)) return operation;
    if (this.#operations.size >= MOST_OPERATIONS || operation.length > LONGEST_OPERATION) return 'other';
    this.#operations.add(operation);
    return operation;
  }
}
