import type { Command } from 'commander';
import { graphModel } from '../edges/graph.js';
import { writeTemplate } from '../seed/template.js';
import { tablesOf } from '../seed/tables.js';

export function addNew(program: Command): void {
  program
    .command('new')
    .argument('<folder>', 'a new or an empty folder')
    .summary('begin a data package of your own')
    .description(
      'Writes empty tables with their headers, and a README that says what each column takes. Fill them, then: ' +
        'edugraph check seeds FOLDER',
    )
    .action((folder: string) => {
      const files = writeTemplate(folder, tablesOf(graphModel));
      process.stdout.write(
        `Wrote ${files.length} files to ${folder}. Begin with ${folder}/README.md; then: ` +
          `npm run edugraph -- check seeds ${folder}\n`,
      );
    });
}
