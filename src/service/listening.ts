import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ForbiddenError } from '../shared/errors.js';

const IDLE_CHECK_MILLISECONDS = 100;
const SLOW_CHECK_MILLISECONDS = 500;
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EACCES: 'this user may not use that port',
  EADDRNOTAVAIL: 'this machine does not have that address',
  ENOTFOUND: 'there is no such address',
};
const LOCAL_ADDRESSES: readonly string[] = ['127.0.0.1', '::1', '0.0.0.0', '::'];

/** How many clients may be connected, and how slow they may be. */
export interface ConnectionLimits {
  readonly most: number;
  readonly headersTimeout: number;
  /** For the headers and the body together. */
  readonly bodyTimeout: number;
}

/** A server that closes what is one connection too many, and answers who is too slow with 408. */
export function createListening(
  listener: RequestListener,
  { most, headersTimeout, bodyTimeout }: ConnectionLimits,
): Server {
  const server = createServer(
    {
      headersTimeout,
      requestTimeout: Math.max(headersTimeout, bodyTimeout),
      connectionsCheckingInterval: SLOW_CHECK_MILLISECONDS,
    },
    listener,
  );
  server.maxConnections = most;
  return server;
}

/** @throws ForbiddenError if the address or the port cannot be had; `settings` are those that say which */
export const listen = (server: Server, port: number, host: string, settings = ['PORT', 'HOST']): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new ForbiddenError(
          `Could not listen on ${host}, port ${port}: ${REASONS[error.code ?? ''] ?? error.code}. ` +
            `Set ${settings.join(' or ')} to another value.`,
          { cause: error },
        ),
      ),
    );
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });

/** Takes no more requests; resolves once every request that was accepted has its answer. */
export const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve();
    // Without this, a connection would be held for the seconds of its keep-alive after its last answer.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MILLISECONDS);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });

/** The address that a browser on this machine can open. */
export function urlOf(server: Server): string {
  const { address, port } = server.address() as AddressInfo;
  return `http://${LOCAL_ADDRESSES.includes(address) ? 'localhost' : address}:${port}`;
}
