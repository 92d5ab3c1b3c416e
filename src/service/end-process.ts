import { LIMIT } from '../shared/limits.js';

const PARENT_CHECK_MILLISECONDS = 500;

/** Ends the process once `close` has run: on SIGTERM, on SIGINT and, if npm started it, when its parent is gone. */
export function endProcessAfter(close: () => Promise<void>, { withParent }: { readonly withParent: boolean }): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), LIMIT.shutdownMilliseconds).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (withParent) endWithParent(end);
}

/** npm's shell does not pass the signal on: without this, `npm start` would leave the service behind. */
function endWithParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_CHECK_MILLISECONDS).unref();
}
