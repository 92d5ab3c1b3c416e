import type { EdgeRow } from '../../src/seed/load/seed-graph.js';
import { firstDay, lastDay } from '../../src/shared/dates.js';

/** Whether a relationship is in force on a day, as far as is known. */
export const inForce = ({ properties: { since, until } }: EdgeRow, day: string | null): boolean =>
  day === null ||
  ((since == null || firstDay(since as string) <= day) && (until == null || lastDay(until as string) >= day));
