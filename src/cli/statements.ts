import type { Command } from 'commander';
import { allStatements } from '../statements.js';

export function addStatements(program: Command): void {
  program
    .command('statements')
    .summary('print every statement that the database is asked')
    .description(
      'Prints the name and the text of every statement, with all properties asked for. What a query asks of them depends on its fields. Where Neo4j is asked in other words, for the same rows, these follow.',
    )
    .action(() => {
      process.stdout.write(
        `${allStatements()
          .flatMap(({ name, text, neo4j }) => [
            `// ${name}\n${text.replace(/\s+/g, ' ').trim()};`,
            ...(neo4j === undefined ? [] : [`// ${name}, on Neo4j\n${neo4j};`]),
          ])
          .join('\n\n')}\n`,
      );
    });
}
