import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import pLimit from 'p-limit';
import { LIMIT } from '../shared/limits.js';

const RETRY_SECONDS = '5';
const gone = (): GraphQLError =>
  new GraphQLError('The request took longer than is allowed while it waited for other heavy ones to end.', {
    extensions: { code: 'TIMEOUT', http: { status: 504 } },
  });

/** Heavy operations run a few at a time, and few may wait: so what is small is answered beside them. */
export class HeavyLane {
  readonly #turns = pLimit(LIMIT.heavyAtOnce);
  /** How many run or wait; whoever gave up is not among them, though its turn still comes, and ends at once. */
  #inside = 0;

  /**
   * Resolves when its turn comes, with what ends it; safe to call again.
   * @throws GraphQLError UNAVAILABLE if too many wait, TIMEOUT if the signal comes first
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    if (this.#inside >= LIMIT.heavyAtOnce + LIMIT.heavyWaiting)
      throw new GraphQLError(
        `Expected at most ${LIMIT.heavyWaiting} heavy questions to wait, got one more. Please ask again in a few ` +
          'seconds, or for less.',
        {
          extensions: {
            code: 'UNAVAILABLE',
            http: { status: 503, headers: new HeaderMap([['retry-after', RETRY_SECONDS]]) },
          },
        },
      );
    if (signal.aborted) throw gone();
    this.#inside++;
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#inside--;
        reject(gone());
      };
      signal.addEventListener('abort', giveUp, { once: true });
      void this.#turns(async () => {
        if (signal.aborted) return;
        signal.removeEventListener('abort', giveUp);
        await new Promise<void>((end) => resolve(end));
        this.#inside--;
      });
    });
  }
}
