import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { readConfig } from '../config.js';
import { embeddedFile } from '../database/open.js';
import { graphModel } from '../edges/graph.js';
import { load, loadedFrom, type Loaded } from '../seed/load/load.js';
import { madeFrom } from '../seed/load/made-from.js';
import { readPackages } from '../seed/packages.js';
import { counted } from '../shared/counted.js';
import { withCommas, LIMIT } from '../shared/limits.js';
import { graphWords, withProgress } from './progress.js';
import { withDatabase } from './with-database.js';

interface LoadFlags {
  readonly batched?: boolean;
  readonly compare?: boolean;
}

export function addLoad(program: Command): void {
  program
    .command('load')
    .argument('<folders...>', 'data packages, or folders of packages')
    .option(
      '--batched',
      `in many transactions, for more than ${withCommas(LIMIT.loadRows)} rows: ` +
        'not atomic, but if it breaks off you can run it again',
    )
    .option(
      '--compare',
      'compare every row with what is stored, even if no file has changed since the graph was made from it: ' +
        'mends a graph that was changed by other means',
    )
    .summary('make the graph exactly what the data packages say')
    .description(
      'Checks these data packages and makes the graph exactly what they say together: new and changed rows are ' +
        'written, and what is no longer in them is removed, in one transaction. The graph is the embedded one in ' +
        'EDUGRAPH_DATA, or the server at NEO4J_URI if that is set. Loading the same data again writes nothing.',
    )
    .action(async (folders: readonly string[], { batched = false, compare = false }: LoadFlags) => {
      const config = readConfig();
      const from = madeFrom(folders);
      const file = embeddedFile(config);
      const mayBeLoaded = !compare && (file === null || existsSync(file));
      if (mayBeLoaded) {
        const same = await withDatabase(config, async (database) => {
          const loaded = await loadedFrom(database, graphModel, from);
          if (loaded) say('Nothing to write: no file has changed since the graph was made.', loaded, database);
          return loaded;
        });
        if (same) return;
      }
      const graph = readPackages(graphModel, folders);
      await withDatabase(config, async (database) => {
        const loaded = await withProgress('Loading', (onProgress) =>
          load(database, graphModel, graph, { batched, onProgress, from }),
        );
        say(changeIn(loaded, batched), loaded, database);
      });
    });
}

const changeIn = ({ written, removed }: Loaded, batched: boolean): string =>
  written + removed === 0
    ? 'Nothing to write: the graph already holds this release.'
    : `${counted(written, 'row')} written, ${removed} removed${batched ? ', in batches (not atomic)' : ''}.`;

const say = (change: string, ...[loaded, database]: Parameters<typeof graphWords>): void =>
  void process.stdout.write(`${change} ${graphWords(loaded, database)}\n`);
