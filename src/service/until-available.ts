import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, TimeoutError, UnavailableError } from '../shared/errors.js';
import type { Logger } from '../shared/logger.js';

const RETRY_MILLISECONDS = 1_000;
/** After a fault that time alone does not mend, such as data of another version. */
const FAULT_RETRY_MILLISECONDS = 15_000;

/** Runs `prepare`. If the database is away, it is tried again in the background until it works or `stop` fires. */
export async function untilAvailable(prepare: () => Promise<void>, stop: AbortSignal, logger: Logger): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    if (stop.aborted) return;
    if (!isAway(error)) throw error;
    logger.warn('the database does not answer; trying again until it does');
    void retry(prepare, stop, logger);
  }
}

async function retry(prepare: () => Promise<void>, stop: AbortSignal, logger: Logger): Promise<void> {
  for (let wait = RETRY_MILLISECONDS; ;) {
    try {
      await sleep(wait, undefined, { signal: stop });
      return await prepare();
    } catch (error) {
      if (stop.aborted) return;
      wait = isAway(error) ? RETRY_MILLISECONDS : FAULT_RETRY_MILLISECONDS;
      if (!isAway(error))
        logger.error({ err: error }, error instanceof AppError ? error.message : 'the graph could not be prepared');
    }
  }
}

const isAway = (error: unknown): boolean => error instanceof UnavailableError || error instanceof TimeoutError;
