import { strToU8, zipSync, type Zippable } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { InputError } from '../shared/errors.js';
import { dataPackage, type PackageNames } from './data-package.js';
import type { Table } from './tables.js';

/** The earliest day that a zip can say: the same data gives the same bytes. */
const MADE = new Date(1980, 0, 1);
const CITATION = fileURLToPath(new URL('../../CITATION.cff', import.meta.url));
const OUR_PACKAGE = 'edugraph';

/**
 * A data package as one zip file: its tables, its descriptor with the release as version, its licence, its README and
 * how to cite it.
 */
export function archive(folder: string, tables: readonly Table[], release: string): Uint8Array {
  return zipSync(filesOf(folder, tables, release), { mtime: MADE, level: 9 });
}

/** Several data packages as one zip file: a folder for each, with the release of them all together. */
export function archiveOfAll(folders: readonly string[], tables: readonly Table[], release: string): Uint8Array {
  const names = folders.map((folder, index) =>
    folders.some((other, at) => at < index && basename(other) === basename(folder))
      ? `${basename(folder)}-${index + 1}`
      : basename(folder),
  );
  return zipSync(
    Object.fromEntries(folders.map((folder, index) => [names[index] as string, filesOf(folder, tables, release)])),
    { mtime: MADE, level: 9 },
  );
}

/** The descriptor says what the folder's own says of whose data it is; how to cite ours goes with ours alone. */
function filesOf(folder: string, tables: readonly Table[], release: string): Zippable {
  const found = [...tables.map(({ path }) => path), 'LICENSE', 'README.md', 'CITATION.cff'].filter((path) =>
    existsSync(join(folder, path)),
  );
  const own = packageNames(folder);
  return {
    'datapackage.json': strToU8(dataPackage(tables, { ...own, version: release })),
    ...Object.fromEntries(found.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))])),
    ...(own.name === OUR_PACKAGE && existsSync(CITATION)
      ? { 'CITATION.cff': new Uint8Array(readFileSync(CITATION)) }
      : {}),
  };
}

const descriptor = z.object({
  name: z.string(),
  title: z.string().default(''),
  licenses: z.array(z.looseObject({})).optional(),
  contributors: z.array(z.looseObject({})).optional(),
});

function packageNames(folder: string): PackageNames {
  const file = join(folder, 'datapackage.json');
  if (!existsSync(file)) return { name: basename(folder).toLowerCase(), title: basename(folder) };
  try {
    const { name, title, licenses, contributors } = descriptor.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { name, title, ...(licenses ? { licenses } : {}), ...(contributors ? { contributors } : {}) };
  } catch (error) {
    throw new InputError(`${file}: expected a descriptor with a name, like the one that edugraph new writes.`, {
      cause: error,
    });
  }
}
