import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler, Response } from 'express';
import type { ErrorCode } from '../shared/errors.js';

/** What came of a request, once it is answered or its client has gone. */
export interface Outcome {
  /** The name of its operation; null if it has none, or was refused before that was known. */
  readonly operation: string | null;
  /** The code of its first error; OK if it has none, GONE if its client did not wait. */
  readonly code: ErrorCode | 'OK' | 'GONE';
  readonly seconds: number;
  /** The cost of its answer, if it was estimated. */
  readonly cost: AnswerCost | null;
}
interface AnswerCost {
  readonly estimate: number;
  readonly nodes: number;
  readonly statements: number;
}
export type ObserveRequest = (outcome: Outcome) => void;

/** An outcome as it becomes known, in the response. */
export type KnownOutcome = { -readonly [Part in keyof Omit<Outcome, 'seconds'>]?: Outcome[Part] };
export const outcomeOf = ({ locals }: Pick<Response, 'locals'>): KnownOutcome =>
  (locals['outcome'] ??= {} satisfies KnownOutcome) as KnownOutcome;

/** Tells what came of each request; `operation` is what it is called if it is no operation of GraphQL. */
export const observeRequests =
  (observe: ObserveRequest, operation: string | null = null): RequestHandler =>
  (_request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const known = outcomeOf(response);
      observe({
        operation: known.operation ?? operation,
        code: response.writableFinished ? (known.code ?? 'OK') : 'GONE',
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
