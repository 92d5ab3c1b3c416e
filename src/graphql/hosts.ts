import type { RequestHandler } from 'express';
import { fail } from './http-errors.js';
import { isOwnHost } from './loopback.js';

/**
 * Refuses a request under a name that is neither this machine's own nor allowed: a page of another site whose name was
 * made to lead here reads answers as its own (DNS rebinding). Nobody asks so without a browser, which says the name.
 */
export function ownHosts(allowed: readonly string[]): RequestHandler {
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  return (request, response, next) => {
    const { host } = request.headers;
    const name = host?.toLowerCase() ?? '';
    if (host === undefined || isOwnHost(host) || names.has(name) || names.has(name.replace(/:\d+$/, ''))) return next();
    return fail(
      request,
      response,
      403,
      'FORBIDDEN',
      'The header Host: expected localhost, an address of this machine or a name in ALLOWED_HOSTS, got another.',
    );
  };
}
