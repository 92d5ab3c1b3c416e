import { relative } from 'node:path';
import { graphModel } from '../edges/graph.js';
import type { Database } from '../database/database.js';
import { countOurs } from '../model/statements/write.js';
import { constraintsOf } from '../model/statements/constraints.js';
import { UnreadyError } from '../shared/errors.js';
import { faultOf, heldIn, OTHER_FORM } from './held.js';
import { load, refuseForeign, releaseIn } from './load.js';
import { readPackages } from './packages.js';

export interface Prepared {
  /** Whether anything was written. */
  readonly loaded: boolean;
  readonly nodes: number;
  /** The release it holds; null if a load in batches was broken off. */
  readonly release: string | null;
}

/**
 * Makes the graph ready to be asked: one of this process alone holds just these packages, in today's form; any other is
 * loaded only if it is empty, since it may hold more. @throws UnreadyError if it was stored in another form
 */
export async function prepareGraph(database: Database, folders: readonly string[]): Promise<Prepared> {
  const held = database.ownsGraph ? 0 : Number((await database.read(countOurs, {}))[0]?.[0] ?? 0);
  if (held > 0) {
    await refuseForeign(database);
    const before = await heldIn(database);
    if (before && faultOf(graphModel, before) === OTHER_FORM) throw storedOtherwise(folders);
    readPackages(graphModel, folders);
    await database.prepare(constraintsOf(graphModel));
    return { loaded: false, nodes: held, release: await releaseIn(database) };
  }
  const { written, removed, nodes, release } = await load(database, graphModel, readPackages(graphModel, folders));
  return { loaded: written + removed > 0, nodes, release };
}

const PLAIN = /^[\w./-]+$/;
/** A path as a shell reads it. */
const word = (path: string): string => (PLAIN.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

/** The command that loads these packages; it is one that is there wherever the service is, in the image too. */
export const loadCommand = (folders: readonly string[]): string =>
  `node dist/cli.js load ${folders.map((folder) => word(relative('.', folder) || '.')).join(' ')}`;

const storedOtherwise = (folders: readonly string[]): UnreadyError =>
  new UnreadyError(OTHER_FORM, {
    advice:
      'Nothing was changed. Load them again with the same settings, naming every package that the database is to ' +
      `hold: ${loadCommand(folders)}`,
  });
