import type { Command } from 'commander';
import {
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type WriteStream,
} from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { readConfig, type Config } from '../config.js';
import { embeddedFile } from '../database/open.js';
import { graphModel } from '../edges/graph.js';
import { backupText, wholeGraph } from '../seed/backup/backup.js';
import { readBackup } from '../seed/backup/read-backup.js';
import { askKeeper } from '../service/keeper-client.js';
import { AppError, InputError, quote } from '../shared/errors.js';
import { withDatabase } from './with-database.js';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'the file to write, such as edugraph.jsonl.gz; one of that name is replaced')
    .summary('write all that the graph holds into one file')
    .description(
      'Writes every node and relationship, and the release, as lines of JSON with their SHA-256, compressed with ' +
        'gzip. The same data give the same lines on both engines, and either can restore them. A server is read in ' +
        'one transaction; if the service runs on the embedded graph, it is asked through its socket in ' +
        'EDUGRAPH_DATA. The file is read back before it gets its name.',
    )
    .action(async (file: string) => {
      const part = `${file}.${process.pid}.part`;
      try {
        await write(readConfig(), part);
        const { nodes, edges, release, hash } = await readBackup(graphModel, part);
        kept(part, 'r+');
        renameSync(part, file);
        // Windows opens no folder, and keeps names by itself.
        if (process.platform !== 'win32') kept(dirname(file), 'r');
        process.stdout.write(
          `Wrote ${file}: ${nodes.length} nodes, ${edges.length} relationships, release ${release}, SHA-256 ${hash}.\n`,
        );
      } catch (error) {
        rmSync(part, { force: true });
        if (error instanceof AppError || (error as NodeJS.ErrnoException).syscall === undefined) throw error;
        throw new InputError(`Expected a file that can be written, got ${quote(file)}.`, { cause: error });
      }
    });
}

/** Returns once what was written to it is on the disk. */
function kept(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Never what stands there already: another's file, or where a link leads. */
const newFile = (file: string): WriteStream => createWriteStream(file, { flags: 'wx' });

async function write(config: Config, file: string): Promise<void> {
  const store = embeddedFile(config);
  if (store !== null) {
    const answer = await askKeeper(config.EDUGRAPH_DATA, '/backup');
    if (answer) return pipeline(answer, createGzip(), newFile(file));
    // Opening a store that is not there would make it.
    if (!existsSync(store)) throw new InputError(`Expected a graph in EDUGRAPH_DATA, but ${store} is not there.`);
  }
  const graph = await withDatabase(config, (database) => wholeGraph(database, graphModel));
  return pipeline(Readable.from(backupText(graphModel, graph)), createGzip(), newFile(file));
}
