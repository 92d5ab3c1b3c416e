import { expect, jest, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { startService, type Service } from '../support/service.js';

const PER_MINUTE = 2;

/** A service that answers a client twice a minute, asked as a reverse proxy on this machine hands requests on. */
async function behind(
  trusted: string,
  work: (statusOf: (forwarded?: string) => Promise<number>) => Promise<void>,
): Promise<void> {
  const service: Service = await startService({ RATE_LIMIT_PER_MINUTE: String(PER_MINUTE), TRUST_PROXY: trusted });
  const written = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    await work(async (forwarded) => {
      const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded, forwarded: `for=${forwarded}` };
      return (await service.post('{"query":"{ __typename }"}', headers)).status;
    });
    // The library that counts writes here what it takes to be a fault in the settings.
    expect(written.mock.calls).toEqual([]);
  } finally {
    written.mockRestore();
    await service.end();
  }
}

/** The statuses of requests that come with these headers, one after the other. */
async function inTurn(
  statusOf: (forwarded?: string) => Promise<number>,
  forwarded: readonly (string | undefined)[],
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const each of forwarded) found.push(await statusOf(each));
  return found;
}

test('without the setting the header is ignored: nobody gets a budget of their own by writing another', () =>
  behind('', async (statusOf) =>
    expect(await inTurn(statusOf, ['192.0.2.1', '192.0.2.2', '192.0.2.3', undefined])).toEqual([200, 200, 429, 429]),
  ));

test.each([
  ['one proxy', '1', ''],
  ['a trusted address', 'loopback', ''],
  ['a trusted subnet', '127.0.0.0/8, ::1', ''],
  ['two proxies', '2', ', 198.51.100.7'],
  ['two trusted networks', '127.0.0.1,198.51.100.0/24', ', 198.51.100.7'],
])('behind %s each client has a budget, and cannot forge another', (_, trusted, proxies) =>
  behind(trusted, async (statusOf) => {
    const through = (...clients: string[]) =>
      inTurn(
        statusOf,
        clients.map((client) => `${client}${proxies}`),
      );
    expect(await through('192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2')).toEqual([200, 200, 429, 200]);
    // What the client wrote stands to the left of what the proxy adds.
    expect(await through('203.0.113.1, 192.0.2.1', '203.0.113.2, 192.0.2.1')).toEqual([429, 429]);
  }),
);

test('what a trusted proxy says that is no address counts as the proxy itself', () =>
  behind('1', async (statusOf) =>
    expect(await inTurn(statusOf, ['unknown', '192.0.2.1:4711', '192.0.2.1:4712', ''])).toEqual([200, 200, 429, 429]),
  ));

test('an address that is not trusted cannot speak for others', () =>
  behind('198.51.100.7', async (statusOf) =>
    expect(await inTurn(statusOf, ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429]),
  ));

test.each([
  ['', 0],
  ['0', 0],
  ['2', 2],
  ['10.0.0.1, 172.16.0.0/12,fd00::/8, ::1', ['10.0.0.1', '172.16.0.0/12', 'fd00::/8', '::1']],
  ['loopback,uniquelocal', ['loopback', 'uniquelocal']],
])('TRUST_PROXY %j is read', (given, expected) =>
  expect(readConfig({ TRUST_PROXY: given }).TRUST_PROXY).toEqual(expected),
);

test.each(['true', '11', '-1', '1,2', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0', 'proxy.example', '1.5'])(
  'TRUST_PROXY %j is refused at start, in words that say what is expected',
  (given) =>
    expect(() => readConfig({ TRUST_PROXY: given })).toThrow(
      `TRUST_PROXY: expected how many reverse proxies there are (0 to 10), or their addresses or subnets separated ` +
        `by commas, such as 10.0.0.1,172.16.0.0/12, got ${JSON.stringify(given)}`,
    ),
);
