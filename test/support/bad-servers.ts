import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface BadServer {
  readonly uri: string;
  end(): Promise<void>;
}

/** A server that accepts and never says anything. */
export const blackHole = (): Promise<BadServer> => listen(() => undefined);

/**
 * Passes everything on to a Neo4j server, until `breakAfter` is called: then what the client next says arrives, and the
 * answer to it does not. After `fallSilent` nothing arrives any more, though all connections stay open.
 */
export async function breakableProxy(port: number): Promise<BadServer & { breakAfter(): void; fallSilent(): void }> {
  let broken = false;
  let silent = false;
  const server = await listen((client) => {
    const upstream = connect(port, '127.0.0.1');
    const end = (): void => void (client.destroy(), upstream.destroy());
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
    client.on('data', (data) => {
      if (silent) return;
      upstream.write(data);
      if (!broken) return;
      broken = false;
      upstream.once('data', end);
      upstream.off('data', forward);
    });
    const forward = (data: Buffer): void => void client.write(data);
    upstream.on('data', forward);
  });
  return { ...server, breakAfter: () => void (broken = true), fallSilent: () => void (silent = true) };
}

async function listen(onConnection: (socket: Socket) => void): Promise<BadServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    end: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
