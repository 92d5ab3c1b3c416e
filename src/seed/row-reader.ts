import type { Property } from '../model/definition/property.js';
import { LIMIT, withCommas } from '../shared/limits.js';
import { parsed, refused } from './cells.js';
import type { CsvRecord } from './csv.js';
import { fault, type Fault, type FilePosition } from './fault.js';
import { lostWith, type SeedRow } from './seed-row.js';
import type { Table } from './tables.js';

/** Whether nothing stands in the cells from one on. */
export const emptyFrom = (texts: readonly string[], end: number): boolean =>
  texts.length <= end || texts.slice(end).every((text) => text.trim() === '');

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

  /** Made when it is asked for: most rows have no fault. */
  get at(): SeedRow['at'] {
    return (column) => this.record.place(this.names.indexOf(column));
  }
}

const tooLong = (name: string, { length }: string): string =>
  `${name}: expected at most ${withCommas(LIMIT.cellCharacters)} characters, got ${withCommas(length)}; is a quote ` +
  'closed too late?';

interface ReadColumn {
  readonly name: string;
  readonly property: Property;
  readonly known: Map<string, unknown>;
}

/** What most rows share. */
const NONE: readonly string[] = [];
/** How many values of a column are remembered, so that what stands in many rows is parsed once. */
const MOST_REMEMBERED = 5_000;

/** Reads the rows of one table and gathers the faults of form in them. */
export class RowReader {
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
    const { texts } = record;
    if (texts.length < names.length || !emptyFrom(texts, names.length)) {
      this.#lose(record);
      this.faults.push(
        fault(
          record.place(),
          `expected ${names.length} cells, as in the header, got ${texts.length}; ` +
            'quote a cell that contains a comma: "a, b"',
        ),
      );
      return null;
    }
    const values: Record<string, unknown> = { ...this.#empty };
    const wrong: string[] = [];
    for (let index = 0; index < names.length; index++) {
      const { name, property, known } = this.#columns[index] as ReadColumn;
      const text = (texts[index] as string).trim();
      if (text === '') {
        if (!property.required) continue;
        wrong.push(name);
        this.faults.push(fault(record.place(index), `${name}: expected ${property.expected}, got an empty cell`));
        continue;
      }
      if (text.length > LIMIT.cellCharacters) {
        wrong.push(name);
        this.faults.push(fault(record.place(index), tooLong(name, text)));
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
    this.#implied(values, wrong, record);
    if (this.#key.some((name) => values[name] === null)) this.#lose(record);
    return new TableRow(this.table, values, wrong.length === 0 ? NONE : wrong, names, record);
  }

  #implied(values: Record<string, unknown>, wrong: string[], record: CsvRecord): void {
    const { column = '', by } = this.table.implied ?? {};
    const [text, property] = [values[column], by?.(values)];
    if (typeof text !== 'string' || !property) return;
    values[column] = parsed(text, property);
    if (values[column] !== null) return;
    wrong.push(column);
    this.faults.push(fault(record.place(this.names.indexOf(column)), refused(column, text, property)));
  }

  #lose({ texts }: CsvRecord): void {
    const [id = ''] = this.#key;
    this.lost.add(lostWith(this.table, (texts[this.names.indexOf(id)] ?? '').trim().toLowerCase()));
  }
}
