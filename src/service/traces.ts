import {
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import {
  ATTR_DB_QUERY_SUMMARY,
  ATTR_DB_SYSTEM_NAME,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_SERVICE_NAME,
  ATTR_URL_PATH,
} from '@opentelemetry/semantic-conventions';
import type { IncomingHttpHeaders } from 'node:http';
import type { StatementRun } from '../database/observe.js';
import type { BegunRequest, ObserveRequest, Outcome } from '../graphql/outcome.js';
import type { Logger } from '../shared/logger.js';

/** How many milliseconds a collector may take for a part of the traces, and so hold up the end of the service. */
const LONGEST_SEND = 2_000;
/** Names come from clients. */
const LONGEST_NAME = 100;
const SERVER_ERROR = 500;
const propagator = new W3CTraceContextPropagator();
const headerOf = {
  get: (headers: IncomingHttpHeaders, name: string) => headers[name],
  keys: (headers: IncomingHttpHeaders) => Object.keys(headers),
};

/** One trace for each request: its span, and below it one for each statement that ran for it. Sent over OTLP. */
export class Traces {
  readonly #provider: TracerProvider;
  readonly #tracer: Tracer;
  readonly #running = new Map<string, Span>();

  /** `endpoint`: the base address of a collector, to which the path of traces is added. */
  constructor(endpoint: string, logger: Logger) {
    const tell = (message: string, ...more: unknown[]): void => logger.warn({ more }, `traces: ${message}`);
    const none = (): void => undefined;
    diag.setLogger({ error: tell, warn: tell, info: none, debug: none, verbose: none }, DiagLogLevel.WARN);
    const exporter = new OTLPTraceExporter({
      url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
      timeoutMillis: LONGEST_SEND,
    });
    this.#provider = new TracerProvider({
      // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.
      resource: defaultResource()
        .merge(resourceFromAttributes({ [ATTR_SERVICE_NAME]: 'edugraph' }))
        .merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
    this.#tracer = this.#provider.getTracer('edugraph');
  }

  readonly request: ObserveRequest = ({ requestId, method, path, headers }: BegunRequest) => {
    const span = this.#tracer.startSpan(
      method,
      {
        kind: SpanKind.SERVER,
        attributes: {
          [ATTR_HTTP_REQUEST_METHOD]: method,
          [ATTR_URL_PATH]: path,
          'edugraph.request.id': requestId,
        },
      },
      propagator.extract(ROOT_CONTEXT, headers, headerOf),
    );
    this.#running.set(requestId, span);
    return (outcome) => {
      // Another may have come under the same id.
      if (this.#running.get(requestId) === span) this.#running.delete(requestId);
      end(span, outcome);
    };
  };

  /** A statement has just ended; one that ran for no request is in no trace. */
  readonly statement = ({ name, engine, milliseconds, failed, requestId }: StatementRun): void => {
    const parent = requestId === undefined ? undefined : this.#running.get(requestId);
    if (!parent) return;
    const span = this.#tracer.startSpan(
      name,
      {
        kind: SpanKind.CLIENT,
        startTime: Date.now() - milliseconds,
        attributes: { [ATTR_DB_SYSTEM_NAME]: engine, [ATTR_DB_QUERY_SUMMARY]: name },
      },
      trace.setSpan(ROOT_CONTEXT, parent),
    );
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };

  /** Sends what is left, if the collector takes it soon. */
  async close(): Promise<void> {
    await this.#provider.shutdown().catch(() => undefined);
    diag.disable();
  }
}

function end(span: Span, { operation, code, status, cost }: Outcome): void {
  span.updateName((operation ?? 'anonymous').slice(0, LONGEST_NAME));
  span.setAttributes({
    [ATTR_HTTP_RESPONSE_STATUS_CODE]: status,
    ...(operation === null ? {} : { 'graphql.operation.name': operation }),
    ...(cost && {
      'edugraph.cost.estimate': cost.estimate,
      'edugraph.cost.nodes': cost.nodes,
      'edugraph.cost.statements': cost.statements,
    }),
  });
  if (code !== 'OK') span.setAttribute('error.type', code);
  if (status >= SERVER_ERROR) span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.end();
}
