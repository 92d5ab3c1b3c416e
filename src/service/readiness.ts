import type { Database } from '../database/database.js';
import { AppError } from '../shared/errors.js';

/** Whether the service can answer: its graph is prepared, its database answers, and nobody has asked it to end. */
export class Readiness {
  prepared = false;
  closing = false;

  constructor(private readonly database: Database) {}

  /** Why the service is not ready; null if it is. */
  async reason(): Promise<string | null> {
    if (this.closing) return 'The service is shutting down.';
    if (!this.prepared)
      return 'The graph is not ready yet: the database does not answer, or its data are being loaded.';
    return this.database.ping().then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error.message : 'The database does not answer.'),
    );
  }
}
