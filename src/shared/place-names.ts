import { groupBy } from './collections.js';
import { isHan } from './normalize.js';

/** A district as names are read by it: its Chinese names as they are compared, and the districts that it lies in. */
export interface Place {
  readonly id: string;
  readonly names: readonly string[];
  readonly above: readonly string[];
}
/** A name without the names of districts before it, these names, and the districts that the last of them may be. */
export interface PlacedName {
  readonly named: readonly string[];
  readonly places: readonly string[];
  readonly rest: string;
}

/** One character is no name: 坊子 is not the 区 of 坊子区. */
const SHORTEST = 2;

/** Reads names that are given with their place: 山东省潍坊市坊子区教育局. */
export class PlaceNames {
  readonly #byName: ReadonlyMap<string, readonly Place[]>;
  readonly #longest: number;

  constructor(places: readonly Place[]) {
    const named = places.flatMap((place) =>
      place.names.filter((name) => name.length >= SHORTEST && isHan(name)).map((name) => ({ name, place })),
    );
    this.#byName = new Map(
      [...groupBy(named, ({ name }) => name)].map(([name, same]) => [name, same.map(({ place }) => place)]),
    );
    this.#longest = Math.max(0, ...[...this.#byName.keys()].map(({ length }) => length));
  }

  /** Each district after the first lies in the one before it; null if the name begins with none. */
  read(name: string): PlacedName | null {
    let places: readonly Place[] | null = null;
    let rest = name;
    const before: string[] = [];
    for (let next = this.#first(rest, places); next !== null; next = this.#first(rest, places)) {
      places = next.places;
      before.push(rest.slice(0, next.length));
      rest = rest.slice(next.length).trim();
    }
    return places === null ? null : { named: before, places: places.map(({ id }) => id).sort(), rest };
  }

  /** The longest name of a district that it begins with, if enough is left of it. */
  #first(
    name: string,
    within: readonly Place[] | null,
  ): { readonly places: readonly Place[]; readonly length: number } | null {
    for (let length = Math.min(this.#longest, name.length - SHORTEST); length >= SHORTEST; length--) {
      const named = this.#byName.get(name.slice(0, length)) ?? [];
      const places = within === null ? named : named.filter(({ above }) => within.some(({ id }) => above.includes(id)));
      if (places.length > 0) return { places, length };
    }
    return null;
  }
}
