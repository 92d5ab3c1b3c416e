import { sourceIdOf } from '../../model/definition/evidence-place.js';
import { kindOf } from '../../model/definition/node.js';
import type { FilePosition } from '../fault.js';
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

const BY_ID = new WeakMap<readonly SeedRow[], ReadonlyMap<unknown, SeedRow>>();
/** The rows of nodes by their ids, the last of an id; made once for the same rows. */
export function nodesById<Row extends SeedRow>(rows: readonly Row[]): ReadonlyMap<unknown, Row> {
  const known = BY_ID.get(rows);
  if (known) return known as ReadonlyMap<unknown, Row>;
  const found = new Map<unknown, Row>();
  for (const row of rows) if (row.table.node) found.set(row.values['id'], row);
  BY_ID.set(rows, found);
  return found;
}

/** The places that a row cites, each sourceId#locator. */
export const placesCited = ({ values }: Pick<SeedRow, 'values'>): readonly string[] =>
  (values['evidence'] ?? []) as readonly string[];

/** The sources of these places, in order; one may come more than once. */
export const sourcesCited = (row: Pick<SeedRow, 'values'>): readonly string[] => placesCited(row).map(sourceIdOf);

/** The day of its newest source, as the first or the last that a date can mean; null if none has a date. */
export const published = (
  row: SeedRow,
  nodes: ReadonlyMap<unknown, SeedRow>,
  day: (partial: string) => string,
): string | null => {
  let latest: string | null = null;
  for (const source of sourcesCited(row)) {
    const date = nodes.get(source)?.values['publishedOn'];
    const each = typeof date === 'string' ? day(date) : null;
    if (each !== null && (latest === null || each > latest)) latest = each;
  }
  return latest;
};

/**
 * What was refused: ids of rows, `kind:*` of a table of nodes, `TYPE|from` of relationships, `TYPE|*` of their table.
 * That something is not there may only follow from it, and is no fault of its own.
 */
export type Lost = ReadonlySet<string>;
export const lostWith = ({ node, edge }: Table, id: string): string =>
  node ? (id === '*' ? `${node.kind}:*` : id) : `${edge?.type}|${id}`;
/** Whether the row of a node was refused, or may have been among what was. */
export const isLost = (lost: Lost, id: string): boolean => lost.has(id) || lost.has(`${kindOf(id)}:*`);
