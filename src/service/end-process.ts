import { LIMIT } from '../shared/limits.js';

const PARENT_CHECK_MILLISECONDS = 500;

interface EndOptions {
  readonly withParent: boolean;
  /** Milliseconds that the end takes longer if a load balancer is to notice it first. */
  readonly notice: number;
}

/**
 * Ends the process once `close` has run: on SIGTERM with notice; on SIGINT and, if npm started it, when its parent is
 * gone, at once.
 */
export function endProcessAfter(
  close: (withNotice: boolean) => Promise<void>,
  { withParent, notice }: EndOptions,
): void {
  let ending = false;
  const end = (withNotice: boolean): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), LIMIT.shutdownMilliseconds + notice).unref();
    close(withNotice).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', () => end(true));
  process.once('SIGINT', () => end(false));
  if (withParent) endWithParent(() => end(false));
}

/** npm's shell does not pass the signal on: without this, `npm start` would leave the service behind. */
function endWithParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_CHECK_MILLISECONDS).unref();
}
