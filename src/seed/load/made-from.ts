import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ascending } from '../../shared/collections.js';
import { isFolder, packageFolders, packagesBelow, TABLES_IN } from '../read/package-folders.js';

/** The folder of this program, and what in it makes pages and no data. */
const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));
const PAGES: readonly string[] = ['explorer', 'graphiql'];

/**
 * What the graph that these packages say is made from: their files and this program, as a hash of what stands in them.
 * The days on which files were written would say less: a copy or a checkout changes them, and what is in it may not.
 */
export function madeFrom(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  add(hash, join(PROGRAM, '..', 'package.json'), 'package.json');
  addProgram(hash, PROGRAM);
  for (const folder of packageFolders(paths)) {
    hash.update(`\0package\0${packagesBelow(folder).length}`);
    for (const inner of ['.', ...TABLES_IN]) addFolder(hash, join(folder, inner), inner);
  }
  return hash.digest('hex');
}

const entriesIn = (folder: string): readonly Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).sort((one, other) => ascending(one.name, other.name));

function addProgram(hash: Hash, folder: string): void {
  for (const entry of entriesIn(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !PAGES.includes(entry.name)) addProgram(hash, path);
    else if (/\.[jt]s$/u.test(entry.name)) add(hash, path, entry.name);
  }
}

/** Every file right in a folder, and the name and kind of whatever else is there. */
function addFolder(hash: Hash, folder: string, name: string): void {
  if (!isFolder(folder)) return;
  hash.update(`\0folder\0${name}`);
  for (const entry of entriesIn(folder))
    if (entry.isFile()) add(hash, join(folder, entry.name), entry.name);
    else hash.update(`\0other\0${entry.name}\0${entry.isDirectory()}`);
}

/** What cannot be read is not as it was. */
function add(hash: Hash, file: string, name: string): void {
  try {
    const content = readFileSync(file);
    hash.update(`\0file\0${name}\0${content.length}\0`).update(content);
  } catch (error) {
    hash.update(`\0file\0${name}\0${(error as NodeJS.ErrnoException).code} ${Math.random()}`);
  }
}
