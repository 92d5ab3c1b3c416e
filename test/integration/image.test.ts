import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { storageVersionOf } from '../../src/model/definition/storage-version.js';
import { heldIn } from '../../src/seed/load/held.js';
import { embedded } from '../support/databases.js';
import { image, inImage, layOut, writable } from '../support/image.js';
import { plainStatement } from '../support/plain-statement.js';
import { buildIfNeeded, edugraph, temporary } from '../support/process.js';
import { freePort } from '../support/free-port.js';
import { clientOf, stillAnswers } from '../support/service.js';

const LONG = 600_000;

let folder: string;
let end: () => void;
let app: string;
beforeAll(() => {
  buildIfNeeded();
  ({ folder, end } = temporary());
  app = layOut(folder);
}, LONG);
afterAll(() => end());

/** Changes an embedded graph to what an older version would have left. */
async function makeOlder(data: string): Promise<void> {
  const database = embedded(join(data, 'edugraph.grafeo'));
  const write = (text: string) => database.write((transaction) => transaction.run(plainStatement('older', text), {}));
  await write("MATCH (r:Release) SET r.storageVersion = 'older' RETURN r.storageVersion AS storageVersion");
  await write('MATCH (n:School) REMOVE n.nameOrder RETURN count(n) AS count');
  await database.close();
}

/** How the graph in this folder is stored, and how many schools lack what this version stores of them. */
async function formOf(data: string): Promise<readonly [form: unknown, lacking: unknown]> {
  const database = embedded(join(data, 'edugraph.grafeo'));
  try {
    const lacking = plainStatement('lacking', 'MATCH (n:School) WHERE n.nameOrder IS NULL RETURN count(n) AS count');
    return [(await heldIn(database))?.storageVersion, (await database.read(lacking, {}))[0]?.[0]];
  } finally {
    await database.close();
  }
}

test('the image has what was built, the data and the packages of production, and a user who is not root', () => {
  expect(image.user).toBe('node');
  expect(readdirSync(app).sort()).toEqual(
    ['CITATION.cff', 'LICENSE', 'dist', 'node_modules', 'package.json', 'schema', 'seeds'].sort(),
  );
  const packages = readdirSync(join(app, 'node_modules'));
  expect(packages).toEqual(expect.arrayContaining(['express', 'neo4j-driver', '@grafeo-db']));
  expect(packages.filter((name) => ['jest', 'typescript', 'vite', 'graphiql', 'eslint'].includes(name))).toEqual([]);
});

test(
  'its service mends a graph of an older version by itself, is healthy, and ends well, with a file system to read',
  async () => {
    const data = join(folder, 'data');
    expect(await edugraph(['load', 'seeds'], { EDUGRAPH_DATA: data })).toMatchObject({ code: 0 });
    await makeOlder(data);
    expect(await formOf(data)).toEqual(['older', expect.any(Number)]);
    const settings = { EDUGRAPH_DATA: writable(data), PORT: String(await freePort()), HOST: '127.0.0.1' };
    const before = inImage(app, image.healthcheck, settings);
    expect((await before.ended).code).toBe(1);
    const service = inImage(app, image.command, settings);
    try {
      const url = await service.url();
      await stillAnswers(clientOf(url));
      expect((await fetch(`${url}/graphiql/`)).status).toBe(200);
      expect(await inImage(app, image.healthcheck, settings).ended).toMatchObject({ code: 0, errors: '' });
      service.kill('SIGTERM');
      expect(await service.ended).toMatchObject({ code: 0, errors: '' });
    } finally {
      service.kill('SIGKILL');
    }
    expect(await formOf(data)).toEqual([storageVersionOf(graphModel), 0]);
  },
  LONG,
);

test(
  'its commands work as docs/operations.md has them',
  async () => {
    const data = writable(join(folder, 'commands'));
    for (const words of [
      ['load', 'seeds'],
      ['new', join(data, 'my-data')],
      ['statements', 'release.read'],
    ]) {
      const ended = await inImage(app, ['node', 'dist/cli.js', ...words], { EDUGRAPH_DATA: data }).ended;
      expect([words[0], ended.errors, ended.code]).toEqual([words[0], '', 0]);
    }
  },
  LONG,
);
