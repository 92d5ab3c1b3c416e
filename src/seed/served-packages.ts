import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphModel } from '../model/definition/graph-model.js';
import { InputError } from '../shared/errors.js';
import { archive } from './backup/archive.js';
import { isFolder, packageFolders, TABLES_IN } from './read/package-folders.js';
import { readPackages } from './packages.js';
import { tablesOf } from './read/tables.js';

/**
 * The packages at these paths as a zip, if they are of the release asked for; else null. Looked into when first asked
 * for, and again once a file has changed.
 */
export function packagesOf(model: GraphModel, paths: readonly string[]): (release: string) => Uint8Array | null {
  let known: { readonly release: string; readonly files: string; readonly bytes: Uint8Array | null } | undefined;
  return (release) => {
    if (paths.length === 0) return null;
    const files = stampOf(paths);
    if (known?.release !== release || known.files !== files)
      known = {
        release,
        files,
        bytes: currentRelease(model, paths) === release ? archive(paths, tablesOf(model), release) : null,
      };
    return known.bytes;
  };
}

/** Which files there are, and when each was last written. */
const stampOf = (paths: readonly string[]): string =>
  JSON.stringify(
    [...paths, ...packageFolders(paths)].flatMap((folder) =>
      ['.', ...TABLES_IN].flatMap((inner) => filesIn(join(folder, inner))),
    ),
  );

function filesIn(folder: string): readonly (readonly [string, number])[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => {
      const file = join(folder, name);
      return [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0] as const;
    });
}

/** Their release as they are now; null if they have been changed for the worse. */
function currentRelease(model: GraphModel, paths: readonly string[]): string | null {
  try {
    return readPackages(model, paths).release;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
