import pLimit, { type LimitFunction } from 'p-limit';
import { LIMIT } from '../shared/limits.js';
import type { Busy } from './database.js';

/** Who reads when: so many statements at once, of which heavy ones take few places, so that the others find one. */
export class Lanes {
  readonly #all: LimitFunction;
  readonly #heavy: LimitFunction;

  constructor(concurrency: number) {
    this.#all = pLimit(concurrency);
    this.#heavy = pLimit(Math.max(1, Math.min(LIMIT.heavyAtOnce, concurrency - 1)));
  }

  /** The outcome of `work`, which begins when its turn comes, and keeps its place until it has ended. */
  run<Result>(heavy: boolean, work: () => Promise<Result>): Promise<Result> {
    return heavy ? this.#heavy(() => this.#all(work)) : this.#all(work);
  }

  busy(): Busy {
    return { running: this.#all.activeCount, waiting: this.#all.pendingCount + this.#heavy.pendingCount };
  }
}
