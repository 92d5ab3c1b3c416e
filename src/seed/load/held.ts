import type { Database, ReadOptions } from '../../database/database.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { storageVersionOf } from '../../model/definition/storage-version.js';
import { readRelease, RELEASE } from '../../model/statements/release.js';

/** What a graph says of itself: the release it holds, null in the middle of a load in batches, and how it is stored. */
export interface Held {
  readonly release: string | null;
  readonly storageVersion: string | null;
  /** Whether it comes from a backup and no packages. */
  readonly restored: boolean;
  /** What it was made from, if it was from packages: see madeFrom. */
  readonly madeFrom: string | null;
  /** How large it is, as JSON; null if that was not counted. */
  readonly sizes: string | null;
}

/** Undefined if it was never loaded. */
export async function heldIn(database: Database, options?: ReadOptions): Promise<Held | undefined> {
  const [row] = await database.read(readRelease, { id: RELEASE }, options);
  if (!row) return undefined;
  const [release, storageVersion, restored, madeFrom, sizes] = row;
  return { release, storageVersion, restored: restored === true, madeFrom, sizes };
}

export const OTHER_FORM = 'The data in the database were stored in the form of another version of Edugraph.';
const IN_PARTS =
  'The data in the database are a part of what they are to be: a load in batches has not ended, or broke off. ' +
  'Please try again once a load has gone through.';

/** Why answers from this graph would be wrong, in words for everyone; null if they would not. */
export function faultOf(
  model: GraphModel,
  { release, storageVersion }: Pick<Held, 'release' | 'storageVersion'>,
): string | null {
  if (storageVersion !== storageVersionOf(model)) return OTHER_FORM;
  return release === null ? IN_PARTS : null;
}
