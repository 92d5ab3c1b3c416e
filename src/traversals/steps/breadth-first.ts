/**
 * A search in breadth: the nodes seen so far, and those of the last distance, from which the next ones are looked for.
 * Lives as long as the search.
 */
export class BreadthFirst {
  readonly #seen: Set<string>;
  #frontier: readonly string[];
  #distance = 0;

  constructor(starts: Iterable<string>) {
    this.#seen = new Set(starts);
    this.#frontier = [...this.#seen];
  }

  /** All nodes seen, the nearest first. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  /** The nodes that were first seen at the last distance. */
  get frontier(): readonly string[] {
    return this.#frontier;
  }

  /** How many hops the frontier is away from the start. */
  get distance(): number {
    return this.#distance;
  }

  /** Those of these nodes that were not seen yet, each once, in the order given. */
  unseen(nodes: Iterable<string>): readonly string[] {
    return [...new Set(nodes)].filter((node) => !this.#seen.has(node));
  }

  /** Goes one hop further: of the nodes that it led to, those not seen yet are the next frontier. */
  advance(reached: Iterable<string>): void {
    this.#frontier = this.unseen(reached);
    for (const node of this.#frontier) this.#seen.add(node);
    this.#distance++;
  }
}
