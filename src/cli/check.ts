import type { Command } from 'commander';
import { graphModel } from '../edges/graph.js';
import { InputError } from '../shared/errors.js';
import { report } from '../seed/fault.js';
import { checkPackages } from '../seed/packages.js';

export function addCheck(program: Command): void {
  program
    .command('check')
    .argument('<folders...>', 'data packages, which may refer to each other, or folders of packages')
    .summary('report every fault in data packages')
    .description(
      'Reads the tables of these data packages together and prints every fault as file:line:column: what was ' +
        'expected, what came. Changes nothing. Exits with 1 if there is a fault. It also prints doubts: things that ' +
        'look odd but may be right. They do not count as faults.',
    )
    .action((folders: readonly string[]) => {
      const { rows, faults, doubts } = checkPackages(graphModel, folders);
      if (doubts.length > 0)
        process.stdout.write(`${report(doubts.map((doubt) => ({ ...doubt, message: `doubt: ${doubt.message}` })))}\n`);
      if (faults.length > 0)
        throw new InputError(
          `${report(faults)}\n${countWords(faults.length, 'fault')}, ${countWords(doubts.length, 'doubt')}.`,
        );
      process.stdout.write(`${rows.length} rows, no fault, ${countWords(doubts.length, 'doubt')}.\n`);
    });
}

const countWords = (count: number, what: string): string =>
  count === 0 ? `no ${what}` : count === 1 ? `1 ${what}` : `${count} ${what}s`;
