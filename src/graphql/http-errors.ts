import type { ErrorRequestHandler, Request, Response } from 'express';
import { AppError, InternalError, shortened, type ErrorCode } from '../shared/errors.js';
import { MASKED } from './error-format.js';
import { outcomeOf } from './outcome.js';

/** The status of an answer that is nothing but an error. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** An error outside GraphQL, in the shape of GraphQL's errors. */
export function fail(request: Request, response: Response, status: number, code: ErrorCode, message: string): void {
  outcomeOf(response).code = code;
  response
    .status(status)
    .json({ errors: [{ message: shortened(message), extensions: { code, requestId: String(request.id) } }] });
}

interface HttpError {
  readonly type?: string;
  readonly status?: number;
  readonly limit?: number;
  readonly length?: number;
}

/** Errors from outside GraphQL, such as an unreadable body. Express knows this handler by its four parameters. */
export const errorHandler: ErrorRequestHandler = (error: HttpError, request, response, _next) => {
  if (error.type === 'request.aborted') return void response.destroy();
  const answer = (status: number, code: ErrorCode, message: string): void =>
    fail(request, response, status, code, message);
  switch (error.type) {
    case 'entity.parse.failed':
      return answer(
        400,
        'BAD_REQUEST',
        'Invalid JSON: expected a body such as {"query": "{ overview { release } }"}, got something else.',
      );
    case 'entity.too.large':
      return answer(
        413,
        'LIMIT_EXCEEDED',
        `The body: expected at most ${error.limit} bytes, got ${error.length ?? 'more'}.`,
      );
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return answer(415, 'BAD_REQUEST', 'The body: expected JSON in UTF-8.');
    case 'charset.wrong':
      return answer(
        400,
        'BAD_REQUEST',
        'The body: expected JSON in UTF-8, got bytes that are not UTF-8 (GBK perhaps). Save or send it as UTF-8.',
      );
  }
  if (error instanceof AppError && !(error instanceof InternalError))
    return answer(STATUS[error.code] ?? 500, error.code, error.message);
  if (error.status !== undefined && error.status >= 400 && error.status < 500)
    return answer(error.status, 'BAD_REQUEST', 'The request could not be read.');
  request.log.error({ err: error }, 'fault');
  return answer(500, 'INTERNAL', MASKED);
};
