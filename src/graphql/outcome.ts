import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler, Response } from 'express';
import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorCode } from '../shared/errors.js';

/** A request that has just come. */
export interface BegunRequest {
  readonly requestId: string;
  readonly method: string;
  /** Without what was asked. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What came of a request, once it is answered or its client has gone. */
export interface Outcome {
  /** The name of its operation; null if it has none, or was refused before that was known. */
  readonly operation: string | null;
  /** The code of its first error; OK if it has none, GONE if its client did not wait. */
  readonly code: ErrorCode | 'OK' | 'GONE';
  /** Of HTTP. */
  readonly status: number;
  readonly seconds: number;
  /** The cost of its answer, if it was estimated. */
  readonly cost: AnswerCost | null;
}
interface AnswerCost {
  readonly estimate: number;
  readonly nodes: number;
  readonly statements: number;
}
/** Learns of a request as it comes; what it returns learns what came of it. */
export type ObserveRequest = (request: BegunRequest) => (outcome: Outcome) => void;

/** An outcome as it becomes known, in the response. */
export type KnownOutcome = { -readonly [Part in keyof Omit<Outcome, 'seconds' | 'status'>]?: Outcome[Part] };
export const outcomeOf = ({ locals }: Pick<Response, 'locals'>): KnownOutcome =>
  (locals['outcome'] ??= {} satisfies KnownOutcome) as KnownOutcome;

/** Tells what came of each request; `operation` is what it is called if it is no operation of GraphQL. */
export const observeRequests =
  (observe: ObserveRequest, operation: string | null = null): RequestHandler =>
  (request, response, next) => {
    const { method, baseUrl, path, headers } = request;
    const ended = observe({
      requestId: String(request.id),
      method,
      path: `${baseUrl}${path === '/' ? '' : path}`,
      headers,
    });
    const began = performance.now();
    response.once('close', () => {
      const known = outcomeOf(response);
      ended({
        operation: known.operation ?? operation,
        code: response.writableFinished ? (known.code ?? 'OK') : 'GONE',
        status: response.statusCode,
        seconds: (performance.now() - began) / 1_000,
        cost: known.cost ?? null,
      });
    });
    next();
  };

/** Notes the name and the code of an operation. */
export const outcomePlugin: ApolloServerPlugin<{ readonly outcome: KnownOutcome }> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, contextValue: { outcome } }) {
        outcome.operation = operationName;
      },
      async willSendResponse({ response: { body }, contextValue: { outcome } }) {
        if (body.kind !== 'single') return;
        const { errors } = body.singleResult;
        if (errors?.[0]) outcome.code = errors[0].extensions?.['code'] as ErrorCode;
      },
    };
  },
};
