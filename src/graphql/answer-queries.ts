import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { keepAnswer } from './answer-cache.js';
import type { RequestContext } from './apollo.js';
import { withRequestId } from './error-format.js';
import { encodedInTurns } from './json-in-turns.js';

/** Hands each request to Apollo with what it brings, and its answer to whoever asked. */
export function answerQueries(
  apollo: ApolloServer<RequestContext>,
  contextOf: (request: Request, response: Response) => RequestContext,
): RequestHandler {
  return async (request, response) => {
    const asked: { context?: RequestContext } = {};
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asApolloReads(request),
      context: async () => (asked.context = contextOf(request, response)),
    });
    if (body.kind !== 'complete') throw new TypeError('Expected an answer in one piece: the schema has no @defer.');
    const text = (status ?? 0) < 400 ? body.string : withId(body.string, String(request.id));
    for (const [name, value] of headers) response.setHeader(name, value);
    const pieces = await encodedInTurns(text);
    response.setHeader(
      'content-length',
      pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0),
    );
    if (asked.context && mayBeKept(asked.context)) keepAnswer(response, headers.get('content-type') ?? '', text);
    response.status(status ?? 200);
    for (const piece of pieces.slice(0, -1)) response.write(piece);
    // Mostly as one text: the headers and it are then one write.
    response.end(pieces.at(-1));
  };
}

/** Whether others may be sent this answer: nothing went wrong in it, and it does not quote what other people wrote. */
const mayBeKept = ({ outcome, texts }: RequestContext): boolean =>
  outcome.cost != null && outcome.code === undefined && !texts?.used;

function asApolloReads({ method, headers: given, url, body }: Request): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const name in given) {
    const value = given[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const mark = url.indexOf('?');
  return { method, headers, search: mark === -1 ? '' : url.slice(mark), body: body as unknown };
}

/** Errors from before a request has its context do not know its id. */
function withId(text: string, requestId: string): string {
  if (text.includes('"requestId":')) return text;
  const { errors, ...answer } = JSON.parse(text) as { readonly errors?: readonly GraphQLFormattedError[] };
  if (!errors) return text;
  return `${JSON.stringify({ errors: errors.map((error) => withRequestId(error, requestId)), ...answer })}\n`;
}
