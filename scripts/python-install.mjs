#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// test/support/python.ts reads the same place: change both together.
const home = resolve(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'edugraph', 'python'));
const requirements = join(dirname(fileURLToPath(import.meta.url)), '../test/support/requirements.txt');

const usage = `Usage: npm run python:install

Fetches the Python packages of test/support/requirements.txt, about 60 MB, so that the tests can read the exports with
them. Needs python3 3.11 or later with pip.

Where: \${XDG_CACHE_HOME:-~/.cache}/edugraph/python
Now:   ${home}

A second run finds them there and does nothing.`;

/** Runs python3 and ends with its fault if there is one. */
function python(...words) {
  const { status, stdout, error } = spawnSync('python3', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (status === 0) return stdout.toString();
  console.error(error ? `python3 could not be run: ${error.message}` : `python3 ${words[1]} failed.`);
  process.exit(1);
}

if (process.argv.length > 2) {
  console.log(usage);
  process.exit(process.argv[2] === '--help' ? 0 : 1);
}
// The marker is written last, and says what it vouches for: packages of another version or another Python are replaced.
const wanted = `${python('-c', 'import sys; print(sys.version_info[:2])')}${readFileSync(requirements, 'utf8')}`;
const marker = join(home, 'complete');
if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) {
  console.log(`The Python packages are in ${home} already.`);
} else {
  mkdirSync(dirname(home), { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  process.on('exit', () => rmSync(fresh, { recursive: true, force: true }));
  python('-m', 'pip', 'install', '--quiet', '--target', fresh, '--requirement', requirements);
  writeFileSync(join(fresh, 'complete'), wanted);
  rmSync(home, { recursive: true, force: true });
  renameSync(fresh, home);
  console.log(`The Python packages are in ${home}.`);
}
