import { SingleBar } from 'cli-progress';
import type { LoadOptions } from '../seed/load.js';

/** Runs a load, with a bar on standard error once rows are written. */
export async function withProgress<Result>(
  what: string,
  run: (onProgress: NonNullable<LoadOptions['onProgress']>) => Promise<Result>,
): Promise<Result> {
  const bar = new SingleBar({
    format: `${what} {bar} {percentage}% | {value} of {total} rows`,
    noTTYOutput: false,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  let shown = false;
  try {
    return await run((done, total) => {
      if (!shown) bar.start(total, 0);
      shown = true;
      bar.update(done);
    });
  } finally {
    if (shown) bar.stop();
  }
}
