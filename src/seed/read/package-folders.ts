import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of a package that hold tables, beside those right in it. */
export const TABLES_IN: readonly string[] = ['nodes', 'edges'];

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const hasTables = (folder: string): boolean =>
  TABLES_IN.some((name) => isFolder(join(folder, name))) || existsSync(join(folder, 'claims.csv'));
const isPackage = (folder: string): boolean => hasTables(folder) || existsSync(join(folder, 'datapackage.json'));
/** The packages right in a folder. */
export const packagesBelow = (folder: string): readonly string[] =>
  isFolder(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
        .filter((inner) => isFolder(inner) && isPackage(inner))
    : [];

/** The packages at these paths, each a package or a folder of packages; a path that is neither stays as it is. */
export function packageFolders(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    const below = packagesBelow(path);
    return below.length > 0 && !hasTables(path) ? below : [path];
  });
  return [...new Set(found)];
}

/** The packages that stand beside these, and are not among them. */
export const packagesBeside = (folders: readonly string[]): readonly string[] => {
  const parents = new Set(folders.map((folder) => join(folder, '..')));
  return [...parents].flatMap(packagesBelow).filter((folder) => !folders.some((given) => join(given) === folder));
};
