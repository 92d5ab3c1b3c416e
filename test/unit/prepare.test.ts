import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { untilAvailable } from '../../src/service/until-available.js';
import type { Logger } from '../../src/shared/logger.js';
import { load } from '../../src/seed/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { prepareGraph } from '../../src/seed/prepare.js';
import { around } from '../support/around.js';
import { embedded, SEEDS } from '../support/databases.js';
import { plainStatement } from '../support/plain-statement.js';
import { until } from '../support/service.js';

let database: Database;
beforeEach(() => {
  database = embedded();
});
afterEach(() => database.close());
/** The same graph as a server is asked for it: what it holds is kept. */
const asServer = (): Database => around(database, { engine: 'neo4j', ownsGraph: false });
const stored = (text: string): Promise<unknown> =>
  database.write((transaction) => transaction.run(plainStatement('write', text), {}));

test('a server that another version has loaded is refused until it is loaded again', async () => {
  const graph = readPackages(graphModel, [SEEDS]);
  await load(database, graphModel, graph);
  expect(await prepareGraph(asServer(), [SEEDS])).toMatchObject({ loaded: false, release: graph.release });
  await stored("MATCH (r:Release) SET r.storageVersion = 'another' RETURN r.storageVersion AS storageVersion");
  await stored('MATCH (n:School) REMOVE n.nameOrder RETURN count(n) AS count');
  await expect(prepareGraph(asServer(), [SEEDS, "it's mine"])).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: 'The data in the database were stored in the form of another version of Edugraph.',
    advice: expect.stringMatching(/^Nothing was changed\..*: node dist\/cli\.js load seeds 'it'\\''s mine'$/),
  });
  expect(await load(database, graphModel, graph)).toMatchObject({
    written: graph.nodes.filter(({ definition }) => definition.label === 'School').length,
    removed: 0,
  });
  expect(await prepareGraph(asServer(), [SEEDS])).toMatchObject({ loaded: false, release: graph.release });
});

test('a service over such a server waits, says what to do once, and is ready by itself once that is done', async () => {
  await load(database, graphModel, readPackages(graphModel, [SEEDS]));
  await stored("MATCH (r:Release) SET r.storageVersion = 'another' RETURN r.storageVersion AS storageVersion");
  const said: string[] = [];
  const logger = { error: (_error: unknown, text: string) => said.push(text) } as unknown as Logger;
  let tries = 0;
  let ready = false;
  const prepare = async (): Promise<void> => {
    tries++;
    await prepareGraph(asServer(), [SEEDS]);
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
