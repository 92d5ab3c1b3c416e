import type { Database } from '../../database/database.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { InternalError } from '../../shared/errors.js';
import type { ReleasedGraph } from './backup.js';
import { difference } from '../load/difference.js';
import { rowsIn } from '../load/seed-graph.js';
import { load, releaseIn, type Loaded, type LoadOptions } from '../load/load.js';

/** Makes the graph what a backup says, and reads it back. The next start leaves it so. */
export async function restore(
  database: Database,
  model: GraphModel,
  graph: ReleasedGraph,
  options: LoadOptions = {},
): Promise<Loaded> {
  const loaded = await load(database, model, graph, { ...options, restored: true });
  const { written, removed } = await difference(database, model, rowsIn(graph));
  const release = await releaseIn(database);
  if (written + removed > 0 || release !== graph.release)
    throw new InternalError(
      `Expected the graph to be the backup, got ${written + removed} rows that differ and release ${release}.`,
    );
  return loaded;
}
