import type { Retractions } from '../../domain/retraction.js';
import { firstPublished, type Dated } from '../../model/definition/surroundings.js';
import { ascending, groupBy } from '../../shared/collections.js';
import { firstDay, lastDay } from '../../shared/dates.js';
import type { Fault } from '../fault.js';
import { reached, type Next } from './reached.js';
import { circlesOfRetractions, retractionsBy } from './retractions.js';
import type { SeedRow } from '../read/seed-row.js';

/** What is known of sources when claims are chosen: their days, and how they derive from each other. */
export interface SourceTrail {
  /** Every source that has a row with a title. */
  readonly has: (id: string) => boolean;
  /** The last day on which it can have been published; empty if it is not known. */
  readonly published: (id: string) => string;
  /** The same, with the first such day if that is another. */
  readonly dated: (id: string) => Dated;
  readonly isStandard: (id: string) => boolean;
  /** What it is a reprint, a translation or an excerpt of, in any number of steps. */
  readonly origins: (id: string) => readonly string[];
  /** When the first of these was published; null if it copies nothing. */
  readonly original: (id: string) => Dated | null;
  /** When what it says was published: by what it copies, if it is a copy. */
  readonly said: (id: string) => Dated;
  /** What revises it, or one of its origins, in any number of steps. */
  readonly revisions: (id: string) => readonly string[];
  /** When it, or what it copies, was retracted and stood again. */
  readonly retractions: (id: string) => Retractions;
  /** Whether all of them are one source, or derive from each other in any number of steps. */
  readonly joined: (ids: readonly string[]) => boolean;
  /** What cannot be among the derivations, beside a plain circle. */
  readonly faults: readonly Fault[];
}

/** From merged rows of sources, and the rows of their derivations. */
export function sourceTrail(sources: readonly SeedRow[], derivations: readonly SeedRow[]): SourceTrail {
  const known = new Map(sources.map(({ values }) => [values['id'] as string, values]));
  const by = groupBy(derivations, ({ values }) =>
    ['REVISION', 'RETRACTION'].includes(values['derivation'] as string) ? values['derivation'] : 'COPY',
  );
  const [copies, copiesOf] = both(by.get('COPY') ?? []);
  const [[, revised], [, retracting]] = [both(by.get('REVISION') ?? []), both(by.get('RETRACTION') ?? [])];
  const [down, up] = both(derivations);
  const origins = remembered((id) => reached(copies, [id]));
  const dayOf = (id: string): string => (known.get(id)?.['publishedOn'] as string | null | undefined) ?? '';
  const dated = (id: string): Dated => {
    const day = dayOf(id);
    if (day === '') return { published: '' };
    const [from, published] = [firstDay(day), lastDay(day)];
    return { published, ...(from === published ? {} : { publishedFrom: from }) };
  };
  const original = (id: string): Dated | null => firstOf(origins(id).map(dated));
  return {
    has: (id) => known.has(id),
    published: (id) => dated(id).published,
    dated,
    isStandard: (id) => known.get(id)?.['sourceKind'] === 'STANDARD',
    origins,
    original,
    said: (id) => original(id) ?? dated(id),
    revisions: remembered((id) => reached(revised, [id, ...origins(id)])),
    retractions: retractionsBy(retracting, origins, dayOf),
    joined: ([first, ...others]) => {
      const near = first === undefined ? [] : [first, ...reached((id) => [...down(id), ...up(id)], [first])];
      return others.every((id) => near.includes(id));
    },
    faults: circlesOfRetractions(derivations, copiesOf),
  };
}

const firstOf = (days: readonly Dated[]): Dated | null =>
  days
    .filter(({ published }) => published !== '')
    .sort(
      (one, other) =>
        ascending(one.published, other.published) || ascending(firstPublished(one), firstPublished(other)),
    )[0] ?? null;

/** The rows that say what derives from what. */
export const derivationsIn = (rows: readonly SeedRow[]): readonly SeedRow[] =>
  rows.filter(({ table }) => table.edge && 'derivation' in table.columns);

/** From the later to the earlier ones, and back. */
const both = (rows: readonly SeedRow[]): readonly [down: Next, up: Next] => [
  links(rows, 'from', 'to'),
  links(rows, 'to', 'from'),
];

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
