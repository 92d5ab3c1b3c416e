import { TimeoutError } from '../shared/errors.js';

/** The time that some work has. Lives as long as somebody waits for it. */
export interface Deadline {
  /** What it waited for until now does not count. */
  readonly restart: () => void;
  /** Whether nobody waits any more. */
  readonly isOver: () => boolean;
}

/** Why work goes on in vain: one for all, since an error of its own would be made with its stack each time. */
export const NOT_WAITED_FOR = new TimeoutError('Nobody waits for the answer any more.');

/**
 * The outcome of `work`, or a TimeoutError after `milliseconds`; at once if the caller has gone. What is late is
 * dropped, not stopped.
 */
export function withDeadline<Result>(
  what: string,
  milliseconds: number,
  work: (deadline: Deadline) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    let over = false;
    const abort = (): void => settle(() => reject(reasonOf(signal)));
    const timer = setTimeout(
      () => settle(() => reject(new TimeoutError(`${what}: expected an answer within ${milliseconds} ms.`))),
      milliseconds,
    );
    const settle = (finish: () => void): void => {
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      finish();
    };
    signal?.addEventListener('abort', abort, { once: true });
    // A timer that is over is not started again.
    work({ restart: () => void (over || timer.refresh()), isOver: () => over }).then(
      (result) => settle(() => resolve(result)),
      (error: unknown) => settle(() => reject(error as Error)),
    );
  });
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new TimeoutError('The request was cancelled.');
