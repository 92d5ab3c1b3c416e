import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEEDS } from './databases.js';

/** A copy of the seeds in a temporary folder, to be spoilt. */
export function copyOfSeeds(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'edugraph-')), 'seeds');
  cpSync(SEEDS, folder, { recursive: true });
  return folder;
}

/** Replaces one text of a table by another; it must be there once. */
export function edit(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, path);
  const content = readFileSync(file, 'utf8');
  if (content.split(from).length !== 2)
    throw new Error(`expected ${from} once in ${path}, got it ${content.split(from).length - 1} times`);
  writeFileSync(file, content.replace(from, to));
}

/** Adds a row to a table. */
export function addRow(folder: string, path: string, row: string): void {
  const file = join(folder, path);
  writeFileSync(file, `${readFileSync(file, 'utf8').replace(/\n?$/, '\n')}${row}\n`);
}
