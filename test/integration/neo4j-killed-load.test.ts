import { afterAll, beforeAll, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { neo4jAt } from '../support/databases.js';
import { describeNeo4j } from '../support/engines.js';
import { killAtEachStep, killAtRandomMoments, killBetweenBatches } from '../support/killed-commit.js';
import { plainStatement } from '../support/plain-statement.js';
import { buildIfNeeded } from '../support/process.js';
import { until } from '../support/service.js';
import { removeFolders } from '../support/small-package.js';
import { emptyNeo4j, spareNeo4j } from '../support/spare-neo4j.js';

const LONG = 600_000;
const LOGIN = {
  NEO4J_USER: process.env['NEO4J_USER'] ?? 'neo4j',
  NEO4J_PASSWORD: process.env['NEO4J_PASSWORD'] ?? 'none',
  NEO4J_DATABASE: process.env['NEO4J_DATABASE'] ?? 'neo4j',
};
const WRITING = plainStatement(
  'writing',
  "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement = 'write' RETURN count(*) AS count",
);

/** `npm run test:kill` kills it far more often. */
describeNeo4j('a load into a Neo4j server that is killed', () => {
  let uri: string;
  let database: Database;
  beforeAll(async () => {
    buildIfNeeded();
    uri = await spareNeo4j();
    database = await neo4jAt(uri);
  }, LONG);
  afterAll(async () => {
    removeFolders();
    await emptyNeo4j(uri);
    await database.close();
  });

  /** The server has ended what a killed process had begun. */
  const untilEnded = (): Promise<unknown> =>
    until('no transaction to write', async () => (await database.read(WRITING, {}))[0]?.[0] === 0);
  const graph = () => ({
    settings: { ...LOGIN, NEO4J_URI: uri },
    reset: async (folder: string): Promise<void> => {
      await untilEnded();
      await load(database, graphModel, readPackages(graphModel, [folder]));
    },
    looked: async <Result>(look: (database: Database) => Promise<Result>): Promise<Result> => {
      await untilEnded();
      return look(database);
    },
  });

  test('at a random moment leaves all or nothing', () => killAtRandomMoments(graph()), LONG);

  test(
    'at a step of its transaction, in its commit or in the close, leaves all or nothing',
    () => killAtEachStep(graph()),
    LONG,
  );

  test(
    'between its batches leaves what says that it broke off, and another load makes it whole',
    () => killBetweenBatches(graph()),
    LONG,
  );
});
