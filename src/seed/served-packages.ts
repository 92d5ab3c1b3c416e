import type { GraphModel } from '../model/definition/graph-model.js';
import { InputError } from '../shared/errors.js';
import { archive, archiveOfAll } from './archive.js';
import { readPackages } from './packages.js';
import { tablesOf } from './tables.js';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages in these folders as a zip, if they are of the release asked for; else null. Looked into when first
 * asked for, and again once a file has changed.
 */
export function packagesOf(model: GraphModel, folders: readonly string[]): (release: string) => Uint8Array | null {
  let known: { readonly release: string; readonly files: string; readonly bytes: Uint8Array | null } | undefined;
  return (release) => {
    if (folders.length === 0) return null;
    const files = stampOf(model, folders);
    if (known?.release !== release || known.files !== files)
      known = {
        release,
        files,
        bytes: currentRelease(model, folders) === release ? zipOf(model, folders, release) : null,
      };
    return known.bytes;
  };
}

const ABOUT = ['datapackage.json', 'LICENSE', 'README.md', 'CITATION.cff'];
/** Which files there are, and when each was last written. */
const stampOf = (model: GraphModel, folders: readonly string[]): string =>
  JSON.stringify(
    folders.flatMap((folder) =>
      [...tablesOf(model).map(({ path }) => path), ...ABOUT].map(
        (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? null,
      ),
    ),
  );

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

/** Their release as they are now; null if they have been changed for the worse. */
function currentRelease(model: GraphModel, folders: readonly string[]): string | null {
  try {
    return readPackages(model, folders).release;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
