import type { Command } from 'commander';
import { graphModel } from '../edges/graph.js';
import { findMetrics } from '../seed/doubts/metric-search.js';
import { checkPackages } from '../seed/packages.js';
import { InputError } from '../shared/errors.js';

const MOST_SHOWN = 10;

export function addMetrics(program: Command): void {
  program
    .command('metrics')
    .argument('<find>', 'words of a name, a definition or a unit, such as 招聘教师')
    .argument('[folders...]', 'the folders of the data packages', ['seeds'])
    .summary('find the metric that a figure measures')
    .description(
      'Looks for metrics by name, alias, definition and unit in these data packages, and prints the best with how ' +
        'well they fit: look before you write a new one. Changes nothing.',
    )
    .action((find: string, folders: readonly string[]) => {
      const { rows, faults } = checkPackages(graphModel, folders);
      const found = findMetrics(rows, find);
      if (found.length === 0 && faults.length > 0)
        throw new InputError(`Nothing was found, and the packages have faults: edugraph check ${folders.join(' ')}`);
      process.stdout.write(
        found.length === 0
          ? `No metric is like ${JSON.stringify(find)}.\n`
          : found
              .slice(0, MOST_SHOWN)
              .map(
                ({ row: { values }, score, matchedIn }) =>
                  `${score.toFixed(2)}  ${String(values['id'])}  ${String(values['name'])} · ` +
                  `${String(values['nameEn'])}` +
                  `  [${String(values['unit'])}]  found in: ${matchedIn}\n      ${String(values['definition'])}\n`,
              )
              .join(''),
      );
    });
}
