import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Database } from '../../src/database/database.js';
import { storeFault } from '../../src/database/embedded/embedded-errors.js';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { ForbiddenError, explain } from '../../src/shared/errors.js';
import { embedded } from '../support/databases.js';
import { SEEDS } from '../support/seeds.js';

// A name with the words of other faults: what is in a path says nothing of the fault.
const folder = mkdtempSync(join(tmpdir(), 'is damaged, locked by another process, no space left '));
const whole = join(folder, 'whole.grafeo');
const mounted: string[] = [];

/** An empty file system of its own, with these options; false if this machine does not allow it. */
function mount(at: string, options: string): boolean {
  mkdirSync(at);
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at]).status === 0;
  if (done) mounted.push(at);
  return done;
}
const [small, readOnly] = [join(folder, 'small'), join(folder, 'read-only')];
const testSmall = mount(small, 'size=300k') ? test : test.skip;
const testReadOnly = mount(readOnly, 'ro') ? test : test.skip;

/** What opening a file says; none of these may be opened. */
function faultOf(file: string): ForbiddenError {
  try {
    void embedded(file).close();
  } catch (error) {
    if (error instanceof ForbiddenError) return error;
    throw error;
  }
  throw new Error(`Expected ${file} not to be opened.`);
}
const seed = (database: Database): Promise<unknown> => load(database, graphModel, readPackages(graphModel, [SEEDS]));

describe('a store that cannot be used says why, what to do, and the cause', () => {
  beforeAll(async () => {
    const database = embedded(whole);
    await seed(database);
    await database.close();
  });
  afterAll(() => {
    for (const at of mounted) spawnSync('umount', ['-l', at]);
    rmSync(folder, { recursive: true, force: true });
  });
  const inFolder = (name: string): string => join(folder, name);

  test.each([
    ['within its head', () => 8],
    ['after its head', () => 4_096],
    ['in the middle', (size: number) => Math.floor(size / 2)],
  ])('a real store that was cut off %s is damaged', (name, cutTo) => {
    const file = inFolder(`cut ${name}.grafeo`);
    copyFileSync(whole, file);
    truncateSync(file, cutTo(statSync(whole).size));
    const fault = faultOf(file);
    expect(fault.message).toMatch(/ is damaged: .*Move it away/);
    expect(explain(fault)).toMatch(/\nCause: .*GRAFEO-S002/);
  });

  test('a store in the format of another version of the engine is no damaged one', () => {
    const file = inFolder('newer.grafeo');
    const content = readFileSync(whole);
    // The version of the format, and the checksum of the head that it is in.
    content[4] = 9;
    content.writeUInt32LE(crc32(content.subarray(0, 72)), 72);
    writeFileSync(file, content);
    const fault = faultOf(file);
    expect(fault.message).toMatch(/ was written by another version of the embedded engine\. Use the version/);
    expect(explain(fault)).toMatch(/\nCause: .*unsupported file format version 9/);
    expect(readFileSync(file).equals(content)).toBe(true);
  });

  test.each([
    ['an empty file', ''],
    ['a text', 'id,name\n'.repeat(9_000)],
  ])('%s is no graph', (name, text) => {
    const file = inFolder(`${name}.grafeo`);
    writeFileSync(file, text);
    expect(faultOf(file).message).toMatch(/ is something else than a graph of the embedded engine\./);
  });

  test('a folder in its place is no graph', () => {
    mkdirSync(inFolder('folder.grafeo'));
    expect(faultOf(inFolder('folder.grafeo')).message).toMatch(/ is something else than a graph/);
  });

  test('a file in place of its folder', () => {
    writeFileSync(inFolder('file'), '');
    for (const file of ['file/a.grafeo', 'file/deeper/a.grafeo'])
      expect(faultOf(inFolder(file)).message).toMatch(/ its folder is not there and cannot be made, or is a file\./);
  });

  test('a store that is open is in use', async () => {
    const open = embedded(inFolder('open.grafeo'));
    expect(faultOf(inFolder('open.grafeo')).message).toMatch(/ is in use by another process.*EDUGRAPH_DATA/);
    await open.close();
  });

  // Even the superuser makes no folder there.
  (existsSync('/sys/kernel') ? test : test.skip)('a place where no folder can be made', () => {
    expect(faultOf('/sys/edugraph/a.grafeo').message).toMatch(/ is read-only for this user\./);
  });

  testReadOnly('a read-only folder', () => {
    const fault = faultOf(join(readOnly, 'a.grafeo'));
    expect(fault.message).toMatch(/ is read-only for this user\. Allow this user to write there/);
    expect(explain(fault)).toMatch(/\nCause: .*Read-only file system/);
  });

  testSmall('a disk that is full, as a load is written and as a store is made', async () => {
    const database = embedded(join(small, 'a.grafeo'));
    await expect(seed(database)).rejects.toThrow(/ the disk is full\. Nothing was changed\. Make room/);
    await database.close();
    spawnSync('dd', ['if=/dev/zero', `of=${join(small, 'filling')}`, 'bs=1k', 'count=400']);
    expect(faultOf(join(small, 'b.grafeo')).message).toMatch(/ the disk is full\./);
  });

  test('what no machine lets us make here is told by the words of the engine and the codes of Node.js', () => {
    const said = (words: string): string | undefined => storeFault('/srv/edugraph.grafeo', new Error(words))?.message;
    expect(said('GRAFEO-X001: cannot open the migration lock file a: Permission denied (os error 13)')).toMatch(
      /read-only/,
    );
    expect(said('GRAFEO-X003: I/O error: Disk quota exceeded (os error 122)')).toMatch(/the disk is full/);
    expect(said('GRAFEO-X001: a block of the file is missing')).toBeUndefined();
    const denied = Object.assign(new Error('EACCES'), { syscall: 'mkdir', code: 'EACCES' });
    expect(storeFault('/srv/edugraph.grafeo', denied)?.message).toMatch(/read-only/);
  });
});
