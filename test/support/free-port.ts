import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** The port if nobody listens there (0: any), so that a query never reaches somebody else's database. */
export async function freePort(port = 0): Promise<number> {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  const free = (probe.address() as AddressInfo).port;
  probe.close();
  await once(probe, 'close');
  return free;
}
