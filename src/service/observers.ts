import type { Observe } from '../database/observe.js';
import type { ObserveRequest } from '../graphql/outcome.js';
import type { Logger } from '../shared/logger.js';
import { Metrics } from './metrics.js';
import { slowStatements } from './slow-statements.js';
import type { Traces } from './traces.js';

/** All that learn of the requests and statements of the service: the log of slow ones, /metrics, and traces. */
export interface Observers {
  readonly statement: Observe;
  /** Undefined if nobody wants to know of requests. */
  readonly request: ObserveRequest | undefined;
  readonly metrics: Metrics | null;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}

interface ObserverOptions {
  readonly logger: Logger;
  /** How many milliseconds a statement may take until the log names it. */
  readonly slow: number;
  /** Whether /metrics is shown. */
  readonly counted: boolean;
  /** The collector of traces, if there is one. */
  readonly collector: string | undefined;
}

export async function openObservers(options: ObserverOptions): Promise<Observers> {
  const slow = slowStatements(options.logger, options.slow);
  const metrics = options.counted ? new Metrics() : null;
  const traces = await openTraces(options);
  const both = [metrics, traces].filter((each) => each !== null);
  return {
    metrics,
    statement(run) {
      slow(run);
      for (const each of both) each.statement(run);
    },
    request: both.length === 0 ? undefined : all(both.map(({ request }) => request)),
    close: async () => traces?.close(),
  };
}

/** The packages of OpenTelemetry are loaded only if traces are sent. */
const openTraces = async ({ collector, logger }: ObserverOptions): Promise<Traces | null> =>
  collector === undefined ? null : new (await import('./traces.js')).Traces(collector, logger);

const all =
  (observers: readonly ObserveRequest[]): ObserveRequest =>
  (begun) => {
    const ends = observers.map((observe) => observe(begun));
    return (outcome) => {
      for (const end of ends) end(outcome);
    };
  };
