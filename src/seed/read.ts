import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { quote } from '../shared/errors.js';
import { readCsv, type Cell } from './csv.js';
import { fault, type Fault, type FilePosition } from './fault.js';
import type { Table } from './tables.js';

/** One row of a table: its values by column, null if a cell is empty or wrong, and where they stand. */
export interface SeedRow {
  readonly table: Table;
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: FilePosition;
  at(column: string): FilePosition;
}

export interface ReadPackage {
  readonly rows: readonly SeedRow[];
  readonly faults: readonly Fault[];
}

/** The rows of the package in a folder, and every fault of form in them. Tables that are not there are empty. */
export function readPackage(folder: string, tables: readonly Table[]): ReadPackage {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return {
      rows: [],
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
      faults: [fault({ file: folder, line: 1, column: 1 }, `expected tables such as ${tables[0]?.path}, got none`)],
    };
  const read = found.map((path) => {
    const file = join(folder, path);
    const table = known.get(path);
    return table
      ? readTable(file, table)
      : {
          rows: [],
          faults: [
            fault(
              { file, line: 1, column: 1 },
              `expected one of the tables ${tables.map((each) => each.path).join(', ')}, got ${path}`,
            ),
          ],
        };
  });
  return { rows: read.flatMap(({ rows }) => rows), faults: read.flatMap(({ faults }) => faults) };
}

const csvFiles = (folder: string): readonly string[] =>
  ['nodes', 'edges']
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
  const content = readFileSync(file);
  const text = content.toString('utf8');
  if (text.includes('\uFFFD') && !content.includes(Buffer.from('\uFFFD')))
    return {
      rows: [],
      faults: [
        fault({ file, line: 1, column: 1 }, 'expected UTF-8, got another encoding; save the table as "CSV UTF-8"'),
      ],
    };
  const records = readCsv(file, text);
  if ('message' in records) return { rows: [], faults: [records] };
  const [header, ...body] = records;
  if (!header)
    return {
      rows: [],
      faults: [
        fault(
          { file, line: 1, column: 1 },
          `expected a header ${Object.keys(table.columns).join(',')}, got an empty file`,
        ),
      ],
    };
  const headerFaults = checkHeader(file, table, header);
  if (headerFaults.length > 0) return { rows: [], faults: headerFaults };
  const names = header.map((cell) => cell.text.trim());
  const read = body.map((cells) => readRow(table, names, cells));
  return { rows: read.flatMap(({ row }) => row ?? []), faults: read.flatMap(({ faults }) => faults) };
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

function readRow(
  table: Table,
  names: readonly string[],
  cells: readonly Cell[],
): { readonly row: SeedRow | null; readonly faults: readonly Fault[] } {
  const [first] = cells as readonly [Cell, ...Cell[]];
  const place: FilePosition = { file: first.file, line: first.line, column: first.column };
  if (cells.length !== names.length)
    return {
      row: null,
      faults: [
        fault(
          place,
          `expected ${names.length} cells, as in the header, got ${cells.length}; ` +
            'quote a cell that contains a comma: "a, b"',
        ),
      ],
    };
  const faults: Fault[] = [];
  const values: Record<string, unknown> = Object.fromEntries(Object.keys(table.columns).map((name) => [name, null]));
  for (const [index, name] of names.entries()) {
    const cell = cells[index] as Cell;
    const { schema, required, expected } = table.columns[name] as Table['columns'][string];
    const text = cell.text.trim();
    if (text === '') {
      if (required) faults.push(fault(cell, `${name}: expected ${expected}, got an empty cell`));
      continue;
    }
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else faults.push(fault(cell, `${name}: expected ${expected}, got ${quote(text)}`));
  }
  return { row: { table, values, place, at: (column) => cells[names.indexOf(column)] ?? place }, faults };
}
