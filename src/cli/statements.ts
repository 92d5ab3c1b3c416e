import { Option, type Command } from 'commander';
import type { Engine } from '../database/database.js';
import { dialects } from '../database/dialects.js';
import { printStatement } from '../database/print-statement.js';
import { InputError, quote } from '../shared/errors.js';
import { allStatements } from '../statements.js';

export function addStatements(program: Command): void {
  program
    .command('statements')
    .argument('[name]', 'only the statements of this name, or of names that begin with it and a dot')
    .addOption(
      new Option('--engine <engine>', 'the engine that is asked').choices(Object.keys(dialects)).default('embedded'),
    )
    .summary('print every Cypher statement')
    .description(
      'Prints the name, the parameters, the columns and the text of every statement, with all properties. ' +
        'A query reads only the properties of its fields.',
    )
    .action((name: string | undefined, { engine }: { readonly engine: Engine }) => {
      const found = allStatements(dialects[engine]).filter(
        (statement) => name === undefined || statement.name === name || statement.name.startsWith(`${name}.`),
      );
      if (found.length === 0) throw new InputError(`name: expected the name of a statement, got ${quote(name)}.`);
      process.stdout.write(`${found.map(printStatement).join('\n\n')}\n`);
    });
}
