import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../shared/logger.js';
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
  frameAncestors: ["'none'"],
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

export const securityHeaders = (): RequestHandler =>
  helmet({ contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY }, strictTransportSecurity: false });

/** Refuses a client that asks too often. */
export const rateLimited = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request, response) =>
      fail(
        request,
        response,
        429,
        'RATE_LIMITED',
        `Expected at most ${perMinute} requests a minute; the header RateLimit says when to ask again.`,
      ),
  });
