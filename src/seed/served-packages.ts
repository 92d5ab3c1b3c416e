import type { GraphModel } from '../model/graph-model.js';
import { InputError } from '../shared/errors.js';
import { archive, archiveOfAll } from './archive.js';
import { readPackages } from './packages.js';
import { tablesOf } from './tables.js';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The packages in these folders as a zip, where they are of the release asked for; else null. Made when first asked for, and kept. */
export function packagesOf(model: GraphModel, folders: readonly string[]): (release: string) => Uint8Array | null {
  let made: { readonly release: string; readonly bytes: Uint8Array } | undefined;
  return (release) => {
    if (made?.release !== release) {
      if (folders.length === 0 || releaseIn(model, folders) !== release) return null;
      made = { release, bytes: zipOf(model, folders, release) };
    }
    return made.bytes;
  };
}

function zipOf(model: GraphModel, folders: readonly string[], release: string): Uint8Array {
  const [folder, ...more] = folders as [string, ...string[]];
  const tables = tablesOf(model);
  if (more.length > 0) return archiveOfAll(folders, tables, release);
  return archive(
    folder,
    tables.filter(({ path }) => existsSync(join(folder, path))),
    release,
  );
}

/** Their release as they are now; null where they have been changed for the worse. */
function releaseIn(model: GraphModel, folders: readonly string[]): string | null {
  try {
    return readPackages(model, folders).release;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
