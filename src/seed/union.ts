import type { GraphModel } from '../model/definition/graph-model.js';
import { groupBy } from '../shared/collections.js';
import { quote } from '../shared/errors.js';
import { claimFaults, claimsOf, claimRowsOf } from './claims.js';
import { fault, type Fault } from './fault.js';
import { mergeClaims, mergeWords, type MergedRow } from './merge.js';
import type { SeedRow } from './seed-row.js';
import { oneAtATime } from './one-at-a-time.js';
import { keyOf } from './row-key.js';
import { sourceTrail, type SourceTrail } from './source-trail.js';

export interface Union {
  /** Each thing and each relationship once, with what its rows say together. */
  readonly rows: readonly MergedRow[];
  readonly faults: readonly Fault[];
}

/**
 * What the rows of all packages say together: each key once. The order of packages and of rows does not count.
 */
export function unite(model: GraphModel, packages: readonly (readonly SeedRow[])[]): Union {
  const faults = packages.flatMap(twice);
  const all = packages.flat();
  const keyed = groupBy(
    all.filter((row) => keyOf(row) !== null),
    (row) => keyOf(row) as string,
  );
  const ofSources = (row: SeedRow): boolean => row.table.node === model.evidence.node;
  const sources: MergedRow[] = [];
  for (const rows of keyed.values()) if (ofSources(rows[0] as SeedRow)) sources.push(mergeWords(inOrder(rows), faults));
  const trail = sourceTrail(
    sources,
    all.filter(({ table }) => table.edge && 'derivation' in table.columns),
  );
  const claimRows = claimRowsOf(all);
  faults.push(...claimFaults(model, [...claimRows.values()].flat()));
  const others = [...keyed].filter(([, [first]]) => !ofSources(first as SeedRow));
  const rows = others.map(([key, same]) => merged(inOrder(same), claimRows.get(key) ?? [], trail, faults));
  return { rows: [...sources, ...oneAtATime(model, rows, trail)], faults };
}

function merged(
  rows: readonly SeedRow[],
  claimRows: readonly SeedRow[],
  trail: SourceTrail,
  faults: Fault[],
): MergedRow {
  const [first] = rows as readonly [SeedRow, ...SeedRow[]];
  const { node } = first.table;
  if (node?.merging === 'once' || node?.merging === 'words') return mergeWords(rows, faults);
  return mergeClaims(rows, claimsOf(rows, claimRows, trail), trail, faults);
}

/** The same key twice in one package. */
function twice(rows: readonly SeedRow[]): readonly Fault[] {
  const known = new Map<string, SeedRow>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const other = key === null ? undefined : known.get(key);
    if (key !== null && !other) known.set(key, row);
    return other
      ? [
          fault(
            row.place,
            `expected ${quote(key)} once, got it again; it is also in ` + `${other.place.file}:${other.place.line}`,
          ),
        ]
      : [];
  });
}

/** Rows in an order of their own, equal ones once, whatever package they are from. */
function inOrder(rows: readonly SeedRow[]): readonly SeedRow[] {
  if (rows.length === 1) return rows;
  const byContent = new Map(rows.map((row) => [JSON.stringify(row.values), row]));
  return [...byContent.keys()].sort().map((content) => byContent.get(content) as SeedRow);
}
