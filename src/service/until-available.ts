import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, explain, TimeoutError, UnavailableError, UnreadyError } from '../shared/errors.js';
import type { Logger } from '../shared/logger.js';

/** How long until the next try, in milliseconds. */
export interface Waits {
  readonly away: number;
  /** After what time alone does not mend. Not sooner: Neo4j locks out whoever sends a wrong password too often. */
  readonly unready: number;
}
const WAITS: Waits = { away: 1_000, unready: 15_000 };

/**
 * Runs `prepare`. If the database is away, or must first be mended, it is tried again in the background until it works
 * or `stop` fires.
 */
export async function untilAvailable(
  prepare: () => Promise<void>,
  stop: AbortSignal,
  logger: Logger,
  waits: Waits = WAITS,
): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    if (stop.aborted) return;
    if (!isAway(error)) throw error;
    void retry(prepare, stop, logger, waits, error);
  }
}

async function retry(
  prepare: () => Promise<void>,
  stop: AbortSignal,
  logger: Logger,
  waits: Waits,
  first: unknown,
): Promise<void> {
  let logged = '';
  for (let error = first; ;) {
    const wait = isAway(error) && !(error instanceof UnreadyError) ? waits.away : waits.unready;
    const words = explain(error);
    // Once, not at every try: it may be away for days.
    if (words !== logged)
      logger.error(
        error instanceof AppError ? { cause: causeOf(error) } : { err: error },
        `not ready; trying again every ${wait / 1_000} s. ${words}`,
      );
    logged = words;
    try {
      await sleep(wait, undefined, { signal: stop });
      return await prepare();
    } catch (next) {
      if (stop.aborted) return;
      error = next;
    }
  }
}

/** What the driver said, without its stack. */
const causeOf = ({ cause }: AppError): string | undefined => (cause instanceof Error ? cause.message : undefined);

const isAway = (error: unknown): boolean => error instanceof UnavailableError || error instanceof TimeoutError;
