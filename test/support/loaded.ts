import { afterAll, beforeAll } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database, Engine } from '../../src/database/database.js';
import { graphOf } from '../../src/seed/load/graph-rows.js';
import type { EdgeRow, NodeRow, SeedGraph } from '../../src/seed/load/seed-graph.js';
import { load, releaseIn } from '../../src/seed/load/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { releaseOf } from '../../src/seed/load/release.js';
import { empty } from './engines.js';
import { plainStatement } from './plain-statement.js';
import { packageOf, removeFolders, rowsOf, type Content } from './small-package.js';
import { wholeGraph } from './whole-graph.js';

export type Graph = SeedGraph & { readonly release: string };

/** What a package without a fault makes. */
export function graphFrom(content: Content): Graph {
  const rows = rowsOf(content);
  return { ...wholeGraph(graphOf(graphModel, rows)), release: releaseOf(rows) };
}

/** The same, to look into: nodes and relationships by their ids. */
export function rowsById(content: Content) {
  const { nodes, edges } = graphFrom(content);
  const ofId = <Row extends NodeRow | EdgeRow>(rows: readonly Row[]) =>
    Object.fromEntries(rows.map((row) => [row.id, row])) as Readonly<Record<string, Row>>;
  return { nodes: ofId(nodes), edges: ofId(edges), types: edges.map(({ definition }) => definition.type) };
}

/** A graph of a block of tests alone, which holds what a package makes; asked for once they run. */
export const loadedGraph = (engine: Engine, content: Content): (() => Database) =>
  loadedWith(engine, () => graphFrom(content));

/** The same of documents that are each a package of their own, and of packages that stand in folders. */
export const loadedDocuments = (
  engine: Engine,
  documents: readonly Content[],
  folders: readonly string[] = [],
): (() => Database) => loadedWith(engine, () => readPackages(graphModel, [...folders, ...documents.map(packageOf)]));

function loadedWith(engine: Engine, graphMade: () => Parameters<typeof load>[2]): () => Database {
  let graph: Awaited<ReturnType<typeof empty>>;
  beforeAll(async () => {
    graph = await empty(engine);
    await load(graph.database, graphModel, graphMade());
  }, 120_000);
  afterAll(async () => {
    removeFolders();
    await graph.end();
  });
  return () => graph.database;
}

export const rowsFound = (database: Database, text: string): Promise<readonly (readonly unknown[])[]> =>
  database.read(plainStatement('rows', text), {});

/** All that a graph holds, as text. */
export async function held(database: Database): Promise<string> {
  const nodes = await rowsFound(
    database,
    'MATCH (n:Node) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
  );
  const edges = await rowsFound(
    database,
    'MATCH (a:Node)-[e]->(b:Node) RETURN e.id AS id, type(e) AS type, a.id AS from, b.id AS to, ' +
      'properties(e) AS properties ORDER BY id',
  );
  // Each engine has an order of labels of its own.
  const labelled = nodes.map(([id, labels, properties]) => [id, [...(labels as string[])].sort(), properties]);
  return JSON.stringify([labelled, edges, await releaseIn(database)], (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      : value,
  );
}
