import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import cors from 'cors';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import { pinoHttp } from 'pino-http';
import type { Context } from '../context.js';
import { shown } from '../shared/errors.js';
import type { Logger } from '../shared/logger.js';
import { signalOf } from './request-signal.js';
import type { RequestContext } from './apollo.js';
import { errorHandler, fail } from './http-errors.js';
import { plainReads } from './plain-reads.js';
import { schemaFile } from './schema-file.js';
import { utf8Address, verifyUtf8 } from './utf8.js';

export interface HttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  /** What one request has; it gives up with the signal. */
  readonly createContext: (signal: AbortSignal) => Context;
  readonly logger: Logger;
  readonly corsOrigins: readonly string[];
  readonly bodyLimit: number;
  readonly requestTimeout: number;
  readonly ratePerMinute: number;
  /** The folder of the built GraphiQL page. */
  readonly graphiql: string;
  /** Whether the graph has been prepared: before that an answer would be of an empty graph. */
  readonly prepared: () => boolean;
  /** Why the service is not ready, or null where it is. */
  readonly notReady: () => Promise<string | null>;
  /** The schema as text, for /schema.graphql. */
  readonly schemaText: string;
  /** What answers below /export. */
  readonly exports: RequestHandler;
}

const REQUEST_ID = /^[\w.-]{1,64}$/;

/** What GraphiQL's editor needs, and no other origin. */
const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The whole HTTP service: /graphql, /schema.graphql, /graphiql, /export, /livez, /readyz; every error as JSON with a code and the request id. */
export function createHttp({
  apollo,
  createContext,
  logger,
  corsOrigins,
  bodyLimit,
  requestTimeout,
  ratePerMinute,
  graphiql,
  prepared,
  notReady,
  schemaText,
  exports,
}: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(
    pinoHttp({
      logger,
      genReqId: (request, response) => {
        const given = request.headers['x-request-id'];
        const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
        response.setHeader('x-request-id', id);
        return id;
      },
      autoLogging: { ignore: ({ url }) => url === '/livez' || url === '/readyz' },
    }),
  );
  app.use(
    helmet({ contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY }, strictTransportSecurity: false }),
  );

  app.get('/livez', (_request, response) => void response.json({ status: 'alive' }));
  app.get('/readyz', async (_request, response) => {
    const reason = await notReady();
    response
      .status(reason === null ? 200 : 503)
      .json(reason === null ? { status: 'ready' } : { status: 'not ready', reason });
  });

  app.use(compression());
  app.use('/graphiql', express.static(graphiql, { maxAge: '1h' }));
  app.get('/schema.graphql', cors({ origin: [...corsOrigins], exposedHeaders: ['ETag'] }), schemaFile(schemaText));
  // One counter: a client's questions and its exports are counted together.
  const counted: readonly RequestHandler[] =
    ratePerMinute > 0
      ? [
          rateLimit({
            windowMs: 60_000,
            limit: ratePerMinute,
            standardHeaders: 'draft-8',
            legacyHeaders: false,
            handler: (request, response) =>
              fail(
                request,
                response,
                429,
                'RATE_LIMITED',
                `Expected at most ${ratePerMinute} requests a minute; the header RateLimit says when to ask again.`,
              ),
          }),
        ]
      : [];
  app.use(
    '/export',
    cors({
      origin: [...corsOrigins],
      methods: ['GET', 'HEAD', 'OPTIONS'],
      exposedHeaders: ['ETag', 'Content-Disposition', 'Link'],
    }),
    ...counted,
    exports,
  );
  app.use('/graphql', (request, response, next) => {
    if (prepared()) return next();
    response.setHeader('retry-after', '1');
    return fail(
      request,
      response,
      503,
      'UNAVAILABLE',
      'The graph is not ready yet: its data is being loaded, or the database does not answer. Please ask again in a moment.',
    );
  });
  app.use(
    '/graphql',
    cors({ origin: [...corsOrigins], methods: ['GET', 'POST', 'OPTIONS'] }),
    ...counted,
    plainReads(corsOrigins),
    utf8Address,
    express.json({ limit: bodyLimit, verify: verifyUtf8 }),
    (request: Request, response: Response, next: () => void) => {
      const wrong =
        request.method === 'POST'
          ? wrongBody(request)
          : request.method === 'GET'
            ? null
            : 'The method: expected POST or GET.';
      if (wrong !== null)
        return fail(
          request,
          response,
          request.method === 'POST' || request.method === 'GET' ? 400 : 405,
          'BAD_REQUEST',
          wrong,
        );
      // Apollo tells a request without a body apart from one whose parser is missing by this.
      request.body ??= {};
      next();
    },
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const signal = signalOf(res as unknown as Response, requestTimeout);
        return { ...createContext(signal), requestId: String(req.id), logger: req.log as unknown as Logger };
      },
    }),
  );

  app.get('/', (_request, response) => response.redirect('/graphiql/'));
  app.use((request, response) =>
    fail(
      request,
      response,
      404,
      'NOT_FOUND',
      `There is nothing at ${request.path}. The API is at /graphql, its page at /graphiql.`,
    ),
  );
  app.use(errorHandler);
  return app;
}

/** What is wrong with the body of a POST, in words; null where it is a request of GraphQL. */
function wrongBody(request: Request): string | null {
  const body = request.body as unknown;
  const example =
    'expected a JSON object such as {"query": "{ overview { release } }"} with content-type: application/json';
  if (request.is('application/json') === false || body === undefined)
    return `The body: ${example}, got none that could be read.`;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return `The body: ${example}, got ${Array.isArray(body) ? 'a list; requests come one at a time' : 'something else'}.`;
  const { query, variables, extensions } = body as Readonly<Record<'query' | 'variables' | 'extensions', unknown>>;
  // A hash alone: Apollo answers it in the words that make a client send the query instead.
  if (query === undefined && isObject(extensions) && isObject(extensions['persistedQuery'])) return null;
  if (typeof query !== 'string' || query === '') return `query: expected a text, got ${shown(query)}.`;
  return variables === undefined || variables === null || isObject(variables)
    ? null
    : `variables: expected an object, got ${shown(variables)}.`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
