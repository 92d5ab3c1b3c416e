import { afterAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { askKeeper } from '../../src/service/keeper-client.js';
import { keeperSocket, listenForKeeper } from '../../src/service/keeper.js';
import type { Logger } from '../../src/shared/logger.js';
import { around } from '../support/around.js';
import { embedded } from '../support/databases.js';
import { graphFrom } from '../support/loaded.js';
import { SMALL } from '../support/small-package.js';

const folder = mkdtempSync(join(tmpdir(), 'edugraph-keeper-'));
const database = embedded();
const warned: string[] = [];
const logger = { warn: (...words: unknown[]) => warned.push(String(words.at(-1))) } as unknown as Logger;
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

test('the keeper does one thing at a time, and ends at once, whatever it is doing', async () => {
  await load(database, graphModel, graphFrom(SMALL));
  let [now, most, begun] = [0, 0, 0];
  let held: Promise<unknown> = Promise.resolve();
  let reached = (): void => undefined;
  const counting = around(database, {
    readTogether: async (work) => {
      begun++;
      most = Math.max(most, ++now);
      reached();
      await held;
      return database.readTogether(work).finally(() => now--);
    },
  });
  const keeper = await listenForKeeper(folder, { database: counting, folders: [] }, logger);
  const backup = async (): Promise<number | undefined> => (await askKeeper(folder, '/backup'))?.resume().statusCode;
  expect(await Promise.all([backup(), backup(), backup()])).toEqual([200, 200, 200]);
  expect([begun, most]).toEqual([3, 1]);
  // One that never comes to an end, and one that waits for it.
  const inside = new Promise<void>((resolve) => (reached = resolve));
  let release = (): void => undefined;
  held = new Promise<void>((resolve) => (release = resolve));
  const given = [0, 1].map(() => request({ socketPath: keeperSocket(folder) as string, path: '/backup' }).end());
  const broken = given.map((each) => once(each, 'response').then(String, String));
  await inside;
  await keeper?.close();
  expect(await Promise.all(broken)).toEqual([0, 1].map(() => expect.stringMatching(/socket hang up|ECONNRESET/)));
  release();
  expect(await askKeeper(folder, '/doctor')).toBeNull();
});

test('a socket that cannot be made does not keep the service from starting', async () => {
  const other = join(folder, 'other');
  mkdirSync(join(other, 'edugraph.sock'), { recursive: true });
  expect(await listenForKeeper(other, { database, folders: [] }, logger)).toBeNull();
  expect(warned).toEqual([expect.stringMatching(/^no socket at .*edugraph\.sock: doctor and backup work only while/)]);
});
