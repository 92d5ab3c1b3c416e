import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { fail } from './http-errors.js';

/** Why a body is not read, in the words of Express, which `errorHandler` knows. */
class UnreadableBody extends Error {
  constructor(readonly type: 'charset.unsupported' | 'charset.wrong') {
    super(type);
  }
}

/** Refuses a body whose bytes are not UTF-8: decoded all the same they would be other words, and find nothing. */
export function verifyUtf8(_request: IncomingMessage, _response: ServerResponse, body: Buffer, charset: string): void {
  if (charset !== 'utf-8') throw new UnreadableBody('charset.unsupported');
  if (!isUtf8(body)) throw new UnreadableBody('charset.wrong');
}

/** The same for the query string of a GET: a `%` that no byte of UTF-8 follows. */
export const utf8Address: RequestHandler = (request, response, next) => {
  try {
    decodeURIComponent(request.url);
  } catch {
    fail(request, response, 400, 'BAD_REQUEST', 'The address: expected percent-encoded UTF-8, got something else.');
    return;
  }
  next();
};
