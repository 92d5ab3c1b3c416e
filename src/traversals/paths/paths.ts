import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import type { RelationCount } from '../../model/statements/relations.js';
import { notThere } from '../steps/arguments.js';
import { BreadthFirst } from '../steps/breadth-first.js';
import { degreesOf, follow, totalOf } from '../steps/steps.js';
import { KnownGraph, type FoundPath } from './known-graph.js';
import { directRelations } from './paths.cypher.js';
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

/**
 * Paths from one node to another, the shortest first, by a search from both ends: each length takes one step on the
 * side that has fewer relationships to follow. Lives for one search.
 */
class PathSearch {
  readonly #known = new KnownGraph();
  readonly #followed = new Set<string>();
  readonly #counts = new Map<string, readonly RelationCount[]>();
  readonly #tries = { left: LIMIT.pathSteps };
  readonly #sides: readonly [Side, Side];
  #bounded = false;

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
    await this.#count([from, to]);
    for (const [name, id] of Object.entries({ from, to })) if (!this.#counts.has(id)) throw notThere(name, [id]);
    for (let length = 1; length <= maxLength; length++) {
      await this.#step();
      if (length === 1 && this.#bounded) await this.#readDirect();
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

  async #step(): Promise<void> {
    await this.#count(this.#sides.flatMap(({ search }) => search.frontier));
    const [one, other] = this.#sides;
    const side = this.#cost(this.#unread(other)) < this.#cost(this.#unread(one)) ? other : one;
    await this.#read(this.#unread(side));
    const reached = side.search.frontier.flatMap((node) => [...this.#known.neighbours(node)]);
    side.search.advance(reached.filter((node) => node !== side.farEnd));
  }

  /** Follows nodes, those with the fewest relationships first, as many as fit. */
  async #read(nodes: readonly string[]): Promise<void> {
    const { reader, asked } = this;
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
    for (const [node, counts] of await degreesOf(this.reader, this.asked.edges, missing))
      this.#counts.set(node, counts);
  }

  #unread({ search }: Side): readonly string[] {
    return search.frontier.filter((node) => !this.#followed.has(node));
  }

  #cost(nodes: readonly string[]): number {
    return nodes.reduce((sum, node) => sum + (this.#counts.has(node) ? totalOf(this.#counts.get(node)) : Infinity), 0);
  }
}

/**
 * The paths asked for. @throws InputError if one of the nodes is not there. At most three statements a step and two
 * more, whatever the graph.
 */
export const findPaths = (reader: GraphReader, asked: PathsAsked): Promise<PathsFound> =>
  new PathSearch(reader, asked).run();
