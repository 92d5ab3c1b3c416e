import type { Command } from 'commander';
import { startedByNpm } from '../config.js';
import { graphModel } from '../edges/graph.js';
import { writeTemplate } from '../seed/template.js';
import { tablesOf } from '../seed/tables.js';

export function addNew(program: Command): void {
  program
    .command('new')
    .argument('<folder>', 'a new or empty folder')
    .summary('start your own data package')
    .description(
      'Writes empty tables with their headers, and a README that says what each column takes. Fill them in, ' +
        'then run: edugraph check seeds FOLDER',
    )
    .action((folder: string) => {
      const files = writeTemplate(folder, tablesOf(graphModel));
      process.stdout.write(
        `Wrote ${files.length} files to ${folder}. Start with ${folder}/README.md; then run: ` +
          `${startedByNpm() ? 'npm run edugraph --' : 'node dist/cli.js'} check seeds ${folder}\n`,
      );
    });
}
