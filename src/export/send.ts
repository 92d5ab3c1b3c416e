import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { UnavailableError } from '../shared/errors.js';
import { LIMIT } from '../shared/limits.js';
import type { ExportReader } from './export-reader.js';
import { releaseRead, type Origin } from './origin.js';

type Chunk = string | Uint8Array;

/** A head, and the first that is read of the graph: what fails up to there is answered as an error. */
const AHEAD = 2;

/**
 * Sends an export as fast as it is read. What fails after its beginning breaks the connection: a file that looks whole
 * is whole.
 */
export async function send(
  request: Request,
  response: Response,
  chunks: AsyncIterable<Chunk>,
  origin: Origin,
  rows: ExportReader,
): Promise<void> {
  const source = chunks[Symbol.asyncIterator]();
  const ahead: Chunk[] = [];
  while (ahead.length < AHEAD) {
    const next = await source.next();
    if (next.done) break;
    ahead.push(next.value);
  }
  if (request.method === 'HEAD') {
    await source.return?.();
    return void response.status(200).end();
  }
  response.setTimeout(LIMIT.exportIdleMilliseconds, () => response.destroy());
  const whole = async function* (): AsyncGenerator<Chunk> {
    try {
      yield* ahead.splice(0);
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
      if ((await releaseRead(rows)) !== origin.release)
        throw new UnavailableError('The graph was loaded again while it was being exported.');
    } catch (error) {
      if (!response.destroyed) {
        request.log.error({ err: error }, 'an export was broken off');
        // A reset, since the end of a connection can pass for the end of a file.
        response.socket?.resetAndDestroy();
      }
      throw error;
    } finally {
      await source.return?.();
    }
  };
  await pipeline(whole, response);
}
