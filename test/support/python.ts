import { test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// scripts/python-install.mjs writes to the same place: change both together.
const packages = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'edugraph', 'python');
const environment = {
  ...process.env,
  PYTHONPATH: [packages, process.env['PYTHONPATH']].filter(Boolean).join(delimiter),
  PYTHONIOENCODING: 'utf-8',
};

/** Runs Python with the packages of `npm run python:install`, without holding up a server of this process. */
export async function python(words: readonly string[], folder?: string): Promise<string> {
  const child = spawn('python3', words, { env: environment, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const [written, said]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status === 0) return Buffer.concat(written).toString();
  throw new Error(
    `python3 ${words[0]} failed; if a package is missing: npm run python:install\n${Buffer.concat(said)}`,
  );
}

const installed =
  spawnSync('python3', ['-c', 'import duckdb, gql, igraph, networkx, pandas, requests_toolbelt'], { env: environment })
    .status === 0;

/** A test that needs Python's packages, skipped without them. In CI it runs, and fails. */
export const testWithPython = installed || process.env['EDUGRAPH_REQUIRE_NEO4J'] === '1' ? test : test.skip;
