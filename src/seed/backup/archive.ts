import { strToU8, zipSync, type Zippable } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCEPTED_FILE } from '../doubts/accepted.js';
import { dataPackage } from '../read/data-package.js';
import { packageNames, tablesIn } from '../read/descriptor.js';
import { packageFolders } from '../read/package-folders.js';
import { isFile } from '../read/plain-file.js';
import type { Table } from '../read/tables.js';

/** The earliest day that a zip can say: the same data gives the same bytes. */
const MADE = new Date(1980, 0, 1);
const CITATION = fileURLToPath(new URL('../../../CITATION.cff', import.meta.url));
const OUR_TITLE = 'The Edugraph contributors';
const ABOUT = ['LICENSE', 'README.md', 'CITATION.cff'];

/**
 * The packages at these paths as one zip file: a folder for each if there are several, each with its tables and its
 * descriptor, which has the release of all together as version, and its accepted doubts; the licence, the README, and
 * how to cite it.
 */
export function archive(paths: readonly string[], tables: readonly Table[], release: string): Uint8Array {
  const folders = packageFolders(paths);
  const [only] = folders;
  const files =
    folders.length === 1 && only !== undefined
      ? filesOf(only, tables, release)
      : {
          ...paths
            .filter((path) => !folders.includes(path))
            .reduce((all, path) => ({ ...all, ...those(path, ABOUT) }), {}),
          ...Object.fromEntries(
            folders.map((folder, index) => [folderName(folders, index), filesOf(folder, tables, release)]),
          ),
        };
  const cited = folders.some((folder) =>
    packageNames(folder).contributors?.some((each) => 'title' in each && each.title === OUR_TITLE),
  );
  return zipSync(
    { ...files, ...(cited && existsSync(CITATION) ? { 'CITATION.cff': bytesOf(CITATION) } : {}) },
    { mtime: MADE, level: 9 },
  );
}

/** Its own name, with a number if another folder is called so too. */
function folderName(folders: readonly string[], index: number): string {
  const name = basename(folders[index] as string);
  return folders.some((other, at) => at < index && basename(other) === name) ? `${name}-${index + 1}` : name;
}

function filesOf(folder: string, tables: readonly Table[], release: string): Zippable {
  const own = tablesIn(folder, tables);
  return {
    'datapackage.json': strToU8(dataPackage(own, { ...packageNames(folder), version: release })),
    ...Object.fromEntries(own.map(({ path }) => [path, bytesOf(join(folder, path))])),
    ...those(folder, [...ABOUT, ACCEPTED_FILE]),
  };
}

const those = (folder: string, paths: readonly string[]): Zippable =>
  Object.fromEntries(
    paths.filter((path) => isFile(join(folder, path))).map((path) => [path, bytesOf(join(folder, path))]),
  );

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
