import { LIMIT } from '../shared/limits.js';
import type { Logger } from '../shared/logger.js';

const PARENT_CHECK_MILLISECONDS = 500;
/** How long the log may take to be written if the end took too long already. */
const LAST_WORDS_MILLISECONDS = 500;

interface EndOptions {
  readonly withParent: boolean;
  /** Milliseconds that the end takes longer if a load balancer is to notice it first. */
  readonly notice: number;
}

/**
 * Ends the process once `close` has run and the log is written: on SIGTERM with notice; on SIGINT and, if npm started
 * it, when its parent is gone, at once. A log that nobody reads would hold up even the end: then it ends without it.
 */
export function endProcessAfter(
  close: (withNotice: boolean) => Promise<void>,
  logger: Pick<Logger, 'flush'>,
  { withParent, notice }: EndOptions,
): void {
  let ending = false;
  const exit = (code: number): void => logger.flush(() => process.exit(code));
  const end = (withNotice: boolean): void => {
    if (ending) return;
    ending = true;
    const most = LIMIT.shutdownMilliseconds + notice;
    setTimeout(() => exit(1), most - LAST_WORDS_MILLISECONDS);
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), most);
    close(withNotice).then(
      () => exit(0),
      () => exit(1),
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
