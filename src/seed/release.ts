import { createHash } from 'node:crypto';
import type { SeedRow } from './seed-row.js';

/** A row as a release counts it: its table and its filled cells, in an order that does not depend on the file. */
const canonical = ({ table, values }: SeedRow): string =>
  JSON.stringify([
    table.path,
    ...Object.entries(values)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/**
 * Which data these rows are: the first 16 hexadecimal digits of the SHA-256 of the sorted set of all rows, whatever
 * package they are in.
 */
export function releaseOf(rows: readonly SeedRow[]): string {
  const content = [...new Set(rows.map(canonical))].sort();
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
