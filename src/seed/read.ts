import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { quote } from '../shared/errors.js';
import { readCsv, type Cell, type CsvRecord } from './csv.js';
import { fault, type Fault } from './fault.js';
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
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return {
      rows: [],
      lost: NONE,
      faults: [
        fault(
          { file: folder, line: 1, column: 1 },
          'expected the folder of a data package, got no folder of that name',
        ),
      ],
    };
  const known = new Map(tables.map((table) => [table.path, table]));
  const found = csvFiles(folder);
  if (found.length === 0)
    return {
      rows: [],
      lost: NONE,
      faults: [fault({ file: folder, line: 1, column: 1 }, `expected tables such as ${tables[0]?.path}, got none`)],
    };
  const read = found.map((path) => {
    const file = join(folder, path);
    const table = known.get(path);
    return table
      ? readTable(file, table)
      : {
          rows: [],
          lost: NONE,
          faults: [
            fault(
              { file, line: 1, column: 1 },
              `expected one of the tables ${tables.map((each) => each.path).join(', ')}, got ${path}`,
            ),
          ],
        };
  });
  return {
    rows: read.flatMap(({ rows }) => rows),
    faults: read.flatMap(({ faults }) => faults),
    lost: new Set(read.flatMap(({ lost }) => [...lost])),
  };
}

const csvFiles = (folder: string): readonly string[] =>
  ['.', 'nodes', 'edges']
    .map((name) => join(folder, name))
    .filter((inner) => existsSync(inner))
    .flatMap((inner) =>
      readdirSync(inner, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => join(inner, name)),
    )
    .filter((file) => file.endsWith('.csv'))
    .map((file) => relative(folder, file).split(sep).join('/'))
    .sort();

function readTable(file: string, table: Table): ReadPackage {
  const lost: Lost = new Set([lostWith(table, '*')]);
  const content = readFileSync(file);
  const text = content.toString('utf8');
  if (text.includes('\uFFFD') && !content.includes(Buffer.from('\uFFFD')))
    return {
      rows: [],
      lost,
      faults: [
        fault({ file, line: 1, column: 1 }, 'expected UTF-8, got another encoding; save the table as "CSV UTF-8"'),
      ],
    };
  const separator = otherSeparator(text);
  if (separator !== null)
    return {
      rows: [],
      lost,
      faults: [
        fault(
          { file, line: 1, column: 1 },
          `expected commas between cells, got ${JSON.stringify(separator)}; save the table as ` +
            '"CSV UTF-8 (comma delimited)"',
        ),
      ],
    };
  const records = readCsv(file, text);
  if ('message' in records) return { rows: [], faults: [records], lost };
  const [first, ...body] = records;
  if (!first)
    return {
      rows: [],
      lost,
      faults: [
        fault(
          { file, line: 1, column: 1 },
          `expected a header ${Object.keys(table.columns).join(',')}, got an empty file`,
        ),
      ],
    };
  const filled = body.filter(({ texts }) => texts.some((each) => each.trim() !== ''));
  const header = withoutEmptyEnd(first, filled);
  const headerFaults = checkHeader(file, table, header);
  if (headerFaults.length > 0) return { rows: [], faults: headerFaults, lost };
  const reader = new RowReader(
    table,
    header.map((cell) => cell.text.trim()),
  );
  const rows = filled.flatMap((record) => reader.read(record) ?? []);
  return { rows, faults: reader.faults, lost: reader.lost };
}

/** What stands between the names of the header, if it is no comma. */
function otherSeparator(text: string): string | null {
  const [header = ''] = /^[^\r\n]*/u.exec(text) ?? [];
  return header.includes(',') ? null : (/[;\t|]/u.exec(header)?.[0] ?? null);
}

/** The header without the empty columns that a table program adds at its end, if nothing stands in them. */
function withoutEmptyEnd(header: CsvRecord, body: readonly CsvRecord[]): readonly Cell[] {
  const cells = header.cells();
  const end = cells.findLastIndex(({ text }) => text.trim() !== '') + 1;
  return end > 0 && body.every(({ texts }) => emptyFrom(texts, end)) ? cells.slice(0, end) : cells;
}
function checkHeader(file: string, table: Table, header: readonly Cell[]): readonly Fault[] {
  const expected = Object.keys(table.columns);
  const names = header.map((cell) => cell.text.trim());
  return [
    ...header
      .filter((cell) => !expected.includes(cell.text.trim()))
      .map((cell) => fault(cell, `expected a column of ${expected.join(', ')}, got ${quote(cell.text)}`)),
    ...header
      .filter((cell, index) => names.indexOf(cell.text.trim()) !== index)
      .map((cell) => fault(cell, `expected each column once, got ${quote(cell.text)} again`)),
    ...expected
      .filter((name) => table.columns[name]?.required && !names.includes(name))
      .map((name) => fault({ file, line: 1, column: 1 }, `expected a column ${name}, got none`)),
  ];
}
