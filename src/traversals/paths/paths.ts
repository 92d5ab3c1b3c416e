import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import type { DegreeByType } from '../../model/statements/relations.js';
import { notThere } from '../steps/arguments.js';
import { BreadthFirst } from '../steps/breadth-first.js';
import { degreesOf, follow, totalOf } from '../steps/steps.js';
import { KnownGraph, type FoundPath } from './known-graph.js';
import { directRelations, fewRelations, type Reach } from './paths.cypher.js';
import { LIMIT } from '../../shared/limits.js';

export interface PathsAsked {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly edges: readonly EdgeDefinition[];
  readonly first: number;
}
export interface PathsFound {
  readonly paths: readonly FoundPath[];
  readonly truncated: boolean;
  /** The end of a relationship that has fewer of them, as far as is known: where to look for it. */
  readonly cheaperEnd: (from: string, to: string) => 'from' | 'to';
}

/** What lies around one end, as far as it was followed. */
interface Side {
  readonly search: BreadthFirst;
  readonly farEnd: string;
}

/** So few relationships that to read all of them costs less than another statement; no limit leaves any out. */
const LITTLE = 500;

/**
 * Paths from one node to another, the shortest first, by a search from both ends: each length takes one step on the
 * side that has fewer relationships to follow. Lives for one search.
 */
class PathSearch {
  readonly #known = new KnownGraph();
  readonly #followed = new Set<string>();
  readonly #counts = new Map<string, readonly DegreeByType[]>();
  /** How many relationships each node has. */
  readonly #totals = new Map<string, number>();
  readonly #tries = { left: LIMIT.pathSteps };
  readonly #sides: readonly [Side, Side];
  #bounded = false;
  #met = false;

  constructor(
    readonly reader: GraphReader,
    readonly asked: PathsAsked,
  ) {
    const side = (end: string, farEnd: string): Side => ({ search: new BreadthFirst([end]), farEnd });
    this.#sides = [side(asked.from, asked.to), side(asked.to, asked.from)];
  }

  async run(): Promise<PathsFound> {
    const { from, to, maxLength, first } = this.asked;
    const paths: FoundPath[] = [];
    let hasMore = false;
    await this.#readLittle([from, to], maxLength > 2 ? 'neighbours' : 'node');
    for (const [name, id] of Object.entries({ from, to })) if (!this.#totals.has(id)) throw notThere(name, [id]);
    for (let length = 1; length <= maxLength; length++) {
      if (this.#depth < length) await this.#step(length < maxLength);
      if (length === 1 && this.#bounded) await this.#readDirect();
      if (!this.#haveMet()) continue;
      const missing = first - paths.length;
      const found = this.#known.paths(from, to, length, missing + 1, this.#tries);
      if (found === null) return this.#found(paths, true);
      paths.push(...found.slice(0, missing));
      hasMore = found.length > missing;
      if (paths.length === first) break;
    }
    return this.#found(paths, hasMore || this.#bounded);
  }

  #found(paths: readonly FoundPath[], truncated: boolean): PathsFound {
    return { paths, truncated, cheaperEnd: (from, to) => (this.#cost([to]) < this.#cost([from]) ? 'to' : 'from') };
  }

  /** All paths of this length are known, as far as nothing was left out. */
  get #depth(): number {
    return this.#sides.reduce((sum, { search }) => sum + search.distance, 0);
  }

  /** Whether there may be a path: both sides have seen a node, or one has come next to the end of the other. */
  #haveMet(): boolean {
    const [one, other] = this.#sides;
    this.#met ||=
      this.#sides.some((side) => this.#isBesideEnd(side)) ||
      [...one.search.seen].some((node) => other.search.seen.has(node));
    return this.#met;
  }

  #isBesideEnd({ search, farEnd }: Side): boolean {
    return [...this.#known.neighbours(farEnd)].some((node) => search.seen.has(node));
  }

  /** One step on one side; on both at once if that is little, and another step would follow. */
  async #step(anotherFollows: boolean): Promise<void> {
    const [one, other] = this.#sides;
    const frontiers = this.#sides.flatMap((side) => this.#unread(side));
    await this.#count(frontiers.filter((node) => !this.#totals.has(node)));
    const cheaper = this.#cost(this.#unread(other)) < this.#cost(this.#unread(one)) ? other : one;
    const sides = anotherFollows && this.#cost(frontiers) <= LITTLE ? this.#sides : [cheaper];
    const nodes = [...new Set(sides.flatMap((side) => this.#unread(side)))];
    await (this.#cost(nodes) <= LITTLE ? this.#readLittle(nodes, 'node') : this.#read(nodes));
    for (const { search, farEnd } of sides) {
      const reached = search.frontier.flatMap((node) => [...this.#known.neighbours(node)]);
      search.advance(reached.filter((node) => node !== farEnd));
    }
  }

  /**
   * Follows all relationships of those nodes that have few, and counts what their neighbours have, or follows these too
   * if they have few together. One statement.
   */
  async #readLittle(nodes: readonly string[], reach: Reach): Promise<void> {
    const { reader, asked } = this;
    if (nodes.length === 0) return;
    // A pattern without types is one of all types.
    if (asked.edges.length === 0) return this.#count(nodes);
    const statement = fewRelations(
      reader.database.dialect,
      asked.edges.map(({ type }) => type),
      reach,
    );
    for (const [node, total, relations, beyond] of await reader.run(statement, { ids: nodes, most: LITTLE })) {
      this.#totals.set(node, total);
      if (total > LITTLE) continue;
      this.#followed.add(node);
      for (const [relation, neighbour, count] of relations) {
        this.#known.add(relation);
        this.#totals.set(neighbour, count);
        if (beyond.length > 0) this.#followed.add(neighbour);
      }
      for (const relation of beyond) this.#known.add(relation);
    }
  }

  /** Follows nodes, those with the fewest relationships first, as many as fit. */
  async #read(nodes: readonly string[]): Promise<void> {
    const { reader, asked } = this;
    await this.#count(nodes);
    const ordered = nodes
      .map((node) => ({ node, cost: this.#cost([node]) }))
      .sort((one, other) => one.cost - other.cost || (one.node < other.node ? -1 : 1));
    const { relations, left } = await follow(
      reader,
      asked.edges,
      ordered.map(({ node }) => node),
      this.#counts,
      LIMIT.pathRelationsPerType,
      [],
    );
    for (const node of nodes) this.#followed.add(node);
    for (const items of relations.values()) for (const { id } of items) this.#known.add(id);
    this.#bounded ||=
      left.length > 0 ||
      nodes.some((node) => this.#counts.get(node)?.some(({ count }) => count > LIMIT.pathRelationsPerType));
  }

  /** What joins both ends directly is found however many relationships they have. */
  async #readDirect(): Promise<void> {
    const { from, to, edges } = this.asked;
    const statement = directRelations(edges.map(({ type }) => type));
    for (const [, relation] of await this.reader.run(statement, { ids: [from], id: to })) this.#known.add(relation);
  }

  async #count(nodes: readonly string[]): Promise<void> {
    const missing = [...new Set(nodes)].filter((node) => !this.#counts.has(node));
    for (const [node, counts] of await degreesOf(this.reader, this.asked.edges, missing)) {
      this.#counts.set(node, counts);
      this.#totals.set(node, totalOf(counts));
    }
  }

  #unread({ search }: Side): readonly string[] {
    return search.frontier.filter((node) => !this.#followed.has(node));
  }

  #cost(nodes: readonly string[]): number {
    return nodes.reduce((sum, node) => sum + (this.#totals.get(node) ?? Infinity), 0);
  }
}

/**
 * The paths asked for. @throws InputError if one of the nodes is not there. At most three statements a step and two
 * more, whatever the graph.
 */
export const findPaths = (reader: GraphReader, asked: PathsAsked): Promise<PathsFound> =>
  new PathSearch(reader, asked).run();
