import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** The ends of each relationship by their places in the list of nodes, one behind the other. */
export interface Asked {
  readonly count: number;
  readonly ends: Int32Array;
}

/** Above so many nodes a picture is drawn on a canvas, closer together, and without a name at each. */
export const LARGE = 300;
const SMALL_ROUNDS = 300;
const LARGE_ROUNDS = 80;

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
}

/** Where each node lies: nodes push, relationships pull. It rolls no dice: one graph, one picture. */
export class Arrangement {
  readonly #bodies: Body[];
  readonly #simulation;
  #left: number;

  constructor({ count, ends }: Asked) {
    const large = count > LARGE;
    const room = large ? 9 : 42;
    // The sunflower: a hub with thousands of neighbours is a disc from the first round on.
    this.#bodies = Array.from({ length: count }, (_, index) => {
      const [far, turn] = [room * Math.sqrt(index + 0.5), index * Math.PI * (3 - Math.sqrt(5))];
      return { x: far * Math.cos(turn), y: far * Math.sin(turn) };
    });
    const links = [];
    for (let at = 0; at < ends.length; at += 2) links.push({ source: ends[at] ?? 0, target: ends[at + 1] ?? 0 });
    const degrees = new Int32Array(count);
    for (const end of ends) degrees[end] = (degrees[end] ?? 0) + 1;
    const most = (one: number, other: number): number => Math.max(degrees[one] ?? 0, degrees[other] ?? 0);
    this.#left = large ? LARGE_ROUNDS : SMALL_ROUNDS;
    const length = large ? 24 : 95;
    // What hangs on a hub needs a ring as long as it has neighbours.
    const wanted = links.map(({ source, target }) => length + (large ? 4 : 7) * Math.sqrt(most(source, target)));
    this.#simulation = forceSimulation<Body>(this.#bodies)
      .alphaDecay(1 - 0.001 ** (1 / this.#left))
      .force(
        'push',
        forceManyBody()
          .strength(large ? -40 : -700)
          .theta(large ? 1.5 : 0.7),
      )
      .force(
        'pull',
        forceLink(links)
          .distance((_, index) => wanted[index] ?? length)
          .iterations(1),
      )
      .force('x', forceX(0).strength(large ? 0.03 : 0.05))
      .force('y', forceY(0).strength(large ? 0.03 : 0.08))
      .stop();
  }

  /** Whether it is as good as it becomes. */
  get done(): boolean {
    return this.#left <= 0;
  }

  round(): void {
    this.#simulation.tick();
    this.#left -= 1;
  }

  places(): Float32Array<ArrayBuffer> {
    const places = new Float32Array(this.#bodies.length * 2);
    for (const [index, { x, y }] of this.#bodies.entries()) places.set([x, y], index * 2);
    return places;
  }
}

/** What an arrangement is made from; relationships of a node with itself, and to what is not there, pull nothing. */
export function askedOf(
  ids: readonly string[],
  links: readonly { readonly from: string; readonly to: string }[],
): Asked {
  const index = new Map(ids.map((id, position) => [id, position]));
  const ends = links.flatMap(({ from, to }) => {
    const [one, other] = [index.get(from), index.get(to)];
    return one === undefined || other === undefined || one === other ? [] : [one, other];
  });
  return { count: ids.length, ends: Int32Array.from(ends) };
}

/** The whole at once, for a small graph. */
export function arranged(asked: Asked): Float32Array {
  const arrangement = new Arrangement(asked);
  while (!arrangement.done) arrangement.round();
  return arrangement.places();
}
