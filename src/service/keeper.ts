import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { relative, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pLimit from 'p-limit';
import type { Database } from '../database/database.js';
import { graphModel } from '../edges/graph.js';
import { backupText, wholeGraph } from '../seed/backup/backup.js';
import { examine } from '../seed/backup/doctor.js';
import { explain } from '../shared/errors.js';
import type { Logger } from '../shared/logger.js';
import { drain } from './listening.js';

/** A longer path of a socket is cut off by the system, without a word. */
const LONGEST_PATH = 100;
const ONLY_STOPPED = 'doctor and backup work only while the service is stopped';

/**
 * Where whoever keeps the service asks it: a socket beside the embedded graph, for the user of the service alone; null
 * if this system can have none there.
 */
export function keeperSocket(folder: string): string | null {
  const path = resolve(folder, 'edugraph.sock');
  const shorter = [path, relative('.', path)].find((each) => Buffer.byteLength(each) <= LONGEST_PATH);
  return process.platform === 'win32' ? null : (shorter ?? null);
}

export interface Keeper {
  /** Ends at once: what is still being read for someone is given up, and whoever waits for it learns of that. */
  close(): Promise<void>;
}

/** Answers doctor and backup, one at a time, for an embedded graph: no other process can open one that is in use. */
export async function listenForKeeper(
  folder: string,
  { database, folders }: { readonly database: Database; readonly folders: readonly string[] },
  logger: Logger,
): Promise<Keeper | null> {
  const path = keeperSocket(folder);
  if (path === null) {
    logger.warn(`no socket in ${folder}, whose path is too long: ${ONLY_STOPPED}`);
    return null;
  }
  // Each holds the whole graph in memory.
  const oneAtATime = pLimit(1);
  const server = createServer((asked, answer) => {
    const work = works[asked.url ?? ''];
    if (!work) return void answer.writeHead(404).end();
    oneAtATime(async () => (answer.destroyed ? undefined : work(answer))).catch((error: unknown) => {
      if (answer.destroyed) return;
      logger.error({ err: error }, 'the keeper was not answered');
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(500).end(explain(error));
    });
  });
  const works: Readonly<Record<string, (answer: ServerResponse) => Promise<unknown>>> = {
    '/doctor': async (answer) =>
      answer.end(JSON.stringify(await examine(database, graphModel, folders, { running: true }))),
    '/backup': async (answer) => {
      const graph = await wholeGraph(database, graphModel);
      await pipeline(Readable.from(backupText(graphModel, graph)), answer);
    },
  };
  try {
    // This process has the graph open: a socket that is there is left from one that was killed.
    rmSync(path, { force: true });
    const before = process.umask(0o177);
    try {
      server.listen(path);
    } finally {
      process.umask(before);
    }
    await once(server, 'listening');
    return {
      close: () => {
        server.closeAllConnections();
        return drain(server);
      },
    };
  } catch (error) {
    logger.warn({ err: error }, `no socket at ${path}: ${ONLY_STOPPED}`);
    return null;
  }
}
