import type { Database } from '../database/database.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { faultOf, heldIn } from '../seed/held.js';
import { AppError } from '../shared/errors.js';
import { onceASecond } from './once-a-second.js';

const NOT_PREPARED =
  'The graph is not ready yet: its data are being loaded, or the database does ' +
  'not answer. Please try again in a moment.';

/** What a question can do without is not waited for if the database is away: the question itself says so. */
export const SOON = { timeout: 200 };

/** What the graph holds: its release, and why answers from it would be wrong; null where they would not. */
interface Known {
  readonly release: string | null;
  readonly fault: string | null;
}

/** Whether the service can answer: its graph is prepared and whole, its database answers, and it is not to end. */
export class Readiness {
  prepared = false;
  closing = false;
  /** Why the graph could not be prepared yet, in words for everyone. */
  problem: string | null = null;
  readonly #known: () => Promise<Known | null>;

  constructor(
    private readonly database: Database,
    model: GraphModel,
    now?: () => number,
  ) {
    this.#known = onceASecond(async () => {
      const held = await heldIn(database, SOON);
      return held ? { release: held.release, fault: faultOf(model, held) } : null;
    }, now);
  }

  /** Which data answers come from; null if that is not known. */
  async release(): Promise<string | null> {
    return (await this.#known())?.release ?? null;
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
