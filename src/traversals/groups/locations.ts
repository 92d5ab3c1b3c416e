import type { GraphReader } from '../../model/reader/graph-reader.js';
import { kindOf } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { groupBy } from '../../shared/collections.js';
import { giveWay, inTurns } from '../../shared/in-turns.js';
import { BreadthFirst } from '../steps/breadth-first.js';
import type { UsedFigure } from '../figures/used.js';
import type { Location } from './group-keys.js';
import { linksUpward } from './groups.cypher.js';

interface Link {
  readonly type: string;
  readonly to: string;
  /** When the district that it leads to, or what that lies in, last came to lie in another. */
  readonly moved: string | null;
}

const NOWHERE: Location = { district: null, city: null };

/** Where entities are, and what they are parts of. Read once for all figures of an answer. */
export class Locations {
  readonly #links: ReadonlyMap<string, readonly Link[]>;
  readonly #levels: ReadonlyMap<string, string>;
  readonly #above = new Map<string, ReadonlySet<string>>();

  private constructor(links: readonly (Link & { readonly from: string })[], levels: ReadonlyMap<string, string>) {
    this.#links = groupBy(links, ({ from }) => from);
    this.#levels = levels;
  }

  /** Of entities, and their levels if they are districts. One statement, however many. */
  static async read(
    reader: GraphReader,
    entities: readonly { readonly entity: string; readonly level: string | null }[],
  ): Promise<Locations> {
    const levels = new Map(entities.flatMap(({ entity, level }) => (level === null ? [] : [[entity, level] as const])));
    const ids = [...new Set(entities.map(({ entity }) => entity))];
    const rows = ids.length === 0 ? [] : await reader.run(linksUpward, { ids });
    const links = await inTurns(rows, ([from, type, to, level, moved]) => {
      if (level !== null) levels.set(to, level);
      return { from, type, to, moved };
    });
    await giveWay();
    return new Locations(links, levels);
  }

  /** The district itself; else each that it is located, done or issued in, by id. Nowhere if there is none. */
  of(entity: string): readonly Location[] {
    if (kindOf(entity) === district.kind) return [{ district: entity, city: this.city(entity) }];
    const found = this.#placesOf(entity).map(({ to }) => to);
    return found.length === 0
      ? [NOWHERE]
      : [...new Set(found)].sort().map((id) => ({ district: id, city: this.city(id) }));
  }

  /** The same figures, with the day on which what they are about last changed, or a district moved that this is in. */
  withBorders<Each extends UsedFigure>(figures: readonly Each[]): Promise<readonly Each[]> {
    return inTurns(figures, (figure) => {
      const moved = (this.#links.get(figure.entity) ?? []).map((link) => link.moved);
      const days = [figure.borders, ...moved].filter((day) => day !== null);
      return { ...figure, borders: days.sort().at(-1) ?? null };
    });
  }

  #placesOf(entity: string): readonly Link[] {
    return (this.#links.get(entity) ?? []).filter(({ type, to }) => type !== 'PART_OF' && kindOf(to) === district.kind);
  }

  /** Everything that an entity is a part of or lies in, however deep. */
  above(entity: string): ReadonlySet<string> {
    let found = this.#above.get(entity);
    if (!found) {
      const directly = (id: string): readonly string[] => (this.#links.get(id) ?? []).map(({ to }) => to);
      const search = new BreadthFirst(directly(entity));
      while (search.frontier.length > 0) search.advance(search.frontier.flatMap(directly));
      this.#above.set(entity, (found = search.seen));
    }
    return found;
  }

  /** The city that a district is or lies in. */
  city(id: string): string | null {
    return [id, ...this.above(id)].find((each) => this.#levels.get(each) === 'CITY') ?? null;
  }
}
