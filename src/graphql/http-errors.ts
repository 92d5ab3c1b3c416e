import type { ErrorRequestHandler, Request, Response } from 'express';
import { AppError, InternalError, type ErrorCode } from '../shared/errors.js';
import { MASKED } from './error-format.js';

/** The status of an answer that is nothing but an error. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** An error outside of GraphQL, in the shape that GraphQL's errors have. */
export function fail(request: Request, response: Response, status: number, code: ErrorCode, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code, requestId: String(request.id) } }] });
}

interface HttpError {
  readonly type?: string;
  readonly status?: number;
  readonly limit?: number;
  readonly length?: number;
}

/** Errors from outside of GraphQL: a body that cannot be read, an export that cannot be made. Express knows this handler by its four parameters. */
export const errorHandler: ErrorRequestHandler = (error: HttpError, request, response, _next) => {
  switch (error.type) {
    case 'entity.parse.failed':
      return fail(
        request,
        response,
        400,
        'BAD_REQUEST',
        'The body: expected a JSON object such as {"query": "{ overview { release } }"}, got what is not JSON.',
      );
    case 'entity.too.large':
      return fail(
        request,
        response,
        413,
        'LIMIT_EXCEEDED',
        `The body: expected at most ${error.limit} bytes, got ${error.length ?? 'more'}.`,
      );
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return fail(request, response, 415, 'BAD_REQUEST', 'The body: expected JSON in UTF-8.');
    case 'charset.wrong':
      return fail(
        request,
        response,
        400,
        'BAD_REQUEST',
        'The body: expected JSON in UTF-8, got bytes that are not UTF-8 (GBK perhaps). Save or send it as UTF-8.',
      );
    case 'request.aborted':
      return void response.destroy();
  }
  if (error instanceof AppError && !(error instanceof InternalError))
    return fail(request, response, STATUS[error.code] ?? 500, error.code, error.message);
  if (error.status !== undefined && error.status >= 400 && error.status < 500)
    return fail(request, response, error.status, 'BAD_REQUEST', 'The request could not be read.');
  request.log.error({ err: error }, 'fault');
  return fail(request, response, 500, 'INTERNAL', MASKED);
};
