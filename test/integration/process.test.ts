import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildIfNeeded, edugraph, Running, seedsWith, temporary } from '../support/process.js';
import { clientOf, stillAnswers, until } from '../support/service.js';

const LONG = 600_000;
const STACK = /\n\s+at |node_modules|Error:/;

let folder: string;
let end: () => void;
let data: Record<string, string>;
beforeAll(buildIfNeeded, LONG);
beforeEach(() => {
  ({ folder, end } = temporary());
  data = { EDUGRAPH_DATA: join(folder, 'data') };
});
afterEach(() => end());

/** A service that is ready; ended after the work, whatever comes of it. */
async function withService(
  settings: Record<string, string>,
  work: (service: Running, url: string) => Promise<void>,
): Promise<void> {
  const service = new Running('main', [], settings);
  try {
    await work(service, await service.url());
  } finally {
    service.kill('SIGKILL');
    await service.ended;
  }
}

/** A request whose head the service has taken (it has said 100), and whose body it still waits for. */
function accepted(url: string, agent: Agent): Promise<() => Promise<readonly [number | undefined, string]>> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({
      query: '{ overview { release } schools(first: 20) { nodes { name district { name } } } }',
    });
    const asked = request(`${url}/graphql`, {
      method: 'POST',
      agent,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
      },
    });
    asked.once('error', reject);
    asked.once('continue', () =>
      resolve(async () => {
        asked.end(body);
        const [response] = (await once(asked, 'response')) as [AsyncIterable<Buffer> & { readonly statusCode: number }];
        let text = '';
        for await (const part of response) text += String(part);
        return [response.statusCode, text];
      }),
    );
    asked.flushHeaders();
  });
}

describe('the service', () => {
  test(
    'says where it answers, and answers there',
    async () => {
      await withService(data, async (service, url) => {
        expect(service.output).toMatch(/ready\.\n\n.*page.*\n.*GraphiQL.*\/graphiql\n.*GraphQL.*\/graphql\n/);
        await stillAnswers(clientOf(url));
        expect((await fetch(`${url}/graphiql`)).status).toBe(200);
      });
    },
    LONG,
  );

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'answers every request it has accepted after %s, takes no more, and ends with 0',
    async (signal) => {
      await withService(data, async (service, url) => {
        const agent = new Agent({ keepAlive: true });
        const requests = await Promise.all(Array.from({ length: 40 }, () => accepted(url, agent)));
        service.kill(signal);
        await until('new requests to be refused', () =>
          fetch(`${url}/livez`).then(
            () => false,
            () => true,
          ),
        );
        for (const [status, text] of await Promise.all(requests.map((finish) => finish()))) {
          expect(status).toBe(200);
          expect(JSON.parse(text)).toMatchObject({
            data: { overview: { release: expect.any(String) }, schools: { nodes: expect.any(Array) } },
          });
        }
        // 1 would say that it was ended by force, 10 s after it was asked to.
        expect(await service.ended).toMatchObject({ code: 0, signal: null });
        agent.destroy();
      });
    },
    LONG,
  );

  test(
    'ends with 0 though a client goes on asking on the connection it has',
    async () => {
      await withService(data, async (service, url) => {
        const { ask } = clientOf(url, 'keep-alive');
        let over = false;
        const busy = Array.from({ length: 8 }, async () => {
          for (let count = 0; !over; count++)
            if (
              await ask('{ overview { release } }').then(
                () => false,
                () => true,
              )
            )
              return count;
          return -1;
        });
        await stillAnswers({ ask });
        service.kill('SIGTERM');
        const { code } = await service.ended;
        over = true;
        await Promise.all(busy);
        expect(code).toBe(0);
      });
    },
    LONG,
  );

  test(
    'after SIGTERM says that it is not ready, and until its notice is over answers and closes each connection',
    async () => {
      await withService({ ...data, SHUTDOWN_NOTICE_MS: '60000' }, async (service, url) => {
        const { send } = clientOf(url, 'keep-alive');
        expect((await send('/livez')).headers.get('connection')).toBe('keep-alive');
        service.kill('SIGTERM');
        const told = await until('/readyz to say no', async () => {
          const answer = await send('/readyz');
          return answer.status === 503 && answer;
        });
        expect(told.json).toMatchObject({ reason: 'The service is shutting down.' });
        const answer = await send('/graphql?query={overview{release}}');
        expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
      });
    },
    LONG,
  );

  test(
    'refuses the folder of another process, says so, and leaves that one alone',
    async () => {
      await withService(data, async (_service, url) => {
        for (const second of [await new Running('main', [], data).ended, await edugraph(['load', 'seeds'], data)]) {
          expect(second).toMatchObject({
            code: 1,
            output: '',
            errors: expect.stringMatching(/edugraph\.grafeo is in use by another process.*EDUGRAPH_DATA/),
          });
          expect(second.errors).not.toMatch(STACK);
        }
        await stillAnswers(clientOf(url));
      });
    },
    LONG,
  );

  test(
    'refuses a port that is taken, and says so',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const ended = await new Running('main', [], { ...data, PORT: String(port) }).ended;
      other.close();
      expect(ended).toMatchObject({
        code: 1,
        output: '',
        errors: expect.stringMatching(new RegExp(`${port}: another program listens there\\. Set PORT`)),
      });
      expect(ended.errors).not.toMatch(STACK);
    },
    LONG,
  );

  test(
    'reports every setting that is wrong at once, and no password',
    async () => {
      const wrong = {
        PORT: 'many',
        RATE_LIMIT_PER_MINUTE: '-1',
        LOG_LEVEL: 'loud',
        NEO4J_URI: 'http://localhost',
        MAX_DEPTH: '1.5',
        NEO4J_PASSWORD: 'hidden',
      };
      const ended = await new Running('main', [], { ...data, ...wrong }).ended;
      expect(ended).toMatchObject({ code: 1, output: '' });
      for (const name of ['PORT', 'RATE_LIMIT_PER_MINUTE', 'LOG_LEVEL', 'NEO4J_URI', 'MAX_DEPTH'])
        expect(ended.errors).toMatch(new RegExp(`^${name}: .*${wrong[name as keyof typeof wrong]}`, 'm'));
      expect(ended.errors).not.toMatch(STACK);
      expect(ended.errors).not.toMatch(/hidden/);
      expect(existsSync(data['EDUGRAPH_DATA'] as string)).toBe(false);
    },
    LONG,
  );

  test(
    'reports every fault of the data with its place',
    async () => {
      const read = (path: string): string => readFileSync(path, 'utf8');
      const seeds = seedsWith(
        folder,
        'divisions-shandong-2023/nodes/districts.csv',
        (text) => text.replace(',COUNTY,', ',VILLAGE,').replace('district:bincheng,', 'district:Bin Cheng,'),
        read,
      );
      for (const ended of [
        await new Running('main', [], { ...data, EDUGRAPH_PACKAGES: seeds }).ended,
        await edugraph(['check', seeds]),
        await edugraph(['load', seeds], data),
      ]) {
        expect(ended).toMatchObject({ code: 1 });
        expect(ended.errors).toMatch(/nodes\/districts\.csv:2:\d+: level: expected .*, got "VILLAGE"/);
        expect(ended.errors).toMatch(/nodes\/districts\.csv:3:1: id: expected /);
        expect(ended.errors).not.toMatch(STACK);
      }
      const missing = await new Running('main', [], { ...data, EDUGRAPH_PACKAGES: join(folder, 'nowhere') }).ended;
      expect(missing).toMatchObject({ code: 1, errors: expect.stringMatching(/nowhere:1:1: expected the folder/) });
    },
    LONG,
  );

  test(
    'refuses a folder it may not make, and a file that is no graph, without a stack',
    async () => {
      mkdirSync(join(folder, 'data', 'edugraph.grafeo', 'a'), { recursive: true });
      for (const EDUGRAPH_DATA of ['/dev/null/data', join(folder, 'data')]) {
        const ended = await new Running('main', [], { EDUGRAPH_DATA }).ended;
        expect(ended).toMatchObject({ code: 1, output: '' });
        expect(ended.errors).toMatch(/EDUGRAPH_DATA/);
        expect(ended.errors).not.toMatch(STACK);
      }
    },
    LONG,
  );
});
