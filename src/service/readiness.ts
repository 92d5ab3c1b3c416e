import type { Database } from '../database/database.js';
import { AppError } from '../shared/errors.js';

/** Whether the service can answer: its graph is prepared, its database answers, and nobody has asked it to end. */
export class Readiness {
  prepared = false;
  closing = false;
  /** Why the graph could not be prepared yet, in words for everyone. */
  problem: string | null = null;

  constructor(private readonly database: Database) {}

  /** Why the service is not ready; null if it is. */
  async reason(): Promise<string | null> {
    if (this.closing) return 'The service is shutting down.';
    if (!this.prepared) return this.problem ?? 'The graph is not ready yet: its data are being loaded.';
    return this.database.ping().then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error.message : 'The database does not answer.'),
    );
  }
}
