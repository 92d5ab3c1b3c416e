#!/usr/bin/env node
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { addBackup } from './cli/backup.js';
import { addCheck } from './cli/check.js';
import { addDoctor } from './cli/doctor.js';
import { addGenerate } from './cli/generate.js';
import { addIds } from './cli/ids.js';
import { addLoad } from './cli/load.js';
import { addMetrics } from './cli/metrics.js';
import { addNew } from './cli/new.js';
import { addPackage } from './cli/package.js';
import { addParagraphs } from './cli/paragraphs.js';
import { addRestore } from './cli/restore.js';
import { addStatements } from './cli/statements.js';
import { addVerify } from './cli/verify.js';
import { explain } from './shared/errors.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
const commands = new Command('edugraph')
  .description('Checks and loads the data of Edugraph, a graph of education initiatives.')
  .version(version, '-v, --version', 'print the version')
  .addHelpText('after', '\nSettings come from the environment or a file .env; .env.example lists them all.')
  .showHelpAfterError('(edugraph --help lists the commands)');
for (const add of [
  addCheck,
  addLoad,
  addDoctor,
  addBackup,
  addRestore,
  addMetrics,
  addNew,
  addIds,
  addPackage,
  addParagraphs,
  addVerify,
  addStatements,
  addGenerate,
])
  add(commands);

commands.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
