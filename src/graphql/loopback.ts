import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, type Socket } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
const OWN_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Whether a `Host` is what this machine calls itself, not a name that somebody gave it. */
export const isOwnHost = (host: string): boolean => OWN_HOST.test(host);

/** Whether a service that listens there can be reached from this machine alone. */
export const isLocalBind = (host: string): boolean => OWN_HOST.test(host) || host === '::1';

/** Whether the other end of a connection is on this machine; looked up once for all its requests. */
const localSockets = new WeakMap<object, boolean>();
function isLocal(socket: Pick<Socket, 'remoteAddress'>): boolean {
  const known = localSockets.get(socket);
  if (known !== undefined) return known;
  const { remoteAddress = '' } = socket;
  const family = isIP(remoteAddress);
  const local = family !== 0 && LOOPBACK.check(remoteAddress, family === 4 ? 'ipv4' : 'ipv6');
  localSockets.set(socket, local);
  return local;
}

/** Whether a request comes from this machine, not through a proxy and not under a name that somebody gave it. */
export function fromLoopback({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  return isLocal(socket) && isOwnHost(headers.host ?? '') && PASSED_ON.every((name) => headers[name] === undefined);
}
