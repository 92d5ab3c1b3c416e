import type { Request, RequestHandler } from 'express';
import { fail } from './http-errors.js';
import { tooLargeVariables } from './variables-size.js';

/** Refuses a wrong method, and variables that are too large before anything else reads them; Apollo checks the rest. */
export const checkRequest: RequestHandler = (request, response, next) => {
  const { method } = request;
  if (method !== 'POST' && method !== 'GET') {
    response.setHeader('allow', 'GET, POST');
    return fail(request, response, 405, 'BAD_REQUEST', 'The method: expected POST or GET.');
  }
  const tooLarge = tooLargeVariables(method === 'POST' ? bodyVariables(request) : queryVariables(request));
  if (tooLarge !== null) return fail(request, response, 400, 'LIMIT_EXCEEDED', tooLarge);
  // Apollo takes an undefined body for a missing parser.
  request.body ??= {};
  next();
};

function bodyVariables({ body }: Request): unknown {
  return typeof body === 'object' && body !== null
    ? (body as Readonly<Record<string, unknown>>)['variables']
    : undefined;
}

/** The variables of a GET, read as Apollo reads them; what it cannot read it refuses itself. */
function queryVariables({ url }: Request): unknown {
  const given = new URLSearchParams(url.split('?').slice(1).join('?')).get('variables');
  try {
    return given === null ? undefined : (JSON.parse(given) as unknown);
  } catch {
    return undefined;
  }
}
