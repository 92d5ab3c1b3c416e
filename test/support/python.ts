import { test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { printed } from './run.js';

// scripts/python-install.mjs writes to the same place: change both together.
const packages = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'edugraph', 'python');
const environment = {
  ...process.env,
  PYTHONPATH: [packages, process.env['PYTHONPATH']].filter(Boolean).join(delimiter),
  PYTHONIOENCODING: 'utf-8',
};

/** What a Python program printed, run with the packages of `npm run python:install`. */
export async function python(words: readonly string[], folder?: string): Promise<string> {
  try {
    return await printed('python3', words, { folder, environment });
  } catch (error) {
    throw new Error('If a package is missing: npm run python:install', { cause: error });
  }
}

const installed =
  spawnSync('python3', ['-c', 'import duckdb, gql, igraph, networkx, pandas, requests_toolbelt'], { env: environment })
    .status === 0;

/** A test that needs Python's packages, skipped without them. In CI it runs, and fails. */
export const testWithPython = installed || process.env['EDUGRAPH_REQUIRE_NEO4J'] === '1' ? test : test.skip;
