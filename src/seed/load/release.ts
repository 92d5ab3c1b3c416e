import { createHash } from 'node:crypto';
import { ascending, groupBy } from '../../shared/collections.js';
import type { SeedRow } from '../read/seed-row.js';
import type { Table } from '../read/tables.js';

/** A row as a release counts it, its table and its filled cells, whatever order the file has; and how that begins. */
interface Canonical {
  readonly beginOf: (row: SeedRow) => string;
  readonly textOf: (row: SeedRow) => string;
}

function canonical(table: Table): Canonical {
  const columns = Object.keys(table.columns).sort();
  const filled = ({ values }: SeedRow, name: string): boolean => (values[name] ?? null) !== null;
  return {
    beginOf: (row) => {
      const first = columns.find((name) => filled(row, name));
      return first === undefined ? '' : JSON.stringify([first, row.values[first]]);
    },
    textOf: (row) => {
      const cells: unknown[] = [table.path];
      for (const name of columns) if (filled(row, name)) cells.push([name, row.values[name]]);
      return JSON.stringify(cells);
    },
  };
}

/** How many characters are hashed at once. */
const AT_ONCE = 65_536;

/**
 * Which data these rows are: the first 16 hexadecimal digits of the SHA-256 of the sorted set of all rows, whatever
 * package they are in.
 */
export function releaseOf(rows: readonly SeedRow[]): string {
  const hash = createHash('sha256').update('[');
  let [between, texts] = ['', ''];
  // In the order of the texts, which begin with the paths.
  const tables = [...groupBy(rows, ({ table }) => JSON.stringify(table.path))].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, same] of tables)
    for (const text of sortedTexts(same, canonical((same[0] as SeedRow).table))) {
      texts += `${between}${JSON.stringify(text)}`;
      between = ',';
      if (texts.length < AT_ONCE) continue;
      hash.update(texts);
      texts = '';
    }
  return hash.update(`${texts}]`).digest('hex').slice(0, 16);
}

/**
 * The texts of these rows, in order, each once. They are made by what they begin with, so that those of a table need
 * not be held together: the beginning of a text is never that of another one.
 */
function* sortedTexts(rows: readonly SeedRow[], { beginOf, textOf }: Canonical): Iterable<string> {
  const groups = groupBy(rows, beginOf);
  for (const begin of [...groups.keys()].sort(afterAll))
    yield* [...new Set((groups.get(begin) as readonly SeedRow[]).map(textOf))].sort();
}

/** The text of a row without a cell ends where others go on with a comma, which is before a bracket. */
const afterAll = (one: string, other: string): number =>
  one === '' || other === '' ? (one === '' ? 1 : -1) : ascending(one, other);
