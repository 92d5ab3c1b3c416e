import type { Command } from 'commander';
import { startedByNpm } from '../config.js';
import { graphModel } from '../edges/graph.js';
import { writeTemplate } from '../seed/read/template.js';

interface NewOptions {
  readonly source?: string;
  readonly title?: string;
  readonly titleEn?: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly kind?: string;
  readonly url?: string;
  readonly locators?: string;
}

export function addNew(program: Command): void {
  program
    .command('new')
    .argument('<folder>', 'a new or empty folder')
    .option('--source <id>', 'the id of the document, such as source:fangzi-2021-08-04')
    .option('--title <text>', 'its title, as printed')
    .option('--title-en <text>', 'its title in English')
    .option('--publisher <text>', 'its publisher, if it names one')
    .option('--published-on <date>', 'when it was published')
    .option('--kind <kind>', 'who speaks in it, such as GOVERNMENT or MEDIA')
    .option('--url <address>', 'where to read it')
    .option('--locators <locators>', 'its paragraphs, such as p1-p12')
    .summary('start a data package for one document')
    .description(
      'Writes empty tables with their headers, the row of the document if --source is given, and a README that says ' +
        'what each column takes. Fill them in, then run: edugraph check seeds FOLDER',
    )
    .action((folder: string, { source, kind, ...cells }: NewOptions) => {
      const given = { ...cells, ...(source ? { id: source } : {}), ...(kind ? { sourceKind: kind } : {}) };
      const files = writeTemplate(folder, graphModel, Object.keys(given).length > 0 ? given : undefined);
      process.stdout.write(
        `Wrote ${files.length} files to ${folder}. Start with ${folder}/README.md; then run: ` +
          `${startedByNpm() ? 'npm run edugraph --' : 'node dist/cli.js'} check seeds ${folder}\n`,
      );
    });
}
