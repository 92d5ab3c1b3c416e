import { relationOf } from '../../model/definition/edge.js';
import { BreadthFirst } from '../steps/breadth-first.js';

/** One hop: a relationship, and the node that it leads to. */
interface KnownHop {
  readonly relation: string;
  readonly to: string;
}
export interface FoundPath {
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
}

/**
 * The part of the graph that a search has read: relationships by their ids, followed either way. Lives as long as the
 * search.
 */
export class KnownGraph {
  readonly #hops = new Map<string, Map<string, KnownHop>>();

  add(relation: string): void {
    const { from, to } = relationOf(relation);
    this.#hopsFrom(from).set(relation, { relation, to });
    this.#hopsFrom(to).set(relation, { relation, to: from });
  }

  neighbours(node: string): ReadonlySet<string> {
    return new Set([...(this.#hops.get(node)?.values() ?? [])].map(({ to }) => to));
  }

  /**
   * The first paths of this length, by the ids of their relationships, at most `most`; no node twice. `tries` is how
   * many hops may be tried: if they do not suffice the list is null, for nothing is sure of the rest.
   */
  paths(from: string, to: string, length: number, most: number, tries: { left: number }): readonly FoundPath[] | null {
    const alive = this.#withoutDeadEnds(new Set([from, to]));
    const distance = this.#distances(to, from, alive);
    const sorted = new Map<string, readonly KnownHop[]>();
    const hopsFrom = (node: string): readonly KnownHop[] => {
      let list = sorted.get(node);
      if (!list) {
        const useful = [...(this.#hops.get(node)?.values() ?? [])].filter(
          (hop) => hop.to !== from && distance.has(hop.to),
        );
        sorted.set(node, (list = useful.sort((one, other) => (one.relation < other.relation ? -1 : 1))));
      }
      return list;
    };
    const found: FoundPath[] = [];
    const nodes = [from];
    const relations: string[] = [];
    const search = (node: string): void => {
      const remaining = length - nodes.length;
      for (const hop of hopsFrom(node)) {
        if (found.length >= most || --tries.left < 0) return;
        if (
          (hop.to === to) !== (remaining === 0) ||
          (distance.get(hop.to) as number) > remaining ||
          nodes.includes(hop.to)
        )
          continue;
        nodes.push(hop.to);
        relations.push(hop.relation);
        if (remaining === 0) found.push({ nodes: [...nodes], relations: [...relations] });
        else search(hop.to);
        nodes.pop();
        relations.pop();
      }
    };
    if ((distance.get(from) ?? Infinity) <= length) search(from);
    return tries.left < 0 ? null : found;
  }

  /**
   * The nodes that can be in the middle of a path, and its ends: what has one neighbour alone is taken away until
   * nothing has.
   */
  #withoutDeadEnds(ends: ReadonlySet<string>): ReadonlySet<string> {
    const neighbours = new Map([...this.#hops.keys()].map((node) => [node, new Set(this.neighbours(node))]));
    const dead = [...neighbours].filter(([node, others]) => others.size < 2 && !ends.has(node)).map(([node]) => node);
    for (let node = dead.pop(); node !== undefined; node = dead.pop()) {
      for (const other of neighbours.get(node) ?? []) {
        const others = neighbours.get(other);
        if (others?.delete(node) && others.size === 1 && !ends.has(other)) dead.push(other);
      }
      neighbours.delete(node);
    }
    return new Set([...neighbours.keys(), ...ends]);
  }

  /** How far each living node is from `to`, on ways that do not lead through `from`. */
  #distances(to: string, from: string, alive: ReadonlySet<string>): ReadonlyMap<string, number> {
    const distances = new Map<string, number>();
    const search = new BreadthFirst([to]);
    while (search.frontier.length > 0) {
      for (const node of search.frontier) distances.set(node, search.distance);
      const followed = search.frontier.filter((node) => node !== from);
      search.advance(followed.flatMap((node) => [...this.neighbours(node)]).filter((node) => alive.has(node)));
    }
    return distances;
  }

  #hopsFrom(node: string): Map<string, KnownHop> {
    let hops = this.#hops.get(node);
    if (!hops) this.#hops.set(node, (hops = new Map()));
    return hops;
  }
}
