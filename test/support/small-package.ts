import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { checkReferences } from '../../src/seed/check/check-references.js';
import { checkRows } from '../../src/seed/check/check.js';
import { report } from '../../src/seed/fault.js';
import type { MergedRow } from '../../src/seed/merge/merge.js';
import { readPackage } from '../../src/seed/read/read.js';
import { csvCell } from '../../src/shared/csv-cell.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { unite, type Union } from '../../src/seed/merge/union.js';

/** The cells of one row by column; a column that is left out is empty. */
export type Cells = Readonly<Record<string, string>>;
/** Rows by table: nodes/districts.csv. */
export type Content = Readonly<Record<string, readonly Cells[]>>;

const tables = tablesOf(graphModel);
const folders: string[] = [];
const evidence = 'source:new#p1';

/** One of everything that must be there, without a fault; two sources, of 2021 and of 2020. */
export const SMALL: Content = {
  'nodes/sources.csv': [
    { id: 'source:new', title: '新', publishedOn: '2021-12-16', sourceKind: 'GOVERNMENT', locators: 'p1-p12' },
    { id: 'source:old', title: '旧', publishedOn: '2020-09-06', sourceKind: 'STANDARD', locators: 'p1;370700;370704' },
  ],
  'nodes/districts.csv': [
    { id: 'district:weifang', name: '潍坊市', level: 'CITY', code: '370700', codeYear: '2023', evidence },
    {
      id: 'district:fangzi',
      name: '坊子区',
      level: 'COUNTY',
      code: '370704',
      codeYear: '2023',
      evidence: 'source:old#370704',
    },
  ],
  'nodes/schools.csv': [{ id: 'school:one', name: '一中', isced: '2;3', evidence }],
  'nodes/organizations.csv': [{ id: 'organization:one', name: '科大讯飞', organizationKind: 'COMPANY', evidence }],
  'nodes/programs.csv': [
    {
      id: 'program:one',
      name: '智慧幼儿园',
      category: 'PRESCHOOL',
      status: 'ACTIVE',
      starts: '2020',
      ends: '2021-06',
      evidence,
    },
  ],
  'nodes/policies.csv': [{ id: 'policy:one', name: '办法', policyKind: 'MEASURE', evidence }],
  'nodes/recognitions.csv': [
    { id: 'recognition:one', name: '率先', recognitionKind: 'CLAIMED_FIRST', scope: 'CITY', evidence },
  ],
  'nodes/metrics.csv': [
    {
      id: 'metric:one',
      name: '比例',
      unit: 'PERCENT',
      direction: 'NEUTRAL',
      additive: 'false',
      additiveOverTime: 'false',
      minimum: '0',
      maximum: '100',
      definition: '甲',
      definitionEn: 'A',
    },
  ],
  'nodes/observations.csv': [
    {
      id: 'observation:one',
      metric: 'metric:one',
      about: 'district:fangzi',
      program: 'program:one',
      extent: 'WHOLE',
      value: '85.1',
      qualifier: 'EXACT',
      status: 'ACTUAL',
      rank: 'NORMAL',
      periodStart: '2021-01-01',
      periodEnd: '2021-12-16',
      periodPrecision: 'DAY',
      asPrinted: '85.1%',
      evidence,
    },
  ],
  'edges/part-of.csv': [{ from: 'district:fangzi', to: 'district:weifang', evidence: 'source:old#p1' }],
  'edges/implemented-in.csv': [
    { from: 'program:one', to: 'district:fangzi', since: '2020', until: '2020-05', evidence },
  ],
  'edges/issued-in.csv': [{ from: 'policy:one', to: 'district:fangzi', evidence }],
};

/** The text of a table: every column of its definition, and these rows. */
export function csvOf(path: string, rows: readonly Cells[]): string {
  const columns = Object.keys(tables.find((table) => table.path === path)?.columns ?? {});
  for (const row of rows)
    for (const name of Object.keys(row))
      if (!columns.includes(name)) throw new TypeError(`${path} has no column ${name}.`);
  const lines = rows
    .map((row): Cells => ('name' in row ? { nameSource: 'PRINTED', ...row } : row))
    .map((row) => columns.map((name) => csvCell(row[name] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function writeIn(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Writes tables of these rows, one after another: they may be large. */
export function writePackage(folder: string, content: Content): void {
  for (const [path, rows] of Object.entries(content)) writeIn(folder, path, csvOf(path, rows));
}

/** A folder with these files, after those made before it by name; `removeFolders` takes all away. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  if (folders.length === 0) folders.push(mkdtempSync(join(tmpdir(), 'edugraph-')));
  const folder = join(folders[0] as string, String(folders.length).padStart(3, '0'));
  folders.push(folder);
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) writeIn(folder, path, content);
  return folder;
}

/** A folder with tables of these rows. */
export const packageOf = (content: Content): string =>
  folderOf(Object.fromEntries(Object.entries(content).map(([path, rows]) => [path, csvOf(path, rows)])));

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The small package with rows added to its tables. */
export const withRows = (added: Content): Content => ({
  ...SMALL,
  ...Object.fromEntries(Object.entries(added).map(([path, rows]) => [path, [...(SMALL[path] ?? []), ...rows]])),
});

/** The small package with cells of one row changed: `at` is its line in the file less two. */
export const changed = (path: string, at: number, cells: Cells): Content => ({
  ...SMALL,
  [path]: (SMALL[path] ?? []).map((row, index) => (index === at ? { ...row, ...cells } : row)),
});

/**
 * Every fault of form, of union and of what the rows say together, as they are printed; the folders are called A, B …
 */
export function faultsOf(...packages: readonly string[]): readonly string[] {
  const read = packages.map((folder) => readPackage(folder, tables));
  const { rows, faults } = unite(
    graphModel,
    read.map((each) => each.rows),
  );
  const given = read.map((each, index) => ({ folder: packages[index] as string, rows: each.rows }));
  const lost = new Set(read.flatMap((each) => [...each.lost]));
  const printed = report([
    ...read.flatMap((each) => each.faults),
    ...faults,
    ...checkReferences(graphModel, given, rows, lost),
    ...checkRows(graphModel, rows, lost),
  ]);
  const text = packages.reduce((all, folder, index) => all.replaceAll(folder, 'ABC'[index] as string), printed);
  return text === '' ? [] : text.split('\n');
}

/** The rows of a package that has no fault. */
export const rowsOf = (content: Content): readonly MergedRow[] => unitedOf(content).rows;

/** What packages without a fault of form say together, with what is known of their sources. */
export function unitedOf(...contents: readonly Content[]): Union {
  const read = contents.map((content) => readPackage(packageOf(content), tables));
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) throw new TypeError(report(faults));
  return unite(
    graphModel,
    read.map(({ rows }) => rows),
  );
}
