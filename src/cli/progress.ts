import { SingleBar } from 'cli-progress';
import type { Database } from '../database/database.js';
import type { Loaded, LoadOptions } from '../seed/load/load.js';

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

/** What a graph holds after a load, as a sentence. */
export const graphWords = (
  { release, nodes, relationships }: Pick<Loaded, 'release' | 'nodes' | 'relationships'>,
  { engine }: Pick<Database, 'engine'>,
): string => `Release ${release}: ${nodes} nodes, ${relationships} relationships, in the ${engine} graph.`;
