#!/usr/bin/env node
import { Command } from 'commander';
import { addCheck } from './cli/check.js';
import { addGenerate } from './cli/generate.js';
import { addLoad } from './cli/load.js';
import { addMetrics } from './cli/metrics.js';
import { addNew } from './cli/new.js';
import { addPackage } from './cli/package.js';
import { addStatements } from './cli/statements.js';
import { AppError } from './shared/errors.js';

const commands = new Command('edugraph')
  .description('Checks and loads the data of Edugraph, a graph of education initiatives.')
  .showHelpAfterError('(edugraph --help lists the commands)');
for (const add of [addCheck, addLoad, addMetrics, addNew, addPackage, addStatements, addGenerate]) add(commands);

commands.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof AppError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
