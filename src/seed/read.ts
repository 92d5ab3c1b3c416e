import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { quote } from '../shared/errors.js';
import { parsed, refused } from './cells.js';
import { readCsv, type Cell, type CsvRecord } from './csv.js';
import { fault, type Fault, type FilePosition } from './fault.js';
import type { Property } from '../model/definition/property.js';
import type { Table } from './tables.js';

/** One row of a table: its values by column, null if a cell is empty or wrong, and where they stand. */
export interface SeedRow {
  readonly table: Table;
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: FilePosition;
  /** The columns whose cells are wrong: they are faults already. */
  readonly wrong: readonly string[];
  at(column: string): FilePosition;
}

export interface ReadPackage {
  readonly rows: readonly SeedRow[];
  readonly faults: readonly Fault[];
  readonly lost: Lost;
}

/**
 * What was refused: ids of rows, `kind:*` of a table of nodes, `TYPE|from` of relationships, `TYPE|*` of their table.
 * That something is not there may only follow from it, and is no fault of its own.
 */
export type Lost = ReadonlySet<string>;
const NONE: Lost = new Set();
const lostWith = ({ node, edge }: Table, id: string): string =>
  node ? (id === '*' ? `${node.kind}:*` : id) : `${edge?.type}|${id}`;

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

/** The header without the empty columns that a table program adds at its end, if nothing stands in them. */
function withoutEmptyEnd(header: CsvRecord, body: readonly CsvRecord[]): readonly Cell[] {
  const cells = header.cells();
  const end = cells.findLastIndex(({ text }) => text.trim() !== '') + 1;
  return end > 0 && body.every(({ texts }) => emptyFrom(texts, end)) ? cells.slice(0, end) : cells;
}
const emptyFrom = (texts: readonly string[], end: number): boolean =>
  texts.length <= end || texts.slice(end).every((text) => text.trim() === '');

function checkHeader(file: string, table: Table, header: readonly Cell[]): readonly Fault[] {
  const expected = Object.keys(table.columns);
  const names = header.map((cell) => cell.text.trim());
  const [separator] = /[;\t|]/u.exec(header[0]?.text ?? '') ?? [];
  if (header.length === 1 && separator !== undefined)
    return [
      fault(
        { file, line: 1, column: 1 },
        `expected commas between cells, got ${JSON.stringify(separator)}; save the table as ` +
          '"CSV UTF-8 (comma delimited)"',
      ),
    ];
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

/** A row of a table; where its cells stand is computed only if someone asks. */
class TableRow implements SeedRow {
  constructor(
    readonly table: Table,
    readonly values: SeedRow['values'],
    readonly wrong: readonly string[],
    private readonly names: readonly string[],
    private readonly record: CsvRecord,
  ) {}

  get place(): FilePosition {
    return this.record.place();
  }

  readonly at = (column: string): FilePosition => this.record.place(this.names.indexOf(column));
}

interface ReadColumn {
  readonly name: string;
  readonly property: Property;
  readonly known: Map<string, unknown>;
}

/** How many values of a column are remembered, so that what stands in many rows is parsed once. */
const MOST_REMEMBERED = 5_000;

/** Reads the rows of one table and gathers the faults of form in them. */
class RowReader {
  readonly faults: Fault[] = [];
  readonly lost = new Set<string>();
  readonly #columns: readonly ReadColumn[];
  readonly #key: readonly string[];
  /** A row without a filled cell. */
  readonly #empty: SeedRow['values'];

  constructor(
    private readonly table: Table,
    private readonly names: readonly string[],
  ) {
    this.#key = table.node ? ['id'] : ['from', 'to', ...(table.edge?.identity ? [table.edge.identity] : [])];
    this.#empty = Object.fromEntries(Object.keys(table.columns).map((name) => [name, null]));
    this.#columns = names.map((name) => ({
      name,
      property: table.columns[name] as Property,
      known: new Map(),
    }));
  }

  read(record: CsvRecord): SeedRow | null {
    const { names } = this;
    if (record.texts.length < names.length || !emptyFrom(record.texts, names.length)) {
      this.#lose(record);
      this.faults.push(
        fault(
          record.place(),
          `expected ${names.length} cells, as in the header, got ${record.texts.length}; ` +
            'quote a cell that contains a comma: "a, b"',
        ),
      );
      return null;
    }
    const values: Record<string, unknown> = { ...this.#empty };
    const wrong: string[] = [];
    for (let index = 0; index < names.length; index++) {
      const { name, property, known } = this.#columns[index] as ReadColumn;
      const text = (record.texts[index] as string).trim();
      if (text === '') {
        if (!property.required) continue;
        wrong.push(name);
        this.faults.push(fault(record.place(index), `${name}: expected ${property.expected}, got an empty cell`));
        continue;
      }
      let value = known.get(text);
      if (value === undefined) {
        value = parsed(text, property);
        if (known.size >= MOST_REMEMBERED) known.clear();
        known.set(text, value);
      }
      if (value === null) {
        wrong.push(name);
        this.faults.push(fault(record.place(index), refused(name, text, property)));
      } else values[name] = value;
    }
    if (this.#key.some((name) => values[name] === null)) this.#lose(record);
    return new TableRow(this.table, values, wrong, names, record);
  }

  #lose({ texts }: CsvRecord): void {
    const [id = ''] = this.#key;
    this.lost.add(lostWith(this.table, (texts[this.names.indexOf(id)] ?? '').trim().toLowerCase()));
  }
}
