import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { quote } from '../../shared/errors.js';
import { readCsv, type CsvRecord } from './csv.js';
import { fault, fileStart, type Fault } from '../fault.js';
import { isFolder, packagesBelow, TABLES_IN } from './package-folders.js';
import { readPlainFile } from './plain-file.js';
import { emptyFrom, RowReader } from './row-reader.js';
import { lostWith, type Lost, type SeedRow } from './seed-row.js';
import type { Table } from './tables.js';

export interface ReadPackage {
  readonly rows: readonly SeedRow[];
  readonly faults: readonly Fault[];
  readonly lost: Lost;
}

const NONE: Lost = new Set();
/** The rows of the package in a folder, and every fault of form in them. Tables that are not there are empty. */
export function readPackage(folder: string, tables: readonly Table[]): ReadPackage {
  if (!isFolder(folder)) return refusedAt(folder, 'expected the folder of a data package, got no folder of that name');
  const known = new Map(tables.map((table) => [table.path, table]));
  const found = csvFiles(folder);
  const nested = nestedIn(folder);
  if (found.length === 0 && nested.length === 0)
    return refusedAt(folder, `expected tables such as ${tables[0]?.path}, got none`);
  const read = found.map((path) => {
    const table = known.get(path);
    return table
      ? readTable(join(folder, path), table)
      : refusedAt(
          join(folder, path),
          `expected one of the tables ${tables.map((each) => each.path).join(', ')}, got ${path}`,
        );
  });
  return {
    rows: read.flatMap(({ rows }) => rows),
    faults: [...nested, ...read.flatMap(({ faults }) => faults)],
    lost: new Set(read.flatMap(({ lost }) => [...lost])),
  };
}

const refusedAt = (file: string, message: string, lost: Lost = NONE): ReadPackage => ({
  rows: [],
  faults: [fault(fileStart(file), message)],
  lost,
});

/** Whatever is called like a table, also if it is no file. */
const csvFiles = (folder: string): readonly string[] =>
  ['.', ...TABLES_IN]
    .map((name) => join(folder, name))
    .filter(isFolder)
    .flatMap((inner) => readdirSync(inner).map((name) => join(inner, name)))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => relative(folder, file).split(sep).join('/'))
    .sort();

/** What stands in the place of a folder of tables, and a package in another: neither would be read. */
const nestedIn = (folder: string): readonly Fault[] => [
  ...TABLES_IN.map((name) => join(folder, name))
    .filter((inner) => existsSync(inner) && !isFolder(inner))
    .map((inner) => fault(fileStart(inner), 'expected a folder of tables, got a file')),
  ...packagesBelow(folder)
    .filter((inner) => !TABLES_IN.includes(basename(inner)))
    .map((inner) => fault(fileStart(inner), 'expected no package in the folder of another, got one; put it beside it')),
];

function readTable(file: string, table: Table): ReadPackage {
  const lost: Lost = new Set([lostWith(table, '*')]);
  const content = readPlainFile(file, 'tableBytes');
  if ('message' in content) return { rows: [], faults: [content], lost };
  if (!isUtf8(content))
    return refusedAt(file, 'expected UTF-8, got another encoding; save the table as "CSV UTF-8"', lost);
  const separator = otherSeparator(content);
  if (separator !== null)
    return refusedAt(
      file,
      `expected commas between cells, got ${JSON.stringify(separator)}; save the table as ` +
        '"CSV UTF-8 (comma delimited)"',
      lost,
    );
  const records = readCsv(file, content);
  if ('message' in records) return { rows: [], faults: [records], lost };
  const [first, ...body] = records;
  if (!first)
    return refusedAt(file, `expected a header ${Object.keys(table.columns).join(',')}, got an empty file`, lost);
  const names = namesOf(first, body);
  const headerFaults = checkHeader(table, first, names);
  if (headerFaults.length > 0) return { rows: [], faults: headerFaults, lost };
  const reader = new RowReader({ table, names });
  const rows = body.flatMap((record) => reader.read(record) ?? []);
  return { rows, faults: reader.faults, lost: reader.lost };
}

/** What stands between the names of the header, if it is no comma. */
function otherSeparator(content: Buffer): string | null {
  const end = content.indexOf('\n');
  const [header = ''] = content.toString('utf8', 0, end === -1 ? content.length : end).split('\r', 1);
  return header.includes(',') ? null : (/[;\t|]/u.exec(header)?.[0] ?? null);
}

/** The header without the empty columns that a table program adds at its end, if nothing stands in them. */
function namesOf({ texts }: CsvRecord, body: readonly CsvRecord[]): readonly string[] {
  const names = texts.map((text) => text.trim());
  const end = names.findLastIndex((name) => name !== '') + 1;
  return end > 0 && end < names.length && body.every((record) => emptyFrom(record.texts, end))
    ? names.slice(0, end)
    : names;
}

/** Beyond so many columns more than there are, it is another table, or none. */
const MORE_COLUMNS = 100;

function checkHeader(table: Table, header: CsvRecord, names: readonly string[]): readonly Fault[] {
  const expected = Object.keys(table.columns);
  if (names.length > expected.length + MORE_COLUMNS)
    return [fault(header.placeOf(), `expected columns of ${expected.join(', ')}, got ${names.length} columns`)];
  const missing = expected.filter((name) => table.columns[name]?.required && !names.includes(name));
  return [
    ...names.flatMap((name, index) => [
      ...(expected.includes(name)
        ? []
        : [fault(header.placeOf(index), `expected a column of ${expected.join(', ')}, got ${quote(name)}`)]),
      ...(names.indexOf(name) < index
        ? [fault(header.placeOf(index), `expected each column once, got ${quote(name)} again`)]
        : []),
    ]),
    ...missing.map((name) => fault(fileStart(header.placeOf().file), `expected a column ${name}, got none`)),
  ];
}
