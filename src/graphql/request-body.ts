import type { Request, RequestHandler } from 'express';
import { quote } from '../shared/errors.js';
import { EXPECTED_BODY, fail } from './http-errors.js';
import { tooLargeVariables } from './variables-size.js';

/** Lets through what Apollo can read: a POST with a GraphQL request as its body, or a GET. */
export const checkBody: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' && request.method !== 'GET') {
    response.setHeader('allow', 'GET, POST, OPTIONS');
    return fail(request, response, 405, 'BAD_REQUEST', 'The method: expected POST or GET.');
  }
  const fault = request.method === 'POST' ? bodyFault(request) : null;
  if (fault !== null) return fail(request, response, 400, 'BAD_REQUEST', fault);
  const tooLarge = tooLargeVariables(request.method === 'POST' ? variablesOf(request.body) : queryVariables(request));
  if (tooLarge !== null) return fail(request, response, 400, 'LIMIT_EXCEEDED', tooLarge);
  // Apollo takes an undefined body for a missing parser.
  request.body ??= {};
  next();
};

/** What is wrong with the body of a POST, in words; null if it is a GraphQL request. */
function bodyFault(request: Request): string | null {
  const body = request.body as unknown;
  const expected = `The body: ${EXPECTED_BODY} with content-type: application/json`;
  if (request.is('application/json') === false || body === undefined)
    return `${expected}, got none that could be read.`;
  if (Array.isArray(body)) return `${expected}, got a list; requests come one at a time.`;
  if (typeof body !== 'object' || body === null) return `${expected}, got something else.`;
  const { query, variables, extensions } = body as Readonly<Record<'query' | 'variables' | 'extensions', unknown>>;
  // A hash alone: Apollo answers it in the words that make a client send the query instead.
  if (query === undefined && isObject(extensions) && isObject(extensions['persistedQuery'])) return null;
  if (typeof query !== 'string' || query === '') return `query: expected a string, got ${quote(query)}.`;
  return variables === undefined || variables === null || isObject(variables)
    ? null
    : `variables: expected an object, got ${quote(variables)}.`;
}

const variablesOf = (body: unknown): unknown => (isObject(body) ? body['variables'] : undefined);

/** The variables of a GET, read as Apollo reads them; what it cannot read it refuses itself. */
function queryVariables({ url }: Request): unknown {
  const given = new URLSearchParams(url.split('?').slice(1).join('?')).get('variables');
  try {
    return given === null ? undefined : (JSON.parse(given) as unknown);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
