import type { GraphModel } from '../../model/definition/graph-model.js';
import { kindOf } from '../../model/definition/node.js';
import { groupBy } from '../../shared/collections.js';
import type { SeedRow } from '../read/seed-row.js';

/** The districts that each thing lies in or is done in, by its id. */
export type Places = ReadonlyMap<unknown, ReadonlySet<string>>;

export function placesOf(rows: readonly SeedRow[]): Places {
  const places = new Map<unknown, Set<string>>();
  for (const { table, values } of rows) {
    const to = values['to'];
    if (!table.edge || typeof to !== 'string' || kindOf(to) !== 'district') continue;
    const known = places.get(values['from']);
    if (known) known.add(to);
    else places.set(values['from'], new Set([to]));
  }
  return places;
}

/** Whether two things have places, and none in common: 实验小学 of two counties are two schools. */
export function differentPlaces(places: Places, one: SeedRow, other: SeedRow): boolean {
  const [here, there] = [places.get(one.values['id']), places.get(other.values['id'])];
  return here !== undefined && there !== undefined && ![...here].some((place) => there.has(place));
}

/** Whether one place lies in the other, according to any row: then it says the same more finely. */
export function placesWithin(model: GraphModel, rows: readonly SeedRow[]): (one: unknown, other: unknown) => boolean {
  const up = groupBy(
    rows.filter(({ table }) => table.edge === model.hierarchy.edge),
    ({ values }) => values['from'],
  );
  return (one, other) => {
    const above = new Set<unknown>([one]);
    for (const at of above) for (const { values } of up.get(at) ?? []) above.add(values['to']);
    return one !== other && above.has(other);
  };
}
