import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { load } from '../../src/seed/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { prepareGraph } from '../../src/seed/prepare.js';
import { embedded, SEEDS } from '../support/databases.js';
import { plainStatement } from '../support/plain-statement.js';

let database: Database;
beforeEach(() => {
  database = embedded();
});
afterEach(() => database.close());
/** The same graph as a server is asked for it: what it holds is kept. */
const asServer = (): Database => ({
  engine: 'neo4j',
  ownsGraph: false,
  // The statements of the engine that is really asked.
  dialect: database.dialect,
  read: (...given) => database.read(...given),
  write: (work) => database.write(work),
  prepare: (schema) => database.prepare(schema),
  ping: () => database.ping(),
  close: () => database.close(),
});
const stored = (text: string): Promise<unknown> =>
  database.write((transaction) => transaction.run(plainStatement('write', text), {}));

test('a server that another version has loaded is refused until it is loaded again', async () => {
  const graph = readPackages(graphModel, [SEEDS]);
  await load(database, graphModel, graph);
  expect(await prepareGraph(asServer(), [SEEDS])).toMatchObject({ loaded: false, release: graph.release });
  await stored("MATCH (r:Release) SET r.storageVersion = 'another' RETURN r.storageVersion AS storageVersion");
  await stored('MATCH (n:School) REMOVE n.nameOrder RETURN count(n) AS count');
  await expect(prepareGraph(asServer(), [SEEDS])).rejects.toThrow(
    'The database was loaded by another version of Edugraph',
  );
  expect(await load(database, graphModel, graph)).toMatchObject({
    written: graph.nodes.filter(({ definition }) => definition.label === 'School').length,
    removed: 0,
  });
  expect(await prepareGraph(asServer(), [SEEDS])).toMatchObject({ loaded: false, release: graph.release });
});
