import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freePort } from '../support/free-port.js';
import { buildIfNeeded, Started, temporary } from '../support/process.js';
import { clientOf, stillAnswers, until } from '../support/service.js';

const LONG = 600_000;
const SCRIPT = resolve('dist/main.js');

let folder: string;
let end: () => void;
beforeAll(buildIfNeeded, LONG);
beforeEach(() => void ({ folder, end } = temporary()));
afterEach(() => end());

const settings = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  PORT: '0',
  RATE_LIMIT_PER_MINUTE: '0',
  SHUTDOWN_NOTICE_MS: '0',
  EDUGRAPH_DATA: folder,
});

/** Starts the service with pipes of its own for what it writes, says its number and its greeting, and stays. */
const STARTER = `
  const service = require('node:child_process').spawn(process.execPath, [${JSON.stringify(SCRIPT)}], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  console.log('number ' + service.pid);
  service.stdout.pipe(process.stdout);
  service.stderr.resume();
`;
const starter = (more: NodeJS.ProcessEnv = {}): Started =>
  new Started([process.execPath, '-e', STARTER], { env: { ...settings(), ...more } });
const numberOf = (started: Started): Promise<number> =>
  until('the number of the service', async () => Number(/number (\d+)/.exec(started.output)?.[1]) || null);

/** Whether a process is there; one that has ended and is still listed is not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = `/proc/${pid}/stat`;
  return !existsSync(state) || !/\) Z/.test(readFileSync(state, 'utf8'));
}
/** A service and its starter, of which nothing is left at the end. */
async function withStarter(
  more: NodeJS.ProcessEnv,
  work: (parent: Started, pid: number) => Promise<unknown>,
): Promise<void> {
  const parent = starter(more);
  const pid = await numberOf(parent);
  try {
    await work(parent, pid);
  } finally {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  }
}
const kill = (parent: Started): Promise<unknown> => {
  parent.kill('SIGKILL');
  return parent.ended;
};
/** It answers still, and ends when it is asked to. */
async function endsAfterSigterm(client: ReturnType<typeof clientOf>, pid: number): Promise<void> {
  await stillAnswers(client);
  process.kill(pid, 'SIGTERM');
  await until('the service to end', async () => !isAlive(pid));
}

test(
  'a service whose starter was killed goes on, though nobody reads its log, and ends after SIGTERM',
  () =>
    withStarter({}, async (parent, pid) => {
      const client = clientOf(await parent.url());
      await kill(parent);
      for (let count = 0; count < 50; count++) await client.send('/graphql?query={none}');
      await endsAfterSigterm(client, pid);
    }),
  LONG,
);

test(
  'a service whose starter was killed before it was ready ends after SIGTERM',
  async () => {
    const port = String(await freePort());
    await withStarter({ PORT: port }, async (parent, pid) => {
      await kill(parent);
      const client = clientOf(`http://127.0.0.1:${port}`);
      await until('the service to be ready', async () => {
        expect(isAlive(pid)).toBe(true);
        return client.send('/readyz').then(
          ({ status }) => status === 200,
          () => false,
        );
      });
      await endsAfterSigterm(client, pid);
    });
  },
  LONG,
);

test(
  'a service ends after SIGTERM though its log is full and its reader has stopped reading',
  async () => {
    const child = spawn(process.execPath, [SCRIPT], { stdio: ['ignore', 'pipe', 'pipe'], env: settings() });
    try {
      let output = '';
      child.stdout.on('data', (text: Buffer) => (output += String(text)));
      const url = await until('the service to be ready', async () => {
        return /program {2}(\S+)\/graphql/.exec(output)?.[1] ?? null;
      });
      const client = clientOf(url);
      const headers = { 'user-agent': 'x'.repeat(8_000) };
      for (let count = 0; count < 300; count++) await client.send('/graphql?query={none}', { headers });
      await stillAnswers(client);
      child.kill('SIGTERM');
      await once(child, 'exit');
    } finally {
      child.kill('SIGKILL');
    }
  },
  LONG,
);
