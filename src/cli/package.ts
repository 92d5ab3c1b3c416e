import type { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { graphModel } from '../edges/graph.js';
import { InputError, quote } from '../shared/errors.js';
import { archive } from '../seed/backup/archive.js';
import { readPackages } from '../seed/packages.js';
import { tablesOf } from '../seed/read/tables.js';

export function addPackage(program: Command): void {
  program
    .command('package')
    .argument('[folder]', 'a data package, or a folder of packages', 'seeds')
    .requiredOption('--out <file>', 'the zip file to write')
    .summary('write data packages as a zip file')
    .description(
      'Checks a data package, or all packages in a folder, and writes them as one zip file: the tables, their ' +
        'descriptors with the release id, the accepted doubts, the licence, the README and the citation. The same ' +
        'data give the same bytes.',
    )
    .action((folder: string, { out }: { readonly out: string }) => {
      const { release } = readPackages(graphModel, [folder]);
      const bytes = archive([folder], tablesOf(graphModel), release);
      try {
        writeFileSync(out, bytes);
      } catch (error) {
        throw new InputError(`--out: expected a file that can be written, got ${quote(out)}.`, { cause: error });
      }
      process.stdout.write(`Wrote ${out}: ${bytes.length} bytes, release ${release}.\n`);
    });
}
