import { relative } from 'node:path';
import { graphModel } from '../../edges/graph.js';
import type { Database } from '../../database/database.js';
import { countOurs } from '../../model/statements/write.js';
import { constraintsOf } from '../../model/statements/constraints.js';
import { UnreadyError } from '../../shared/errors.js';
import { faultOf, heldIn, OTHER_FORM } from './held.js';
import { load, refuseForeign } from './load.js';
import { madeFrom } from './made-from.js';
import { readPackagesInTurns } from '../packages.js';

export interface Prepared {
  /** Whether anything was written. */
  readonly loaded: boolean;
  readonly nodes: number;
  /** The release it holds; null if a load in batches was broken off. */
  readonly release: string | null;
  /** Whether it is kept as a backup had it, though the packages say something else. */
  readonly restored: boolean;
}

/**
 * Makes the graph ready to be asked: one of this process alone holds just these packages, in today's form, unless a
 * backup was restored into it; any other is loaded only if it is empty, since it may hold more. Packages that it was
 * made from, as they are, are not read again.
 * @throws UnreadyError if it was stored in another form
 */
export async function prepareGraph(database: Database, folders: readonly string[]): Promise<Prepared> {
  const nodes = Number((await database.read(countOurs, {}))[0]?.[0] ?? 0);
  const held = nodes > 0 ? await heldIn(database) : undefined;
  if (nodes > 0) await refuseForeign(database);
  const fault = held ? faultOf(graphModel, held) : null;
  const restored = database.ownsGraph && held?.restored === true;
  const kept = nodes > 0 && (restored || !database.ownsGraph);
  if (kept && fault === OTHER_FORM) throw storedOtherwise(folders, restored);
  const from = madeFrom(folders);
  const isFromThese = held?.madeFrom === from && fault === null;
  const packages = isFromThese ? null : await readPackagesInTurns(graphModel, folders);
  // What was restored and is what the packages say follows them again.
  if (packages === null || (kept && !(restored && held.release === packages.release))) {
    await database.prepare(constraintsOf(graphModel));
    return { loaded: false, nodes, release: held?.release ?? null, restored };
  }
  const made = await load(database, graphModel, packages, { from });
  return { loaded: made.written + made.removed > 0, nodes: made.nodes, release: made.release, restored: false };
}

const PLAIN = /^[\w./-]+$/;
/** A path as a shell reads it. */
const word = (path: string): string => (PLAIN.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

/** The command that loads these packages; it is one that is there wherever the service is, in the image too. */
export const loadCommand = (folders: readonly string[]): string =>
  `node dist/cli.js load ${folders.map((folder) => word(relative('.', folder) || '.')).join(' ')}`;

const storedOtherwise = (folders: readonly string[], restored: boolean): UnreadyError =>
  new UnreadyError(OTHER_FORM, {
    advice:
      'Nothing was changed. ' +
      (restored
        ? 'They are from a backup, which the version that made it can restore. Else stop the service, and '
        : '') +
      `${restored ? 'load' : 'Load'} them again with the same settings, naming every package that the database is to ` +
      `hold: ${loadCommand(folders)}`,
  });
