import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolders } from '../../src/seed/read/package-folders.js';
import { SEEDS } from './seeds.js';

/** A copy of the seeds in a temporary folder, to be spoilt. */
export function copyOfSeeds(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'edugraph-')), 'seeds');
  cpSync(SEEDS, folder, { recursive: true });
  return folder;
}

/** Replaces one text of a table by another; it must be there once in all packages of the folder. */
export function edit(folder: string, path: string, from: string, to: string): void {
  const files = packageFolders([folder])
    .map((each) => join(each, path))
    .filter((file) => existsSync(file));
  const found = files.flatMap((file) => Array<string>(readFileSync(file, 'utf8').split(from).length - 1).fill(file));
  const [file, ...more] = found;
  if (file === undefined || more.length > 0)
    throw new Error(`expected ${from} once in ${path}, got it ${found.length} times`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** Adds a row to a table: its cells by column; the others are empty. */
export function addRow(folder: string, path: string, cells: Readonly<Record<string, string>>): void {
  const file = join(folder, path);
  const content = readFileSync(file, 'utf8').replace(/\n?$/, '\n');
  const header = (content.split('\n')[0] as string).split(',');
  for (const name of Object.keys(cells)) if (!header.includes(name)) throw new Error(`${path} has no column ${name}.`);
  const row = header.map((name) => (/[",]/.test(cells[name] ?? '') ? `"${cells[name]}"` : (cells[name] ?? '')));
  writeFileSync(file, `${content}${row.join(',')}\n`);
}
