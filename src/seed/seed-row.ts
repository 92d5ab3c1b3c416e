import type { FilePosition } from './fault.js';
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

/**
 * What was refused: ids of rows, `kind:*` of a table of nodes, `TYPE|from` of relationships, `TYPE|*` of their table.
 * That something is not there may only follow from it, and is no fault of its own.
 */
export type Lost = ReadonlySet<string>;
export const lostWith = ({ node, edge }: Table, id: string): string =>
  node ? (id === '*' ? `${node.kind}:*` : id) : `${edge?.type}|${id}`;
