import { relationId } from '../model/definition/edge.js';
import type { SeedRow } from './read.js';

/** What a row is known by: a node's id, or the id of its relationship. Null if a part of it is missing. */
export function keyOf({ table, values }: SeedRow): string | null {
  if (table.node) return values['id'] as string | null;
  const { edge } = table;
  const identity = edge?.identity ? (values[edge.identity] as string | null) : null;
  if (!edge || values['from'] === null || values['to'] === null || (edge.identity && identity === null)) return null;
  return relationId(edge.type, values['from'] as string, values['to'] as string, identity);
}
