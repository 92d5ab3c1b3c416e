import { chooseClaim, type Claim } from '../../domain/choose-claim.js';
import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { groupBy } from '../../shared/collections.js';
import { bySource } from './claims.js';
import { inTable, type MergedRow } from './merge.js';
import { placesWithin } from './places.js';
import type { SourceTrail } from './source-trail.js';

/**
 * Of relationships that a node has at most one of at a time, one is chosen as claims are; the rows of all others are
 * kept as a relationship of their own.
 */
export function oneAtATime(model: GraphModel, rows: readonly MergedRow[], trail: SourceTrail): readonly MergedRow[] {
  const others = new Map(model.edges.flatMap((edge) => (edge.othersOf ? [[edge.othersOf, edge] as const] : [])));
  const within = placesWithin(model, rows);
  const groups = groupBy(
    rows.filter(({ table }) => table.edge && others.has(table.edge)),
    ({ table, values }) => `${table.edge?.type}|${String(values['from'])}`,
  );
  const left = new Set<MergedRow>();
  for (const same of groups.values()) {
    if (same.length === 1) continue;
    const chosen = chosenOf(same, trail, within);
    for (const row of same) if (row !== chosen) left.add(row);
  }
  return rows.map((row) =>
    left.has(row)
      ? inTable({ ...row.table, edge: others.get(row.table.edge as EdgeDefinition) as EdgeDefinition }, row)
      : row,
  );
}

function chosenOf(
  rows: readonly MergedRow[],
  trail: SourceTrail,
  within: (one: Claim['value'], other: Claim['value']) => boolean,
): MergedRow | undefined {
  const claims = new Map(
    rows.flatMap((row) => bySource(row, trail, saidBy(row)).map((claim) => [claim, row] as const)),
  );
  const used = chooseClaim([...claims.keys()], within);
  return used === null ? rows[0] : claims.get(used);
}

const saidBy = ({ values }: MergedRow) => ({
  property: 'to',
  value: values['to'] as string,
  since: values['since'] as string | null,
  until: values['until'] as string | null,
  rank: 'NORMAL' as const,
});
