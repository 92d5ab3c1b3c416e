import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet, { type HelmetOptions } from 'helmet';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../shared/logger.js';
import { tokenOf } from './api-tokens.js';
import { fail } from './http-errors.js';

const REQUEST_ID = /^[\w.-]{1,64}$/;
const HEALTH_PATHS: readonly (string | undefined)[] = ['/livez', '/readyz'];
const MINUTE = 60_000;

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
};

/** Logs each request under its id: the client's own id if it is fit for a log, else a new one. */
export const requestLog = (logger: Logger): RequestHandler =>
  pinoHttp({
    logger,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
      response.setHeader('x-request-id', id);
      return id;
    },
    autoLogging: { ignore: ({ url }) => HEALTH_PATHS.includes(url) },
  });

export function securityHeaders(): RequestHandler {
  const policy = (frameAncestors: string) => ({
    useDefaults: false,
    directives: { ...PAGE_POLICY, frameAncestors: [frameAncestors] },
  });
  const alone = headersOf({ strictTransportSecurity: false, contentSecurityPolicy: policy("'none'") });
  const framed = headersOf({
    ...{ strictTransportSecurity: false, contentSecurityPolicy: policy('*') },
    xFrameOptions: false,
  });
  return (request, response, next) => {
    response.setHeaders(isEmbedded(request) ? framed : alone);
    next();
  };
}

/** What Helmet writes with these options is the same for every answer: it is asked once. */
function headersOf(options: HelmetOptions): Map<string, string> {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: () => undefined,
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}

/** A view that is asked for as a part of another site may stand in its frame; GraphiQL and the data may not. */
const isEmbedded = ({ path, query }: Request): boolean =>
  // As Express finds its routes: in any case of letters.
  !/^\/(?:graphql|graphiql|export)(?:\/|$)/i.test(path) && query['embed'] === '1';

/** A service that ends says so to each client, so that none sends its next request on a connection that is gone. */
export const closingConnections =
  (closing: () => boolean): RequestHandler =>
  (_request, response, next) => {
    if (closing()) response.setHeader('connection', 'close');
    next();
  };

/** Who is counted: an address, or the network of an IPv6 one; the proxy, if what it says is no address. */
const clientOf = ({ ip = '', socket }: Request): string =>
  ipKeyGenerator(isIP(ip) === 0 ? (socket.remoteAddress ?? '') : ip);

/** Says once that a proxy seems to stand before the service, if none is trusted: then all its clients count as one. */
export function untrustedProxy(logger: Logger): RequestHandler {
  let said = false;
  return ({ headers }, _response, next) => {
    if (!said && headers['x-forwarded-for'] !== undefined) {
      said = true;
      logger.warn(
        'a request came with X-Forwarded-For, which is ignored: if a reverse proxy sent it, all who come through it ' +
          'share one rate limit; set TRUST_PROXY',
      );
    }
    next();
  };
}

/** Refuses a client that asks too often; 0 means that it may ask as often as it likes. */
export function rateLimited(perMinute: number): RequestHandler {
  const limitOf = (response: Response): number => tokenOf(response)?.perMinute ?? perMinute;
  return rateLimit({
    windowMs: MINUTE,
    limit: (_request, response) => limitOf(response),
    skip: (_request, response) => limitOf(response) === 0,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // No address has a space in it.
    keyGenerator: (request, response) => {
      const token = tokenOf(response);
      return token ? `token ${token.name}` : clientOf(request);
    },
    // These two write a stack to the console if a client sends the header; we ignore it on purpose, and say so below.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (request, response) =>
      fail(
        request,
        response,
        429,
        'RATE_LIMITED',
        `Expected at most ${limitOf(response)} requests a minute; the header RateLimit says when to ask again.`,
      ),
  });
}
