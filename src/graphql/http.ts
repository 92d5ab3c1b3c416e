import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import cors from 'cors';
import express, { type Express, type RequestHandler, type Response } from 'express';
import type { Context } from '../context.js';
import type { Logger } from '../shared/logger.js';
import { readToken, refuseUnknownToken, tokenOf, type ApiToken } from './api-tokens.js';
import { answerTags, tagOf } from './answer-tags.js';
import type { RequestContext } from './apollo.js';
import { explorerPage, type ExplorerOptions } from './explorer-page.js';
import { ownHosts } from './hosts.js';
import { errorHandler, fail } from './http-errors.js';
import { closingConnections, rateLimited, requestLog, securityHeaders, untrustedProxy } from './http-guards.js';
import { fromLoopback } from './loopback.js';
import { observeRequests, outcomeOf, type ObserveRequest } from './outcome.js';
import { checkBody } from './request-body.js';
import { requestIds } from '../shared/request-ids.js';
import { signalOf } from './request-signal.js';
import { plainReads } from './plain-reads.js';
import { schemaFile } from './schema-file.js';
import { utf8Address, verifyUtf8 } from './utf8.js';

interface HttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  /**
   * What one request has; it gives up with the signal. `local` if it comes from this machine; `mostNodes` is how many
   * nodes its answer may hold.
   */
  readonly createContext: (signal: AbortSignal, local: boolean, mostNodes: number) => Context;
  readonly logger: Logger;
  readonly corsOrigins: readonly string[];
  readonly bodyLimit: number;
  readonly requestTimeout: number;
  readonly ratePerMinute: number;
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
  /** Whether the graph has been prepared: before that an answer would be of an empty graph. */
  readonly prepared: () => boolean;
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
  app.use('/export', exportCors(options), ...limited, underItsId, options.exports);
  app.use('/graphql', refuseUntilPrepared(options));
  app.use('/graphql', graphqlCors(options), ...limited, plainReads(options.corsOrigins), utf8Address);
  app.use('/graphql', answerTags(options));
  app.use('/graphql', express.json({ limit: options.bodyLimit, verify: verifyUtf8 }), checkBody);
  app.use('/graphql', underItsId, answerQueries(options));
  app.use(explorerPage(options.explorer));
  app.use(notFound);
  app.use(errorHandler);
  return app;
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

const NOT_PREPARED =
  'The graph is not ready yet: its data are being loaded, or the database does ' +
  'not answer. Please try again in a moment.';

const refuseUntilPrepared =
  ({ prepared }: HttpOptions): RequestHandler =>
  (request, response, next) => {
    if (prepared()) return next();
    response.setHeader('retry-after', '1');
    return fail(request, response, 503, 'UNAVAILABLE', NOT_PREPARED);
  };

/** What is logged of its statements has the id of the request. */
const underItsId: RequestHandler = (request, _response, next) => requestIds.run(String(request.id), next);

function answerQueries({ apollo, createContext, requestTimeout, mostNodes: most }: HttpOptions): RequestHandler {
  return expressMiddleware(apollo, {
    context: async ({ req, res }) => {
      const signal = signalOf(res as unknown as Response, requestTimeout);
      const mostNodes = tokenOf(res as unknown as Response)?.nodes ?? most;
      return {
        ...createContext(signal, fromLoopback(req), mostNodes),
        ...{ mostNodes, signal },
        logger: req.log as unknown as Logger,
        tag: tagOf(res as unknown as Response),
        outcome: outcomeOf(res as unknown as Response),
      };
    },
  });
}

const notFound: RequestHandler = (request, response) =>
  fail(
    request,
    response,
    404,
    'NOT_FOUND',
    `There is nothing at ${request.path}. The API is at /graphql, its pages are at / and /graphiql.`,
  );
