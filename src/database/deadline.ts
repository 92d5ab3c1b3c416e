import { TimeoutError } from '../shared/errors.js';

/**
 * The outcome of `work`, or a TimeoutError after `milliseconds`; at once if the caller has gone. What is late is
 * dropped, not stopped.
 */
export function withDeadline<Result>(
  what: string,
  milliseconds: number,
  work: Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => settle(() => reject(reasonOf(signal)));
    const timer = setTimeout(
      () => settle(() => reject(new TimeoutError(`${what}: expected an answer within ${milliseconds} ms.`))),
      milliseconds,
    );
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      finish();
    };
    if (signal?.aborted) {
      // Whatever it comes to, nobody waits for it any more.
      work.catch(() => undefined);
      return abort();
    }
    signal?.addEventListener('abort', abort, { once: true });
    work.then(
      (result) => settle(() => resolve(result)),
      (error: unknown) => settle(() => reject(error as Error)),
    );
  });
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new TimeoutError('The request was cancelled.');
