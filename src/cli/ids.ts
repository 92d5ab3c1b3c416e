import type { Command } from 'commander';
import { fillIds } from '../seed/read/fill-ids.js';
import { graphModel } from '../edges/graph.js';
import { observation } from '../nodes/observation/observation.node.js';
import { packageFolders } from '../seed/read/package-folders.js';
import { counted } from '../shared/counted.js';

export function addIds(program: Command): void {
  program
    .command('ids')
    .argument('<folders...>', 'data packages, or folders of packages')
    .summary('give an id to every figure that has none')
    .description(
      'Fills the empty id cells of nodes/observations.csv with ids made of the source, the metric, what the ' +
        'figure is about and its year. Changes nothing else; an id that stands there stays for ever.',
    )
    .action((folders: readonly string[]) => {
      const filled = packageFolders(folders).reduce((sum, folder) => sum + fillIds(folder, graphModel, observation), 0);
      process.stdout.write(`${counted(filled, 'figure was', 'figures were')} given an id.\n`);
    });
}
