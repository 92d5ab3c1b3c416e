import type { ApolloServer } from '@apollo/server';
import compression from 'compression';
import cors from 'cors';
import express, { Router, type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Context, Visit } from '../context.js';
import type { Logger } from '../shared/logger.js';
import { keptAnswers, noteBody } from './answer-cache.js';
import { readToken, refuseUnknownToken, tokenOf, type ApiToken } from './api-tokens.js';
import { answerTags, tagOf } from './answer-tags.js';
import { answerQueries } from './answer-queries.js';
import type { RequestContext } from './apollo.js';
import { explorerPage, type ExplorerOptions } from './explorer-page.js';
import { ownHosts } from './hosts.js';
import { errorHandler, fail } from './http-errors.js';
import { closingConnections, rateLimited, requestLog, securityHeaders, untrustedProxy } from './http-guards.js';
import { fromLoopback } from './loopback.js';
import { observeRequests, outcomeOf, type ObserveRequest } from './outcome.js';
import { checkRequest } from './check-request.js';
import { signalOf } from './request-signal.js';
import { plainReads } from './plain-reads.js';
import { schemaFile } from './schema-file.js';
import { utf8Address, verifyUtf8 } from './utf8.js';

interface HttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  /** What one request has. */
  readonly createContext: (visit: Visit) => Context;
  readonly logger: Logger;
  readonly corsOrigins: readonly string[];
  readonly bodyLimit: number;
  readonly requestTimeout: number;
  readonly ratePerMinute: number;
  /** How many bytes of answers are kept; 0 for none. */
  readonly answerCacheBytes: number;
  /** How many nodes an answer may hold for who comes without a token. */
  readonly mostNodes: number;
  readonly tokens: readonly ApiToken[];
  /** How many reverse proxies stand before the service, or which addresses are theirs. */
  readonly trustedProxies: number | readonly string[];
  /** The names that the service may be asked under beside its machine's own; null if any will do. */
  readonly hosts: readonly string[] | null;
  /** The folder of the built GraphiQL page. */
  readonly graphiql: string;
  readonly explorer: ExplorerOptions;
  /** Why no question is answered, such as that the graph is not loaded yet; null if questions are. */
  readonly refusal: () => Promise<string | null>;
  /** Whether the service was asked to end, and its clients should ask elsewhere. */
  readonly closing: () => boolean;
  /** Why the service is not ready, or null if it is. */
  readonly notReady: () => Promise<string | null>;
  readonly schemaText: string;
  /** Whether /schema.graphql shows the schema. */
  readonly introspection: boolean;
  /** Which data answers come from; null if that is not known. */
  readonly release: () => Promise<string | null>;
  /** What answers below /export. */
  readonly exports: RequestHandler;
  /** Learns what came of each question and each export. */
  readonly observe?: ObserveRequest | undefined;
}

/** All paths of the service. Every error is JSON with a code and the id of its request. */
export function createHttp(options: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  const { trustedProxies } = options;
  app.set('trust proxy', typeof trustedProxies === 'number' ? trustedProxies : [...trustedProxies]);
  app.use(requestLog(options.logger));
  app.use(securityHeaders(), closingConnections(options.closing));
  app.get('/livez', (_request, response) => void response.json({ status: 'alive' }));
  app.get('/readyz', readyz(options));
  if (options.hosts !== null) app.use(ownHosts(options.hosts));
  app.use(compression());
  app.use('/graphiql', express.static(options.graphiql, { maxAge: '1h' }));
  if (options.introspection) app.get('/schema.graphql', schemaCors(options), schemaFile(options.schemaText));
  if (options.observe) {
    app.use('/export', observeRequests(options.observe, 'export'));
    app.use('/graphql', observeRequests(options.observe));
  }
  const limited = clientLimits(options);
  app.use('/export', exportCors(options), ...limited, refuseUntilFit(options), options.exports);
  app.use('/graphql', graphqlRouter(options, limited));
  app.use(explorerPage(options.explorer));
  app.use(notFound);
  app.use(errorHandler);
  return app;
}

function graphqlRouter(options: HttpOptions, limited: readonly RequestHandler[]): Router {
  const router = Router();
  router.use(refuseUntilFit(options));
  router.use(graphqlCors(options), ...limited, plainReads(options.corsOrigins), utf8Address);
  router.use(answerTags(options));
  router.use(express.json({ limit: options.bodyLimit, verify: readBody }), checkRequest);
  router.use(keptAnswers(options));
  router.use(answerQueries(options.apollo, contextOf(options)));
  return router;
}

function readBody(...given: Parameters<typeof verifyUtf8>): void {
  verifyUtf8(...given);
  noteBody(given[1] as Response, given[2]);
}

/** Who asks, and how often it may. One counter: a client's questions and its exports are counted together. */
const clientLimits = ({ ratePerMinute, tokens, trustedProxies, logger }: HttpOptions): readonly RequestHandler[] => [
  ...(tokens.length > 0 ? [readToken(tokens)] : []),
  ...(ratePerMinute > 0 && trustedProxies === 0 ? [untrustedProxy(logger)] : []),
  ...(ratePerMinute > 0 || tokens.length > 0 ? [rateLimited(ratePerMinute)] : []),
  ...(tokens.length > 0 ? [refuseUnknownToken] : []),
];

const readyz =
  ({ notReady }: HttpOptions): RequestHandler =>
  async (_request, response) => {
    const reason = await notReady();
    if (reason === null) response.json({ status: 'ready' });
    else response.status(503).json({ status: 'not ready', reason });
  };

const schemaCors = ({ corsOrigins }: HttpOptions): RequestHandler =>
  cors({ origin: [...corsOrigins], exposedHeaders: ['ETag'] });

const graphqlCors = ({ corsOrigins }: HttpOptions): RequestHandler =>
  cors({ origin: [...corsOrigins], methods: ['GET', 'POST', 'OPTIONS'], exposedHeaders: ['ETag'] });

const exportCors = ({ corsOrigins }: HttpOptions): RequestHandler =>
  cors({
    origin: [...corsOrigins],
    methods: ['GET', 'HEAD', 'OPTIONS'],
    exposedHeaders: ['ETag', 'Content-Disposition', 'Link'],
  });

const refuseUntilFit =
  ({ refusal }: HttpOptions): RequestHandler =>
  async (request, response, next) => {
    const reason = await refusal();
    if (reason === null) return next();
    response.setHeader('retry-after', '1');
    fail(request, response, 503, 'UNAVAILABLE', reason);
  };

const contextOf =
  ({ createContext, requestTimeout, mostNodes: most }: HttpOptions) =>
  (request: Request, response: Response): RequestContext => {
    const requestId = String(request.id);
    const mostNodes = tokenOf(response)?.nodes ?? most;
    const signal = signalOf(response, requestTimeout);
    return {
      ...createContext({ signal, requestId, mostNodes, local: fromLoopback(request) }),
      ...{ requestId, mostNodes, signal },
      logger: request.log,
      tag: tagOf(response),
      outcome: outcomeOf(response),
    };
  };

const notFound: RequestHandler = (request, response) =>
  fail(
    request,
    response,
    404,
    'NOT_FOUND',
    `There is nothing at ${request.path}. The API is at /graphql, its pages are at / and /graphiql.`,
  );
