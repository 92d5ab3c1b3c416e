import type { Command } from 'commander';
import { allStatements } from '../statements.js';

export function addStatements(program: Command): void {
  program
    .command('statements')
    .summary('print every statement that the database is asked')
    .description('Prints the name and the text of every statement, with all properties asked for. What a query asks of them depends on its fields.')
    .action(() => {
      process.stdout.write(
        `${allStatements()
          .map(({ name, text }) => `// ${name}\n${text.replace(/\s+/g, ' ').trim()};`)
          .join('\n\n')}\n`,
      );
    });
}
