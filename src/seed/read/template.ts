import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { csvCell } from '../../shared/csv-cell.js';
import { InputError, quote } from '../../shared/errors.js';
import { dataPackage } from './data-package.js';
import { tablesOf, type Table } from './tables.js';

/** What is known of the document that a package is begun for, by the columns of the table of sources. */
export type DocumentCells = Readonly<Record<string, string>>;

/**
 * Writes a data package for one document: every table with its header, the row of the document, a descriptor and a
 * guide. @throws InputError if the folder holds something or cannot be written to, or a cell is not one of its column
 */
export function writeTemplate(folder: string, model: GraphModel, document?: DocumentCells): readonly string[] {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new InputError(
      `${folder}: expected a new or empty folder, got one with ` +
        `${readdirSync(folder).length} files. Nothing was written.`,
    );
  const tables = tablesOf(model);
  const ofSources = tables.find(({ node }) => node === model.evidence.node) as Table;
  if (document) checkCells(ofSources, document);
  const files = [
    ...tables.map((table) => ({
      path: table.path,
      content: csv([
        Object.keys(table.columns),
        ...(document && table === ofSources ? [Object.keys(table.columns).map((name) => document[name] ?? '')] : []),
      ]),
    })),
    { path: 'datapackage.json', content: dataPackage(tables, namesOf(folder, document)) },
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

const namesOf = (folder: string, document: DocumentCells | undefined) => ({
  name:
    basename(folder)
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'my-data',
  title: document?.['titleEn'] ?? document?.['title'] ?? 'My data beside Edugraph',
});

function checkCells(table: Table, document: DocumentCells): void {
  for (const [name, text] of Object.entries(document)) {
    const column = table.columns[name] as Table['columns'][string];
    if (!column.schema.safeParse(text).success)
      throw new InputError(`${name}: expected ${column.expected}, got ${quote(text)}. Nothing was written.`);
  }
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('');

/** What each column takes, for whoever fills the tables. */
const guide = (tables: readonly Table[]): string =>
  [
    '# A data package for Edugraph',
    '',
    'Fill the tables you need in a spreadsheet (save as "CSV UTF-8") or an editor; leave the others empty, or remove ' +
      'them.',
    'Start with `nodes/sources.csv`: the document, and which paragraphs it has (`p1-p24`). Every other row ' +
      'names its paragraphs in `evidence`, such as `source:my-document#p3`.',
    '',
    'Whatever a row refers to has a row in this package too. If another package says already what it is, such as ' +
      '`district:weifang`, its `id` and the `evidence` of your document are enough: that row says that your ' +
      'document speaks of it as well. A metric of another package needs its `id` alone. What your document says ' +
      'otherwise (another status, a new name) goes into the cell: both stay, each with its source. Values that are ' +
      'dated or withdrawn go into `claims.csv`.',
    '',
    ...tables.flatMap(({ path, description, node, edge, columns }) => [
      `## ${path}`,
      '',
      description,
      '',
      '| Column | Must be there | What it takes |',
      '|---|---|---|',
      ...Object.entries(columns).map(
        ([name, { required, expected, description: about }]) =>
          `| \`${name}\` | ${mustBeThere(name, required, node ?? edge)} | ${about} ` +
          `${expected.replace(/^./, (letter) => letter.toUpperCase())}. |`,
      ),
      '',
    ]),
  ].join('\n');

type Definition = NonNullable<Table['node'] | Table['edge']>;

/** In every row, or in one row of all packages. */
const mustBeThere = (name: string, required: boolean, definition: Definition | undefined): string =>
  required ? 'yes' : definition?.written[name]?.required ? 'in one package' : '';
