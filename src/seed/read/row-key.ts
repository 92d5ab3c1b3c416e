import { relationIdOf } from '../../model/definition/edge.js';
import type { SeedRow } from './seed-row.js';

/** What a row is known by: a node's id, or the id of its relationship. Null if a part of it is missing. */
export function rowKeyOf({ table, values }: SeedRow): string | null {
  if (table.node) return values['id'] as string | null;
  const { edge } = table;
  const [from, to] = [values['from'], values['to']] as [string | null, string | null];
  if (!edge || from === null || to === null || (edge.identity && values[edge.identity] === null)) return null;
  return relationIdOf(edge, from, to, values);
}
