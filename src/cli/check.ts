import type { Command } from 'commander';
import { graphModel } from '../edges/graph.js';
import { InputError } from '../shared/errors.js';
import { report } from '../seed/fault.js';
import { checkPackages } from '../seed/packages.js';

export function addCheck(program: Command): void {
  program
    .command('check')
    .argument('<folders...>', 'the folders of the data packages, which may refer to each other')
    .summary('find every fault in data packages')
    .description('Reads the tables of these data packages together and prints every fault as file:line:column: what was expected, what came. Changes nothing. Ends with 1 where there is a fault.')
    .action((folders: readonly string[]) => {
      const { rows, faults } = checkPackages(graphModel, folders);
      if (faults.length > 0) throw new InputError(`${report(faults)}\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`);
      process.stdout.write(`${rows.length} rows, no fault.\n`);
    });
}
