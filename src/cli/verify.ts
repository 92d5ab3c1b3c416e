import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { graphModel } from '../edges/graph.js';
import { report } from '../seed/fault.js';
import { checkPackages } from '../seed/packages.js';
import { verify, writePrintedAt } from '../seed/check/verify.js';
import { counted } from '../shared/counted.js';
import { InputError } from '../shared/errors.js';
import { readTexts } from '../sources/texts.js';

interface VerifyOptions {
  readonly texts?: string;
  readonly write?: boolean;
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .argument('[folders...]', 'the folders of the data packages', ['seeds'])
    .option(
      '--texts <folder>',
      'a folder with the texts of the sources, each named as its source (default: EDUGRAPH_TEXTS)',
    )
    .option('--write', 'fill in printedAt wherever it can be said in one way only')
    .summary('hold the data against the texts of its sources')
    .description(
      'Says of every source whether its text is in the folder (fangzi-2021-12-16.txt or .html is that of ' +
        'source:fangzi-2021-12-16), whether it has the hash that the source names, and whether every printed figure ' +
        'and name stands in its paragraph. A figure that stands in its text more than once needs printedAt: the ' +
        'characters around it. --write fills that in if the figure stands in its paragraph once, and changes nothing ' +
        'else. Exits with 1 if something does not fit.',
    )
    .action((folders: readonly string[], { texts, write = false }: VerifyOptions) => {
      const folder = texts ?? readConfig().EDUGRAPH_TEXTS;
      if (folder === undefined) throw new InputError('--texts: expected a folder with texts of sources, got none.');
      const { rows, faults } = checkPackages(graphModel, folders);
      if (faults.length > 0) throw new InputError(report(faults));
      const verified = verify(rows, readTexts(folder));
      process.stdout.write(`${verified.lines.join('\n')}\n`);
      if (write)
        for (const [file, count] of writePrintedAt(verified.fillable))
          process.stdout.write(`${file}: wrote printedAt of ${counted(count, 'figure')}.\n`);
      const left = [...verified.faults, ...(write ? [] : verified.fillable)];
      if (left.length > 0) throw new InputError(report(left));
    });
}
