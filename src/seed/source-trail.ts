import { groupBy } from '../shared/collections.js';
import { firstDay, lastDay } from '../shared/dates.js';
import { reached, type Next } from './reached.js';
import type { SeedRow } from './seed-row.js';

/** What is known of sources when claims are chosen: their days, and how they derive from each other. */
export interface SourceTrail {
  /** Every source that has a row with a title. */
  readonly has: (id: string) => boolean;
  /** The last day on which it can have been published; empty if it is not known. */
  readonly published: (id: string) => string;
  /** The same, with the first such day if that is another. */
  readonly dated: (id: string) => { readonly published: string; readonly publishedFrom?: string };
  readonly isStandard: (id: string) => boolean;
  /** What it is a reprint, a translation or an excerpt of, in any number of steps. */
  readonly origins: (id: string) => readonly string[];
  /** What revises it, or one of its origins, in any number of steps. */
  readonly revisions: (id: string) => readonly string[];
  /** The day by which it, or what it copies, was known to be retracted; null if it was not. */
  readonly retracted: (id: string) => string | null;
  /** Whether all of them are one source, or derive from each other in any number of steps. */
  readonly joined: (ids: readonly string[]) => boolean;
}

/** From merged rows of sources, and the rows of their derivations. */
export function sourceTrail(sources: readonly SeedRow[], derivations: readonly SeedRow[]): SourceTrail {
  const known = new Map(sources.map(({ values }) => [values['id'] as string, values]));
  const by = groupBy(derivations, ({ values }) =>
    ['REVISION', 'RETRACTION'].includes(values['derivation'] as string) ? values['derivation'] : 'COPY',
  );
  const copies = links(by.get('COPY') ?? [], 'from', 'to');
  const [revised, retracting] = ['REVISION', 'RETRACTION'].map((each) => links(by.get(each) ?? [], 'to', 'from')) as [
    Next,
    Next,
  ];
  const [down, up] = [links(derivations, 'from', 'to'), links(derivations, 'to', 'from')];
  const origins = remembered((id) => reached(copies, [id]));
  const dayOf = (id: string): string => (known.get(id)?.['publishedOn'] as string | null | undefined) ?? '';
  const dated = (id: string): ReturnType<SourceTrail['dated']> => {
    const day = dayOf(id);
    if (day === '') return { published: '' };
    const [from, published] = [firstDay(day), lastDay(day)];
    return { published, ...(from === published ? {} : { publishedFrom: from }) };
  };
  return {
    has: (id) => known.has(id),
    published: (id) => dated(id).published,
    dated,
    isStandard: (id) => known.get(id)?.['sourceKind'] === 'STANDARD',
    origins,
    revisions: remembered((id) => reached(revised, [id, ...origins(id)])),
    retracted: (id) =>
      [id, ...origins(id)]
        .flatMap(retracting)
        .map((each) => dated(each).published)
        .sort()[0] ?? null,
    joined: ([first, ...others]) => {
      const near = first === undefined ? [] : [first, ...reached((id) => [...down(id), ...up(id)], [first])];
      return others.every((id) => near.includes(id));
    },
  };
}

/** The rows that say what derives from what. */
export const derivationsIn = (rows: readonly SeedRow[]): readonly SeedRow[] =>
  rows.filter(({ table }) => table.edge && 'derivation' in table.columns);

function links(rows: readonly SeedRow[], from: 'from' | 'to', to: 'from' | 'to'): Next {
  const found = groupBy(rows, ({ values }) => values[from] as string);
  return (id) => (found.get(id) ?? []).map(({ values }) => values[to] as string);
}

/** The same, asked once for each. */
function remembered(made: Next): Next {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const found = known.get(id) ?? made(id);
    known.set(id, found);
    return found;
  };
}
