import type { GraphModel } from '../model/definition/graph-model.js';
import { groupBy } from '../shared/collections.js';
import { quote } from '../shared/errors.js';
import { claimFaults, claimsOf, claimRowsOf } from './claims.js';
import { fault, lineText, type Fault } from './fault.js';
import { mergeClaims, mergeWords, type MergedRow } from './merge.js';
import { sourceIdOf } from '../model/definition/evidence-place.js';
import { placesCited, type SeedRow } from './seed-row.js';
import { oneAtATime } from './one-at-a-time.js';
import { keyOf } from './row-key.js';
import { derivationsIn, sourceTrail, type SourceTrail } from './source-trail.js';

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
  const keyed = [...groupBy(all, keyOf)].flatMap(([key, same]) => (key === null ? [] : [{ key, same }]));
  const ofSources = ({ same: [first] }: { readonly same: readonly SeedRow[] }): boolean =>
    first?.table.node === model.evidence.node;
  const sources = keyed.filter(ofSources).map(({ same }) => mergeWords(inOrder(same), faults));
  const trail = sourceTrail(sources, derivationsIn(all));
  const claimRows = claimRowsOf(all);
  for (const each of claimFaults(model, [...claimRows.values()].flat())) faults.push(each);
  const rows = keyed
    .filter((each) => !ofSources(each))
    .map(({ key, same }) => merged(inOrder(same), claimRows.get(key) ?? [], trail, faults));
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
  // The claims of a relationship are not stored: they only choose among its rows.
  const oneSays = !node && rows.length === 1;
  if (rows.length > 1 && rows.some(({ values }) => values['nameless'])) faults.push(...namelessTwice(rows, trail));
  if (oneSays || node?.merging === 'once' || node?.merging === 'words') return mergeWords(rows, faults);
  return mergeClaims(rows, claimsOf(rows, claimRows, trail), trail, faults);
}

/** What has no name is only known from its document: another can speak of it if it derives from that one. */
function namelessTwice(rows: readonly SeedRow[], trail: SourceTrail): readonly Fault[] {
  const [first, ...others] = rows as readonly [SeedRow, ...SeedRow[]];
  const sources = (each: readonly SeedRow[]): readonly string[] => each.flatMap(placesCited).map(sourceIdOf);
  const other = others.find((row) => !trail.joined(sources([first, row])));
  return other
    ? [
        fault(
          other.place,
          `expected ${quote(first.values['id'])}, which has no name, only in documents that derive from each other, ` +
            `got it in ${lineText(first.place)} too; give it an id of its own`,
        ),
      ]
    : [];
}

/** The same key twice in one package. */
function twice(rows: readonly SeedRow[]): readonly Fault[] {
  const known = new Map<string, SeedRow>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const other = key === null ? undefined : known.get(key);
    if (key !== null && !other) known.set(key, row);
    return other
      ? [fault(row.place, `expected ${quote(key)} once, got it again; it is also in ${lineText(other.place)}`)]
      : [];
  });
}

/** Rows in an order of their own, equal ones once, whatever package they are from. */
function inOrder(rows: readonly SeedRow[]): readonly SeedRow[] {
  if (rows.length === 1) return rows;
  const byContent = new Map(rows.map((row) => [JSON.stringify(row.values), row]));
  return [...byContent.keys()].sort().map((content) => byContent.get(content) as SeedRow);
}
