import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { untilAvailable } from '../../src/service/until-available.js';
import type { Logger } from '../../src/shared/logger.js';
import { load } from '../../src/seed/load/load.js';
import { restore } from '../../src/seed/backup/restore.js';
import { readPackages, readPackagesInTurns } from '../../src/seed/packages.js';
import { prepareGraph } from '../../src/seed/load/prepare.js';
import { around } from '../support/around.js';
import { embedded } from '../support/databases.js';
import { rowsFound } from '../support/loaded.js';
import { readWhole, wholeGraph } from '../support/whole-graph.js';
import { plainStatement } from '../support/plain-statement.js';
import { SEEDS } from '../support/seeds.js';
import { changed, csvOf, packageOf, removeFolders, SMALL, type Content } from '../support/small-package.js';
import { until } from '../support/service.js';

let database: Database;
beforeEach(() => {
  database = embedded();
});
afterEach(() => database.close());
afterAll(removeFolders);
/** The same graph as a server is asked for it: what it holds is kept. */
const asServer = (): Database => around(database, { engine: 'neo4j', ownsGraph: false });
const stored = (text: string): Promise<unknown> =>
  database.write((transaction) => transaction.run(plainStatement('write', text), {}));

test('packages are read in turns: whoever asks meanwhile whether the service is alive is answered', async () => {
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  const graph = await readPackagesInTurns(graphModel, [SEEDS]);
  clearImmediate(next);
  expect(turns).toBeGreaterThan(8);
  expect({ ...wholeGraph(graph), release: graph.release }).toEqual(readWhole([SEEDS]));
});

test('a server that another version has loaded is refused until it is loaded again', async () => {
  const folder = packageOf(SMALL);
  const graph = readWhole([folder]);
  await load(database, graphModel, graph);
  expect(await prepareGraph(asServer(), [folder])).toMatchObject({ loaded: false, release: graph.release });
  await stored("MATCH (r:Release) SET r.storageVersion = 'another' RETURN r.storageVersion AS storageVersion");
  await stored('MATCH (n:School) REMOVE n.nameOrder REMOVE n:Searched RETURN count(n) AS count');
  await expect(prepareGraph(asServer(), [folder, "it's mine"])).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: 'The data in the database were stored in the form of another version of Edugraph.',
    advice: expect.stringMatching(/^Nothing was changed\..*: node dist\/cli\.js load \S+ 'it'\\''s mine'$/),
  });
  const searched = async (): Promise<number> =>
    Number((await rowsFound(database, 'MATCH (n:Searched) RETURN count(n)'))[0]?.[0]);
  const left = await searched();
  // Nodes get the labels of this version, too.
  expect(await load(database, graphModel, graph)).toMatchObject({ written: graph.nodes.length, removed: 0 });
  const schools = graph.nodes.filter(({ definition }) => definition.label === 'School');
  expect(await searched()).toBe(left + schools.length);
  expect(await prepareGraph(asServer(), [folder])).toMatchObject({ loaded: false, release: graph.release });
});

test('an own graph stays as a backup had it until packages are loaded, or say the same', async () => {
  const folder = packageOf(SMALL);
  const graph = readWhole([folder]);
  const fewer = { ...graph, edges: graph.edges.slice(1), release: 'a backup' };
  await restore(database, graphModel, fewer);
  for (let start = 0; start < 2; start++)
    expect(await prepareGraph(database, [folder])).toMatchObject({
      ...{ loaded: false, restored: true, release: 'a backup', nodes: graph.nodes.length },
    });
  await stored("MATCH (r:Release) SET r.storageVersion = 'another' RETURN 1 AS done");
  await expect(prepareGraph(database, [folder])).rejects.toMatchObject({
    ...{
      code: 'UNAVAILABLE',
      advice: expect.stringMatching(/from a backup.* stop the service, and load .* load \S+$/),
    },
  });
  await load(database, graphModel, graph);
  expect(await prepareGraph(database, [folder])).toMatchObject({ restored: false, release: graph.release });
  // One that is what the packages say follows them from then on.
  await restore(database, graphModel, graph);
  expect(await prepareGraph(database, [folder])).toMatchObject({ restored: false, release: graph.release });
  await stored("MATCH (r:Release) SET r.release = 'older', r.madeFrom = 'older' RETURN 1 AS done");
  expect(await prepareGraph(database, [folder])).toMatchObject({ restored: false, release: graph.release });
});

test('packages that the graph was made from are read again once a file or the stored form has changed', async () => {
  const tables = (content: Content): Record<string, string> =>
    Object.fromEntries(Object.entries(content).map(([path, rows]) => [path, csvOf(path, rows)]));
  const folder = packageOf(SMALL);
  const prepared = async (): Promise<boolean> => (await prepareGraph(database, [folder])).loaded;
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const schools = 'nodes/schools.csv';
  const before = statSync(join(folder, schools));
  expect([await prepared(), await prepared()]).toEqual([true, false]);
  // As long, and as old.
  write(schools, tables(changed(schools, 0, { name: '二中' }))[schools] as string);
  utimesSync(join(folder, schools), before.atime, before.mtime);
  expect([await prepared(), await prepared()]).toEqual([true, false]);
  write('nodes/strange.csv', 'id');
  await expect(prepared()).rejects.toThrow(/strange\.csv/);
  rmSync(join(folder, 'nodes/strange.csv'));
  expect(await prepared()).toBe(false);
  await stored('MATCH (n:School) REMOVE n.nameOrder RETURN count(n) AS count');
  await stored("MATCH (r:Release) SET r.storageVersion = 'another' RETURN r.storageVersion AS storageVersion");
  expect([await prepared(), await prepared()]).toEqual([true, false]);
});

test('what was changed by hand in a graph is put right by a load, which always compares', async () => {
  const folder = packageOf(SMALL);
  await prepareGraph(database, [folder]);
  await stored('MATCH (n:School) REMOVE n.nameOrder RETURN count(n) AS count');
  expect(await prepareGraph(database, [folder])).toMatchObject({ loaded: false });
  expect(await load(database, graphModel, readPackages(graphModel, [folder]))).toMatchObject({
    written: 1,
    removed: 0,
  });
});

test('a service over such a server waits, says what to do once, and is ready by itself once that is done', async () => {
  const folder = packageOf(SMALL);
  await load(database, graphModel, readPackages(graphModel, [folder]));
  await stored("MATCH (r:Release) SET r.storageVersion = 'another' RETURN r.storageVersion AS storageVersion");
  const said: string[] = [];
  const logger = { error: (_error: unknown, text: string) => said.push(text) } as unknown as Logger;
  let tries = 0;
  let ready = false;
  const prepare = async (): Promise<void> => {
    tries++;
    await prepareGraph(asServer(), [folder]);
    ready = true;
  };
  const stop = new AbortController();
  await untilAvailable(prepare, stop.signal, logger, { away: 60_000, unready: 10 });
  await until('a few tries', async () => tries > 3);
  expect([ready, said.length]).toEqual([false, 1]);
  const folders = /: node dist\/cli\.js load (\S+)$/.exec(said[0] as string)?.slice(1) ?? [];
  await load(database, graphModel, readPackages(graphModel, folders));
  await until('the service to be ready', async () => ready);
});
