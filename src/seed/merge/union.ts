import type { GraphModel } from '../../model/definition/graph-model.js';
import { groupBy } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { claimFaults, claimsOf, claimRowsOf } from './claims.js';
import { fault, lineText, type Fault } from '../fault.js';
import { mergeClaims, mergeWords, withValues, type MergedRow } from './merge.js';
import { namedSince, namelessTwice } from './nameless.js';
import { byPlace } from '../../model/definition/evidence-place.js';
import { placesCited, type SeedRow } from '../read/seed-row.js';
import { oneAtATime } from './one-at-a-time.js';
import { rowKeyOf } from '../read/row-key.js';
import { derivationsIn, sourceTrail, type SourceTrail } from './source-trail.js';

export interface Union {
  /** Each thing and each relationship once, with what its rows say together. */
  readonly rows: readonly MergedRow[];
  /** The rows of claims.csv. */
  readonly claimRows: readonly SeedRow[];
  readonly trail: SourceTrail;
  readonly faults: readonly Fault[];
}

/**
 * What the rows of all packages say together: each key once. The order of packages and of rows does not count.
 */
export function unite(model: GraphModel, packages: readonly (readonly SeedRow[])[]): Union {
  const all = packages.flat();
  const keyed = groupBy(all, rowKeyOf);
  const faults = packages.flatMap((rows) => twice(rows, keyed));
  const ofSources = ([first]: readonly SeedRow[]): boolean => first?.table.node === model.evidence.node;
  const sources: MergedRow[] = [];
  for (const [key, same] of keyed) if (key !== null && ofSources(same)) sources.push(mergeWords(inOrder(same), faults));
  const trail = sourceTrail(sources, derivationsIn(all));
  faults.push(...trail.faults);
  const claimRows = claimRowsOf(all);
  const given = [...claimRows.values()].flat();
  for (const each of claimFaults(model, given)) faults.push(each);
  const rows: MergedRow[] = [];
  for (const [key, same] of keyed) {
    if (key === null || ofSources(same)) continue;
    const mergedOf = (stated: readonly SeedRow[]): MergedRow =>
      merged(stated, inOrder(claimRows.get(key) ?? []), trail, faults);
    rows.push(...statedIn(inOrder(same), mergedOf, faults));
  }
  return { rows: [...sources, ...oneAtATime(model, rows, trail)], claimRows: given, trail, faults };
}

/** What some rows state, with the places where others deny it; a denial alone says nothing that could be shown. */
function statedIn(
  rows: readonly SeedRow[],
  mergedOf: (stated: readonly SeedRow[]) => MergedRow,
  faults: Fault[],
): readonly MergedRow[] {
  const denying = rows.filter(({ values }) => values['denies'] === true);
  const [denial] = denying;
  if (!denial) return [mergedOf(rows)];
  const stated = rows.filter((row) => !denying.includes(row));
  if (stated.length > 0) {
    const denials = [...new Set(denying.flatMap(placesCited))].sort(byPlace);
    return [withValues(mergedOf(stated), { denials })];
  }
  faults.push(
    fault(
      denial.at('denies'),
      `denies: expected a row of another source that states ${quote(rowKeyOf(denial))}, got none; name its package too`,
    ),
  );
  return [];
}

function merged(
  rows: readonly SeedRow[],
  claimRows: readonly SeedRow[],
  trail: SourceTrail,
  faults: Fault[],
): MergedRow {
  const [first] = rows as readonly [SeedRow, ...SeedRow[]];
  const { node } = first.table;
  // What one row says of a relationship needs no choice; its claims are made when it is stored. That a source derives
  // from another needs no evidence: then no source claims it, and rows may not differ.
  const isPlain = !node && (rows.length === 1 || rows.every((row) => placesCited(row).length === 0));
  if (isPlain || node?.merging === 'once' || node?.merging === 'words') return mergeWords(rows, faults);
  faults.push(...namelessTwice(rows, trail));
  const said = namedSince(rows);
  return mergeClaims(said, claimsOf(said, claimRows, trail), trail, faults);
}

/** The same key twice in one package, of all rows by their keys. */
function twice(rows: readonly SeedRow[], keyed: ReadonlyMap<string | null, readonly SeedRow[]>): readonly Fault[] {
  const faults: Fault[] = [];
  const known = new Map<string, SeedRow>();
  for (const row of rows) {
    const key = rowKeyOf(row);
    if (key === null || keyed.get(key)?.length === 1) continue;
    const other = known.get(key);
    if (other)
      faults.push(
        fault(row.place, `expected ${quote(key)} once, got it again; it is also in ${lineText(other.place)}`),
      );
    else known.set(key, row);
  }
  return faults;
}

/** Rows in an order of their own, equal ones once, whatever package they are from. */
function inOrder(rows: readonly SeedRow[]): readonly SeedRow[] {
  if (rows.length === 1) return rows;
  const byContent = new Map(rows.map((row) => [JSON.stringify(row.values), row]));
  return [...byContent.keys()].sort().map((content) => byContent.get(content) as SeedRow);
}
