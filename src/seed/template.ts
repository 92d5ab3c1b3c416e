import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../shared/errors.js';
import { dataPackage } from './data-package.js';
import type { Table } from './tables.js';

/**
 * Writes an empty data package: every table with its header, and a descriptor. @throws InputError if the folder
 * holds something, or cannot be written to
 */
export function writeTemplate(folder: string, tables: readonly Table[]): readonly string[] {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new InputError(
      `${folder}: expected a new or empty folder, got one with ` +
        `${readdirSync(folder).length} files. Nothing was written.`,
    );
  const files = [
    ...tables.map(({ path, columns }) => ({ path, content: `${Object.keys(columns).join(',')}\n` })),
    { path: 'datapackage.json', content: dataPackage(tables, { name: 'my-data', title: 'My data beside Edugraph' }) },
    { path: 'README.md', content: guide(tables) },
  ];
  try {
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } catch (error) {
    throw new InputError(`${folder}: expected a folder that can be written to.`, { cause: error });
  }
  return files.map(({ path }) => path);
}

/** What each column takes, for whoever fills the tables. */
const guide = (tables: readonly Table[]): string =>
  [
    '# A data package for Edugraph',
    '',
    'Fill the tables you need in a spreadsheet (save as "CSV UTF-8") or an editor; leave the others empty. A table ' +
      'may refer to ids of other packages, such as `district:weifang`.',
    'Start with `nodes/sources.csv`: the document, and which paragraphs it has (`p1-p24`). Every other row ' +
      'names its paragraphs in `evidence`, such as `source:my-document#p3`.',
    '',
    ...tables.flatMap(({ path, node, edge, columns }) => [
      `## ${path}`,
      '',
      `${node?.description ?? edge?.description ?? ''}`,
      '',
      '| Column | Must be there | What it takes |',
      '|---|---|---|',
      ...Object.entries(columns).map(
        ([name, { required, expected, description }]) =>
          `| \`${name}\` | ${required ? 'yes' : ''} | ${description} ` +
          `${expected.replace(/^./, (letter) => letter.toUpperCase())}. |`,
      ),
      '',
    ]),
  ].join('\n');
