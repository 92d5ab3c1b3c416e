import { lastDay } from '../shared/dates.js';
import type { SeedRow } from './seed-row.js';

/** What is known of sources when claims are chosen: their days, and how they derive from each other. */
export interface SourceTrail {
  /** Every source that has a row with a title. */
  readonly has: (id: string) => boolean;
  /** The last day on which it can have been published; empty if it is not known. */
  readonly published: (id: string) => string;
  readonly isStandard: (id: string) => boolean;
  /** What it is a reprint, a translation or an excerpt of, in any number of steps. */
  readonly origins: (id: string) => readonly string[];
  /** What revises it, or one of its origins, in any number of steps. */
  readonly revisions: (id: string) => readonly string[];
  /** Whether all of them are one source, or derive from each other in any number of steps. */
  readonly joined: (ids: readonly string[]) => boolean;
}

/** From merged rows of sources, and the rows of their derivations. */
export function sourceTrail(sources: readonly SeedRow[], derivations: readonly SeedRow[]): SourceTrail {
  const known = new Map(sources.map(({ values }) => [values['id'] as string, values]));
  const copies = links(derivations, 'from', 'to', (derivation) => derivation !== 'REVISION');
  const revised = links(derivations, 'to', 'from', (derivation) => derivation === 'REVISION');
  const either = new Map(
    [...links(derivations, 'from', 'to', () => true)].map(([id, others]) => [id, [...others]] as const),
  );
  for (const [id, others] of links(derivations, 'to', 'from', () => true))
    either.set(id, [...(either.get(id) ?? []), ...others]);
  const origins = (id: string): readonly string[] => reached(copies, [id]);
  return {
    has: (id) => known.has(id),
    published: (id) => {
      const day = known.get(id)?.['publishedOn'] as string | null | undefined;
      return day == null ? '' : lastDay(day);
    },
    isStandard: (id) => known.get(id)?.['sourceKind'] === 'STANDARD',
    origins,
    revisions: (id) => reached(revised, [id, ...origins(id)]),
    joined: ([first, ...others]) => {
      const near = first === undefined ? [] : [first, ...reached(either, [first])];
      return others.every((id) => near.includes(id));
    },
  };
}

type Links = ReadonlyMap<string, readonly string[]>;

function links(rows: readonly SeedRow[], from: string, to: string, wanted: (derivation: unknown) => boolean): Links {
  const found = new Map<string, string[]>();
  for (const { values } of rows)
    if (wanted(values['derivation'])) {
      const key = values[from] as string;
      found.set(key, [...(found.get(key) ?? []), values[to] as string]);
    }
  return found;
}

function reached(next: Links, from: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const other of next.get(id) ?? [])
      if (!found.has(other)) {
        found.add(other);
        open.push(other);
      }
  return [...found].sort();
}
