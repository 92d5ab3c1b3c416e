import type { Command } from 'commander';
import { graphModel } from '../edges/graph.js';
import { report } from '../seed/fault.js';
import { checkPackages } from '../seed/packages.js';
import { verify } from '../seed/verify.js';
import { InputError } from '../shared/errors.js';
import { readTexts } from '../sources/texts.js';

export function addVerify(program: Command): void {
  program
    .command('verify')
    .argument('[folders...]', 'the folders of the data packages', ['seeds'])
    .requiredOption('--texts <folder>', 'a folder with the texts of the sources, each named as its source')
    .summary('hold the data against the texts of its sources')
    .description(
      'Says of every source whether its text is in the folder (fangzi-2021-12-16.txt or .html is that of ' +
        'source:fangzi-2021-12-16), whether it has the hash that the source names, and whether every printed figure ' +
        'and name stands in its paragraph. Changes nothing. Exits with 1 if something does not fit.',
    )
    .action((folders: readonly string[], { texts }: { readonly texts: string }) => {
      const { rows, faults } = checkPackages(graphModel, folders);
      if (faults.length > 0) throw new InputError(report(faults));
      const verified = verify(rows, readTexts(texts));
      process.stdout.write(`${verified.lines.join('\n')}\n`);
      if (verified.faults.length > 0) throw new InputError(report(verified.faults));
    });
}
