import type { RequestHandler } from 'express';

/** Apollo's own word that a request is not one that a page of another origin could send unnoticed. */
const PREFLIGHT = 'apollo-require-preflight';

/**
 * Lets a plain read by GET pass Apollo's CSRF prevention without a header of its own; docs/decisions/008 says why.
 * A browser that says it asks for a page of another origin must name one that is allowed, or open a link.
 */
export function plainReads(origins: readonly string[]): RequestHandler {
  return ({ method, headers }, _response, next) => {
    const site = headers['sec-fetch-site'] ?? 'none';
    const own = site === 'none' || site === 'same-origin';
    const link = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
    if (method === 'GET' && (own || link || origins.includes(headers.origin ?? ''))) headers[PREFLIGHT] ??= 'true';
    next();
  };
}
