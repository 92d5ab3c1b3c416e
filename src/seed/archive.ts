import { strToU8, zipSync, type Zippable } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataPackage } from './data-package.js';
import type { Table } from './tables.js';

/** The earliest day that a zip can say: the same data gives the same bytes. */
const MADE = new Date(1980, 0, 1);
const CITATION = fileURLToPath(new URL('../../CITATION.cff', import.meta.url));

/** A data package as one zip file: its tables, its descriptor with the release as version, its licence, its README and how to cite it. */
export function archive(folder: string, tables: readonly Table[], release: string): Uint8Array {
  return zipSync(filesOf(folder, tables, release), { mtime: MADE, level: 9 });
}

/** Several data packages as one zip file: a folder for each, with the release of them all together. */
export function archiveOfAll(folders: readonly string[], tables: readonly Table[], release: string): Uint8Array {
  const names = folders.map((folder, index) => (folders.some((other, at) => at < index && basename(other) === basename(folder)) ? `${basename(folder)}-${index + 1}` : basename(folder)));
  return zipSync(Object.fromEntries(folders.map((folder, index) => [names[index] as string, filesOf(folder, tables, release)])), { mtime: MADE, level: 9 });
}

function filesOf(folder: string, tables: readonly Table[], release: string): Zippable {
  const found = [...tables.map(({ path }) => path), 'LICENSE', 'README.md'].filter((path) => existsSync(join(folder, path)));
  return {
    'datapackage.json': strToU8(dataPackage(tables, { version: release })),
    ...Object.fromEntries(found.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))])),
    ...(existsSync(CITATION) ? { 'CITATION.cff': new Uint8Array(readFileSync(CITATION)) } : {}),
  };
}
