import type { Command } from 'commander';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { InputError } from '../shared/errors.js';
import { generatedFiles } from '../generated.js';

export function addGenerate(program: Command): void {
  program
    .command('generate')
    .option('--check', 'change nothing; exit with 1 if a file is not up to date')
    .summary('write the files that follow from the definitions and the data')
    .description(
      'Writes schema/, the descriptors and the README of seeds/, docs/data-dictionary.md and docs/limits.md from ' +
        'the definitions, the limits and the data. Run it in the root of the repository after every change to them.',
    )
    .action(async ({ check = false }: { readonly check?: boolean }) => {
      if (!existsSync('schema'))
        throw new InputError('Expected to run in the root of the repository: no schema/ here.');
      const files = await generatedFiles();
      const stale = files.filter(({ path, content }) => read(path) !== content);
      if (check && stale.length > 0)
        throw new InputError(
          `Not what the definitions, the limits and the data say: ${stale.map(({ path }) => path).join(', ')}. ` +
            'Run: npm run generate',
        );
      for (const { path, content } of stale) writeFileSync(path, content);
      process.stdout.write(
        stale.length === 0
          ? `${files.length} generated files are up to date.\n`
          : `Wrote ${stale.map(({ path }) => path).join(', ')}.\n`,
      );
    });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
