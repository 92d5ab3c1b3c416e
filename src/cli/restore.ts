import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { graphModel } from '../edges/graph.js';
import { readBackup } from '../seed/backup/read-backup.js';
import { restore } from '../seed/backup/restore.js';
import { counted } from '../shared/counted.js';
import { LIMIT, withCommas } from '../shared/limits.js';
import { graphWords, withProgress } from './progress.js';
import { withDatabase } from './with-database.js';

export function addRestore(program: Command): void {
  program
    .command('restore')
    .argument('<file>', 'a file that backup wrote')
    .option('--batched', `in many transactions, for more than ${withCommas(LIMIT.loadRows)} rows: not atomic`)
    .summary('make the graph exactly what a backup says')
    .description(
      'Reads the whole file and refuses one that is damaged, of another kind or of another version before anything ' +
        'is touched. Then it is a load: the graph becomes exactly what the backup says, in one transaction, and is ' +
        'read back. Stop the service before you restore the embedded graph; its next start leaves the graph as the ' +
        'backup has it, until you load packages again.',
    )
    .action(async (file: string, { batched = false }: { readonly batched?: boolean }) => {
      const graph = await readBackup(graphModel, file);
      await withDatabase(readConfig(), async (database) => {
        const loaded = await withProgress('Restoring', (onProgress) =>
          restore(database, graphModel, graph, { batched, onProgress }),
        );
        process.stdout.write(
          `${counted(loaded.written, 'row')} written, ${loaded.removed} removed, and all read back. ` +
            `${graphWords(loaded, database)}\n`,
        );
      });
    });
}
