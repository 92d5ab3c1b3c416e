import { createHash } from 'node:crypto';
import { groupBy } from '../shared/collections.js';
import type { SeedRow } from './seed-row.js';
import type { Table } from './tables.js';

/** A row as a release counts it: its table and its filled cells, in an order that does not depend on the file. */
function canonical(table: Table): (row: SeedRow) => string {
  const columns = Object.keys(table.columns).sort();
  return ({ values }) => {
    const filled = columns.filter((name) => (values[name] ?? null) !== null);
    return JSON.stringify([table.path, ...filled.map((name) => [name, values[name]])]);
  };
}

/**
 * Which data these rows are: the first 16 hexadecimal digits of the SHA-256 of the sorted set of all rows, whatever
 * package they are in.
 */
export function releaseOf(rows: readonly SeedRow[]): string {
  const hash = createHash('sha256').update('[');
  let between = '';
  // In the order of the texts, which begin with the paths.
  const tables = [...groupBy(rows, ({ table }) => JSON.stringify(table.path))].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, same] of tables)
    for (const text of [...new Set(same.map(canonical((same[0] as SeedRow).table)))].sort()) {
      hash.update(`${between}${JSON.stringify(text)}`);
      between = ',';
    }
  return hash.update(']').digest('hex').slice(0, 16);
}
