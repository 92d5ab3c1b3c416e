import type { Database } from '../database/database.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { GraphSizes } from '../model/definition/graph-sizes.js';
import { faultOf, heldIn, type Held } from '../seed/load/held.js';
import { AppError } from '../shared/errors.js';
import { onceASecond } from './once-a-second.js';

const NOT_PREPARED =
  'The graph is not ready yet: its data are being loaded, or the database does ' +
  'not answer. Please try again in a moment.';

/** What a question can do without is not waited for if the database is away: the question itself says so. */
const SOON = { timeout: 200 };

/** What the graph holds: its release, and why answers from it would be wrong; null where they would not. */
interface Known {
  readonly release: string | null;
  readonly fault: string | null;
}

/** How large the graph is, and of which release that was read. */
interface Sized {
  readonly release: string | null;
  readonly text: string;
  readonly sizes: GraphSizes;
}

/** Whether the service can answer: its graph is prepared and whole, its database answers, and it is not to end. */
export class Readiness {
  prepared = false;
  closing = false;
  /** Why the graph could not be prepared yet, in words for everyone. */
  problem: string | null = null;
  readonly #known: () => Promise<Known | null>;
  #sized: Sized | null = null;

  constructor(
    private readonly database: Database,
    model: GraphModel,
    now?: () => number,
  ) {
    this.#known = onceASecond(async () => {
      const held = await heldIn(database, SOON);
      if (!held) return null;
      this.#keepSizes(held);
      return { release: held.release, fault: faultOf(model, held) };
    }, now);
  }

  /** Which data answers come from; null if that is not known. */
  async release(): Promise<string | null> {
    return (await this.#known())?.release ?? null;
  }

  /**
   * How large the graph is, as it was before if that is not known now: one object for as long as the graph holds the
   * same release, since what is kept of a release is kept by it.
   */
  async sizes(): Promise<GraphSizes | null> {
    await this.#known();
    return this.#sized?.sizes ?? null;
  }

  #keepSizes({ release, sizes: text }: Held): void {
    if (text === null) return;
    // In the middle of a load in batches there is no release: what is read then is read anew.
    if (release === null || release !== this.#sized?.release || text !== this.#sized.text)
      this.#sized = { release, text, sizes: JSON.parse(text) as GraphSizes };
  }

  /** Why no question is answered; null if questions are. Another process may have loaded what is not ours to read. */
  async refusal(): Promise<string | null> {
    if (!this.prepared) return NOT_PREPARED;
    return (await this.#known())?.fault ?? null;
  }

  /** Why the service is not ready; null if it is. */
  async reason(): Promise<string | null> {
    if (this.closing) return 'The service is shutting down.';
    if (!this.prepared) return this.problem ?? 'The graph is not ready yet: its data are being loaded.';
    return this.database.ping().then(
      () => this.refusal(),
      (error: unknown) => (error instanceof AppError ? error.message : 'The database does not answer.'),
    );
  }
}
