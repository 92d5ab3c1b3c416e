import type { Command } from 'commander';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../edges/graph.js';
import { InputError, quote } from '../shared/errors.js';
import { archive } from '../seed/archive.js';
import { readPackages } from '../seed/packages.js';
import { tablesOf } from '../seed/tables.js';

export function addPackage(program: Command): void {
  program
    .command('package')
    .argument('[folder]', 'the folder of the data package', 'seeds')
    .requiredOption('--out <file>', 'the zip file to write')
    .summary('write a data package as a zip file')
    .description(
      'Checks a data package and writes it as a zip file: the tables, their descriptor with the release id, ' +
        'the licence, the README and the citation. The same data give the same bytes.',
    )
    .action((folder: string, { out }: { readonly out: string }) => {
      const { release } = readPackages(graphModel, [folder]);
      const tables = tablesOf(graphModel).filter(({ path }) => existsSync(join(folder, path)));
      const bytes = archive(folder, tables, release);
      try {
        writeFileSync(out, bytes);
      } catch (error) {
        throw new InputError(`--out: expected a file that can be written, got ${quote(out)}.`, { cause: error });
      }
      process.stdout.write(`Wrote ${out}: ${bytes.length} bytes, release ${release}.\n`);
    });
}
