import type { Property } from '../../model/definition/property.js';
import { LIMIT, withCommas } from '../../shared/limits.js';
import { parsed, refused } from './cells.js';
import { CsvSpan, type CsvRecord } from './csv.js';
import { fault, type Fault, type FilePosition } from '../fault.js';
import { lostWith, type SeedRow } from './seed-row.js';
import type { Table } from './tables.js';

/** Whether nothing stands in the cells from one on. */
export const emptyFrom = (texts: readonly string[], end: number): boolean =>
  texts.length <= end || texts.slice(end).every((text) => text.trim() === '');

/** What all rows of a table share. */
interface RowShape {
  readonly table: Table;
  readonly names: readonly string[];
}

/** A row of a table; where its cells stand is computed only if someone asks. */
class TableRow extends CsvSpan implements SeedRow {
  constructor(
    { csv, line, from, to }: CsvRecord,
    private readonly shape: RowShape,
    readonly values: SeedRow['values'],
    readonly wrong: readonly string[],
  ) {
    super(csv, line, from, to);
  }

  get table(): Table {
    return this.shape.table;
  }

  get place(): FilePosition {
    return this.placeOf();
  }

  /** Made when it is asked for: most rows have no fault. */
  get at(): SeedRow['at'] {
    return (column) => this.placeOf(this.shape.names.indexOf(column));
  }
}

/** Below so many characters a part of a string is a copy; a longer one holds the whole string, here a whole record. */
const COPIED_BELOW = 13;
const ownString = (text: string): string => (text.length < COPIED_BELOW ? text : Buffer.from(text).toString());

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
const MOST_REMEMBERED = 20_000;

/** Reads the rows of one table and gathers the faults of form in them. */
export class RowReader {
  readonly faults: Fault[] = [];
  readonly lost = new Set<string>();
  readonly #columns: readonly ReadColumn[];
  readonly #key: readonly string[];
  /** A row without a filled cell. */
  readonly #empty: SeedRow['values'];

  constructor(private readonly shape: RowShape) {
    const { table, names } = shape;
    this.#key = table.node ? ['id'] : ['from', 'to', ...(table.edge?.identity ? [table.edge.identity] : [])];
    this.#empty = Object.fromEntries(Object.keys(table.columns).map((name) => [name, null]));
    this.#columns = names.map((name) => ({
      name,
      property: table.columns[name] as Property,
      known: new Map(),
    }));
  }

  read(record: CsvRecord): SeedRow | null {
    const { names } = this.shape;
    const { texts } = record;
    if (emptyFrom(texts, 0)) return null;
    if (texts.length < names.length || !emptyFrom(texts, names.length)) {
      this.#lose(record);
      this.faults.push(
        fault(
          record.placeOf(),
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
        this.faults.push(fault(record.placeOf(index), `${name}: expected ${property.expected}, got an empty cell`));
        continue;
      }
      if (text.length > LIMIT.cellCharacters) {
        wrong.push(name);
        this.faults.push(fault(record.placeOf(index), tooLong(name, text)));
        continue;
      }
      let value = known.get(text);
      if (value === undefined) {
        const own = ownString(text);
        value = parsed(own, property);
        if (known.size < MOST_REMEMBERED) known.set(own, value);
      }
      if (value === null) {
        wrong.push(name);
        this.faults.push(fault(record.placeOf(index), refused(name, text, property)));
      } else values[name] = value;
    }
    this.#implied(values, wrong, record);
    if (this.#key.some((name) => values[name] === null)) this.#lose(record);
    return new TableRow(record, this.shape, values, wrong.length === 0 ? NONE : wrong);
  }

  #implied(values: Record<string, unknown>, wrong: string[], record: CsvRecord): void {
    const { column = '', by } = this.shape.table.implied ?? {};
    const [text, property] = [values[column], by?.(values)];
    if (typeof text !== 'string' || !property) return;
    values[column] = parsed(text, property);
    if (values[column] !== null) return;
    wrong.push(column);
    this.faults.push(fault(record.placeOf(this.shape.names.indexOf(column)), refused(column, text, property)));
  }

  #lose({ texts }: CsvRecord): void {
    const [id = ''] = this.#key;
    this.lost.add(lostWith(this.shape.table, (texts[this.shape.names.indexOf(id)] ?? '').trim().toLowerCase()));
  }
}
