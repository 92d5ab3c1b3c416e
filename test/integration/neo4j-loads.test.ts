import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { readStoredEdges, readStoredNodes } from '../../src/model/statements/write.js';
import { load, releaseIn } from '../../src/seed/load/load.js';
import { neo4jAt } from '../support/databases.js';
import { describeNeo4j } from '../support/engines.js';
import type { Graph } from '../support/loaded.js';
import { picker, randomGraph } from '../support/random-graph.js';
import { startService } from '../support/service.js';
import { plainStatement } from '../support/plain-statement.js';
import { emptyNeo4j, SHOW_INDEXES, spareNeo4j } from '../support/spare-neo4j.js';

const LONG = 180_000;
/** The ids of all nodes and relationships, and the release: what the graph is. */
async function held(database: Database): Promise<unknown> {
  const read = async (statement: Parameters<Database['read']>[0]): Promise<unknown[]> =>
    (await database.read(statement, {})).map(([id]) => id);
  const [nodes, edges] = await Promise.all([
    Promise.all(graphModel.nodes.map((node) => read(readStoredNodes(node)))),
    Promise.all(graphModel.edges.map((edge) => read(readStoredEdges(edge)))),
  ]);
  return { release: await releaseIn(database), nodes: nodes.flat().sort(), edges: edges.flat().sort() };
}
const idsOf = ({ nodes, edges, release }: Graph): unknown => ({
  release,
  nodes: nodes.map(({ id }) => id).sort(),
  edges: edges.map(({ id }) => id).sort(),
});

describeNeo4j('loads into a Neo4j server', () => {
  let uri: string;
  let database: Database;
  const run = (text: string): Promise<unknown> =>
    database.write((transaction) => transaction.run(plainStatement('run', text), {}));
  beforeAll(async () => {
    uri = await spareNeo4j();
    database = await neo4jAt(uri);
  });
  afterAll(() => database.close());
  beforeEach(() => emptyNeo4j(uri));

  test(
    'a database with nodes that are not ours is refused, and nothing in it is changed',
    async () => {
      await run("CREATE (:Person {name: 'Somebody'})-[:KNOWS]->(:Node:Person {id: 'district:a'})");
      await expect(load(database, graphModel, { ...randomGraph(3, picker(1)), release: 'a' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringMatching(/also holds others \(1\)/),
      });
      expect(
        await database.read(
          plainStatement(
            'all',
            'MATCH (n) OPTIONAL MATCH (n)-[e]->() RETURN properties(n) AS properties, count(e) AS count ORDER BY count',
          ),
          {},
        ),
      ).toEqual([
        [{ id: 'district:a' }, 0],
        [{ name: 'Somebody' }, 1],
      ]);
      expect(await database.read(SHOW_INDEXES, {})).toEqual([]);
      await run('MATCH (n:Node) DETACH DELETE n');
      await expect(startService({ NEO4J_URI: uri })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringMatching(/nothing was changed/),
      });
    },
    LONG,
  );

  test.each([
    ['an index', 'CREATE INDEX district_id FOR (n:District) ON (n.name)', 'district_id'],
    ['an index on another label', 'CREATE INDEX district_id FOR (n:Person) ON (n.id)', 'district_id'],
    ['an index in the place of a constraint', 'CREATE INDEX node_id FOR (n:Person) ON (n.id)', 'node_id'],
    ['an index on what a constraint is for', 'CREATE INDEX old FOR (n:Node) ON (n.id)', 'node_id'],
    ['a constraint', 'CREATE CONSTRAINT node_id FOR (n:Node) REQUIRE n.name IS UNIQUE', 'node_id'],
    [
      'a constraint in the place of an index',
      'CREATE CONSTRAINT district_id FOR (n:District) REQUIRE n.id IS UNIQUE',
      'district_id',
    ],
    ['the same index under another name', 'CREATE INDEX old FOR (n:District) ON (n.id)', 'district_id'],
    ['an index of texts of the same name', 'CREATE TEXT INDEX district_id FOR (n:District) ON (n.id)', 'district_id'],
  ])(
    '%s of an older time is named, and nothing is written',
    async (_, text, name) => {
      await run(text);
      await expect(load(database, graphModel, { ...randomGraph(3, picker(1)), release: 'a' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining(name),
      });
      expect(await database.read(plainStatement('count', 'MATCH (n) RETURN count(n) AS count'), {})).toEqual([[0]]);
    },
    LONG,
  );

  test.each(['an empty database', 'a database that was loaded'])(
    'two at once into %s: the graph is one of the two, and whoever failed can load again',
    async (state) => {
      const other = await neo4jAt(uri);
      const graphs = [1, 2].map((seed) => ({ ...randomGraph(120, picker(seed)), release: `release ${seed}` })) as [
        Graph,
        Graph,
      ];
      const smaller = { ...graphs[0], release: 'smaller', edges: [] };
      try {
        if (state !== 'an empty database') await load(database, graphModel, smaller);
        const outcomes = await Promise.allSettled([
          load(database, graphModel, graphs[0]),
          load(other, graphModel, { ...graphs[1], nodes: graphs[1].nodes.slice(0, -50), edges: [] }),
        ]);
        const failed = outcomes
          .filter((outcome) => outcome.status === 'rejected')
          .map(
            ({ reason }) => reason as { readonly code?: string; readonly message: string; readonly cause?: unknown },
          );
        expect(
          failed
            .filter(({ code }) => code !== 'FORBIDDEN' && code !== 'UNAVAILABLE')
            .map(({ message, cause }) => `${message} ${String(cause)}`),
        ).toEqual([]);
        expect(failed.length).toBeLessThan(2);
        const now = await held(database);
        expect([
          idsOf(graphs[0]),
          idsOf({ ...graphs[1], nodes: graphs[1].nodes.slice(0, -50), edges: [] }),
        ]).toContainEqual(now);
        await load(other, graphModel, graphs[1]);
        expect(await held(database)).toEqual(idsOf(graphs[1]));
      } finally {
        await other.close();
      }
    },
    LONG,
  );

  test('a write that Neo4j ends for a deadlock is tried again', async () => {
    await run("CREATE (:Place {id: 'a', count: 0}), (:Place {id: 'b', count: 0})");
    const raise = plainStatement(
      'raise',
      'MATCH (n:Place {id: $id}) SET n.count = n.count + 1 RETURN n.count AS count',
    );
    let [runs, arrived] = [0, 0];
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (meet = resolve));
    const raiseIn = (order: readonly [string, string]): Promise<void> =>
      database.write(async (transaction) => {
        runs++;
        await transaction.run(raise, { id: order[0] });
        if (++arrived === 2) meet();
        await both;
        await transaction.run(raise, { id: order[1] });
      });
    await Promise.all([raiseIn(['a', 'b']), raiseIn(['b', 'a'])]);
    expect(runs).toBeGreaterThan(2);
    expect(await database.read(plainStatement('counts', 'MATCH (n:Place) RETURN n.count AS count'), {})).toEqual([
      [2],
      [2],
    ]);
  }, 60_000);
});
