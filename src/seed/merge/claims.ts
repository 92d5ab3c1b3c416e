import { sourceOf, type Claim } from '../../domain/choose-claim.js';
import { claimedOf } from '../../model/definition/edge.js';
import { byPlace, sourceIdOf } from '../../model/definition/evidence-place.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { factualOf } from '../../model/definition/node.js';
import { groupBy } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { fault, type Fault } from '../fault.js';
import { placesCited, type SeedRow } from '../read/seed-row.js';
import type { SourceTrail } from './source-trail.js';

/** The properties of a row that sources claim, so that another source may say otherwise. */
export const claimedProperties = ({ table: { node, edge } }: SeedRow): readonly string[] =>
  node ? factualOf(node) : edge ? claimedOf(edge) : [];

/** The rows of claims.csv by what they are about. */
export const claimRowsOf = (rows: readonly SeedRow[]): ReadonlyMap<string, readonly SeedRow[]> =>
  groupBy(
    rows.filter(({ table }) => !table.node && !table.edge),
    ({ values }) => values['about'] as string,
  );

/** A row of claims.csv must be about a property that sources claim. */
export function claimFaults(model: GraphModel, rows: readonly SeedRow[]): readonly Fault[] {
  return rows.flatMap(({ values, at }) => {
    const about = values['about'] as string | null;
    const name = values['property'] as string | null;
    if (about === null || name === null) return [];
    const node = model.nodeOf(about);
    if (!node) return [];
    if (node.merging !== 'claims')
      return [fault(at('about'), `about: expected something that sources state facts of, got ${quote(about)}`)];
    return node.written[name]?.factual
      ? []
      : [fault(at('property'), `property: expected one of ${factualOf(node).join(', ')}, got ${quote(name)}`)];
  });
}

type Said = Pick<Claim, 'property' | 'value' | 'since' | 'until' | 'rank'>;

/** What each source says of a thing: one claim per property, value and source. */
export function claimsOf(
  rows: readonly SeedRow[],
  claimRows: readonly SeedRow[],
  trail: SourceTrail,
): readonly Claim[] {
  const written = claimRows
    .filter(({ values }) => values['value'] !== null && isFactual(rows, values['property'] as string))
    .flatMap((row) => bySource(row, trail, row.values as unknown as Said));
  const replaced = new Set(written.map(identity));
  const cells = rows.flatMap((row) =>
    claimedProperties(row).flatMap((property) => {
      const value = row.values[property] as Claim['value'] | null;
      return value === null || value === undefined
        ? []
        : bySource(row, trail, { property, value, since: null, until: null, rank: 'NORMAL' });
    }),
  );
  const standing = cells.filter((claim) => !replaced.has(identity(claim)));
  return oncePerSource([...bound(rows, standing, trail), ...written]);
}

const isFactual = ([first]: readonly SeedRow[], name: string): boolean =>
  first?.table.node?.written[name]?.factual ?? false;

/** What one source says in several rows is one claim with all its places. */
function oncePerSource(claims: readonly Claim[]): readonly Claim[] {
  const same = groupBy(claims, (claim) => JSON.stringify([identity(claim), claim.since, claim.until, claim.rank]));
  return [...same.values()].map((group) => ({
    ...(group[0] as Claim),
    evidence: [...new Set(group.flatMap(({ evidence }) => evidence))].sort(byPlace),
  }));
}

const identity = (claim: Claim): string => JSON.stringify([claim.property, claim.value, sourceOf(claim)]);

/** What a row says, as a claim of each source that it cites. */
export function bySource(row: Pick<SeedRow, 'values'>, trail: SourceTrail, said: Said): readonly Claim[] {
  const places = groupBy(placesCited(row), sourceIdOf);
  return [...places].map(([source, evidence]) => {
    const retractions = trail.retractions(source);
    const original = trail.original(source);
    return {
      property: said.property,
      value: said.value,
      since: said.since,
      until: said.until,
      rank: said.rank ?? 'NORMAL',
      evidence,
      ...trail.dated(source),
      ...(retractions.length > 0 ? { retractions } : {}),
      ...(trail.isStandard(source) ? { standard: true as const } : {}),
      origins: trail.origins(source),
      ...(original ? { original } : {}),
      revisions: trail.revisions(source),
    };
  });
}

/** What a standard says of a property bound to standards leaves no room for what others call it. */
function bound([first]: readonly SeedRow[], claims: readonly Claim[], trail: SourceTrail): readonly Claim[] {
  const names = first?.table.node?.bound ?? [];
  if (names.length === 0) return claims;
  const standard = (claim: Claim): boolean => trail.isStandard(sourceOf(claim));
  const settled = new Set(claims.filter((claim) => names.includes(claim.property) && standard(claim)).map(propertyOf));
  return claims.filter((claim) => !settled.has(claim.property) || standard(claim));
}
const propertyOf = ({ property }: Claim): string => property;
