import type { RequestHandler, Response } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { fail } from './http-errors.js';

/** A service that may ask more than anyone may, known by a token of which only the hash is kept. */
export interface ApiToken {
  readonly name: string;
  /** The SHA-256 of the token, in hexadecimal digits. */
  readonly hash: string;
  readonly perMinute: number;
  /** How many nodes an answer may hold. */
  readonly nodes: number;
}

const BEARER = /^Bearer +([\x21-\x7e]+) *$/i;
type Locals = Pick<Response, 'locals'>;

/** The token that a request came with, if it is one of ours. */
export const tokenOf = ({ locals }: Locals): ApiToken | null => (locals['token'] as ApiToken | undefined) ?? null;

/** Looks which token a request comes with. One that came without is anonymous, whatever else its header says. */
export function readToken(tokens: readonly ApiToken[]): RequestHandler {
  const known = tokens.map((token) => ({ token, hash: Buffer.from(token.hash, 'hex') }));
  return ({ headers }, response, next) => {
    // An answer may be refused to one and given to another.
    response.vary('Authorization');
    const [, given] = BEARER.exec(headers.authorization ?? '') ?? [];
    if (given === undefined) return next();
    const hash = createHash('sha256').update(given).digest();
    // Every hash is compared, in constant time: how long it takes says nothing of any.
    const found = known.filter((each) => timingSafeEqual(each.hash, hash));
    response.locals['token'] = found[0]?.token;
    response.locals['unknownToken'] = found.length === 0;
    next();
  };
}

/** Refuses a token that is not known; after the rate limit, so that guesses are counted. */
export const refuseUnknownToken: RequestHandler = (request, response, next) => {
  if (response.locals['unknownToken'] !== true) return next();
  response.setHeader('www-authenticate', 'Bearer');
  fail(request, response, 401, 'FORBIDDEN', 'Authorization: expected a token that is known, or none; got another.');
};
