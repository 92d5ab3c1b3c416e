import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VARIABLE = 'EDUGRAPH_TEST_RUN_FOLDER';

/** Jest runs this before all tests: makes the folder of the run, which ends with it. */
export default function makeRunFolder() {
  if (process.env[VARIABLE]) return;
  const folder = mkdtempSync(join(tmpdir(), 'edugraph-run-'));
  process.env[VARIABLE] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/**
 * A file of the worker, which its test files see one after the other: they see nothing else of each other. Null outside
 * of a run.
 */
export function inRunFolder(name) {
  const folder = process.env[VARIABLE];
  return folder ? join(folder, `${process.env['JEST_WORKER_ID'] ?? '1'}-${name}`) : null;
}
