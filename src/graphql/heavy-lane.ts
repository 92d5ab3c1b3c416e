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

  /**
   * Resolves when its turn comes, with what ends it; safe to call again.
   * @throws GraphQLError UNAVAILABLE if too many wait, TIMEOUT if the signal comes first
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    if (this.#turns.activeCount === LIMIT.heavyAtOnce && this.#turns.pendingCount >= LIMIT.heavyWaiting)
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
    return new Promise((resolve, reject) => {
      const giveUp = (): void => reject(gone());
      signal.addEventListener('abort', giveUp, { once: true });
      void this.#turns(async () => {
        signal.removeEventListener('abort', giveUp);
        if (signal.aborted) return giveUp();
        await new Promise<void>((end) => resolve(end));
      });
    });
  }
}
