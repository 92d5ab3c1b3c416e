import { createHash } from 'node:crypto';
import { contentOf } from './graph-rows.js';
import type { SeedRow } from './read.js';

/**
 * Which data these rows are: the first 16 hexadecimal digits of the SHA-256 of all they say, in the order of their ids.
 */
export function releaseOf(rows: readonly SeedRow[]): string {
  const content = rows.map(contentOf).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
