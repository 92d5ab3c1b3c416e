import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { graphModel } from '../edges/graph.js';
import { load } from '../seed/load.js';
import { madeFrom } from '../seed/made-from.js';
import { readPackages } from '../seed/packages.js';
import { withCommas, LIMIT } from '../shared/limits.js';
import { graphWords, withProgress } from './progress.js';
import { withDatabase } from './with-database.js';

export function addLoad(program: Command): void {
  program
    .command('load')
    .argument('<folders...>', 'data packages, or folders of packages')
    .option(
      '--batched',
      `in many transactions, for more than ${withCommas(LIMIT.loadRows)} rows: ` +
        'not atomic, but if it breaks off you can run it again',
    )
    .summary('make the graph exactly what the data packages say')
    .description(
      'Checks these data packages and makes the graph exactly what they say together: new and changed rows are ' +
        'written, and what is no longer in them is removed, in one transaction. The graph is the embedded one in ' +
        'EDUGRAPH_DATA, or the server at NEO4J_URI if that is set. Loading the same data again writes nothing.',
    )
    .action(async (folders: readonly string[], { batched = false }: { readonly batched?: boolean }) => {
      const from = madeFrom(folders);
      const graph = readPackages(graphModel, folders);
      await withDatabase(readConfig(), async (database) => {
        const loaded = await withProgress('Loading', (onProgress) =>
          load(database, graphModel, graph, { batched, onProgress, from }),
        );
        const { written, removed } = loaded;
        const change =
          written + removed === 0
            ? 'Nothing to write: the graph already holds this release.'
            : `${written} rows written, ${removed} removed${batched ? ', in batches (not atomic)' : ''}.`;
        process.stdout.write(`${change} ${graphWords(loaded, database)}\n`);
      });
    });
}
