import { graphModel } from '../edges/graph.js';
import type { Database } from '../database/database.js';
import { countOurs } from '../model/statements/write.js';
import { constraintsOf } from '../model/statements/constraints.js';
import { storageVersionOf } from '../model/definition/storage-version.js';
import { ForbiddenError } from '../shared/errors.js';
import { storageVersionIn, load, refuseForeign, releaseIn } from './load.js';
import { readPackages } from './packages.js';

export interface Prepared {
  /** Whether anything was written. */
  readonly loaded: boolean;
  readonly nodes: number;
  /** The release it holds; null if a load in batches was broken off. */
  readonly release: string | null;
}

/**
 * Makes the graph ready to be asked: one of this process alone holds just these packages; any other is loaded only if
 * it is empty, since it may hold more.
 */
export async function prepareGraph(database: Database, folders: readonly string[]): Promise<Prepared> {
  const graph = readPackages(graphModel, folders);
  const held = database.ownsGraph ? 0 : Number((await database.read(countOurs, {}))[0]?.[0] ?? 0);
  if (held > 0) {
    await refuseForeign(database);
    const version = await storageVersionIn(database);
    if (version !== undefined && version !== storageVersionOf(graphModel))
      throw new ForbiddenError(
        'The database was loaded by another version of Edugraph, which stored the data in a ' +
          'different form. Run `npm run edugraph -- load seeds` once (with all the packages that it ' +
          'holds) and start again; nothing was changed.',
      );
    await database.prepare(constraintsOf(graphModel));
    return { loaded: false, nodes: held, release: await releaseIn(database) };
  }
  const { written, removed, nodes, release } = await load(database, graphModel, graph);
  return { loaded: written + removed > 0, nodes, release };
}
