import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { graphOf, type SeedGraph } from '../../src/seed/graph-rows.js';
import { releaseIn } from '../../src/seed/load.js';
import { releaseOf } from '../../src/seed/release.js';
import { plainStatement } from './plain-statement.js';
import { rowsOf, type Content } from './small-package.js';

export type Graph = SeedGraph & { readonly release: string };

/** What a package without a fault makes. */
export function graphFrom(content: Content): Graph {
  const rows = rowsOf(content);
  return { ...graphOf(graphModel, rows), release: releaseOf(rows) };
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
  return JSON.stringify([nodes, edges, await releaseIn(database)], (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      : value,
  );
}
