import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { accept, ACCEPTED_FILE } from '../../src/seed/doubts/accepted.js';
import { archive } from '../../src/seed/backup/archive.js';
import { packageFolders } from '../../src/seed/read/package-folders.js';
import { checkPackages, readPackages } from '../../src/seed/packages.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { writeTemplate } from '../../src/seed/read/template.js';
import { SEEDS } from '../support/seeds.js';
import { readWhole } from '../support/whole-graph.js';
import { addRow, copyOfSeeds } from '../support/package.js';

interface Frictionless {
  readonly Package: {
    load(
      descriptor: string | object,
      options?: object,
    ): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly {
        readonly name: string;
        readonly descriptor: { readonly stats?: object };
        read(options: object): Promise<readonly object[]>;
      }[];
    }>;
  };
}
const { Package } = createRequire(import.meta.url)('datapackage') as Frictionless;

/** Writes what is in a zip file to a folder; returns it by path. */
function unzipTo(folder: string, bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files).filter(([name]) => !name.endsWith('/'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return files;
}

const seeds = readWhole([SEEDS]);

describe('the data packages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'edugraph-package-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('are valid after the Frictionless profile, and every table after its schema and its keys', async () => {
    let figures = 0;
    for (const each of packageFolders([SEEDS])) {
      const found = await Package.load(join(each, 'datapackage.json'));
      expect([each, found.valid, found.errors]).toEqual([each, true, []]);
      for (const resource of found.resources) {
        const { length } = await resource.read({ keyed: true, relations: true });
        expect([each, resource.name, resource.descriptor.stats]).toEqual([each, resource.name, { rows: length }]);
        if (resource.name === 'nodes-observations') figures += length;
      }
    }
    expect(figures).toBe(seeds.nodes.filter(({ definition }) => definition.kind === 'observation').length);
  });

  test('the profile is really asked: a descriptor without resources is not valid', async () => {
    expect((await Package.load({ name: 'x' })).valid).toBe(false);
  });

  test('and so is a new package, unedited', async () => {
    writeTemplate(join(folder, 'new'), graphModel, { id: 'source:new-2022', title: '新', publishedOn: '2022-01-01' });
    const found = await Package.load(join(folder, 'new', 'datapackage.json'));
    expect([found.valid, found.errors]).toEqual([true, []]);
    for (const resource of found.resources) await resource.read({ keyed: true, relations: true });
  });

  test('come out of their zip file as they went in, with the release as its version', () => {
    const { release } = seeds;
    const bytes = archive([SEEDS], tablesOf(graphModel), release);
    expect(Buffer.from(archive([SEEDS], tablesOf(graphModel), release)).equals(Buffer.from(bytes))).toBe(true);
    const files = unzipTo(folder, bytes);
    expect(readPackages(graphModel, [folder]).release).toBe(release);
    expect(JSON.parse(readFileSync(join(folder, 'catalogue', 'datapackage.json'), 'utf8'))).toMatchObject({
      version: release,
      licenses: [{ name: 'CC-BY-4.0' }],
    });
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CITATION.cff']));
  });

  test('the doubts that a package accepts come with it, and are accepted where it is unpacked', () => {
    const copy = copyOfSeeds();
    const row = { id: 'school:lone', name: '孤立学校', nameSource: 'COMPOSED', nameEn: 'Lone School' };
    const [given, unpacked] = [join(copy, 'fangzi-2021-12-16'), join(folder, 'fangzi-2021-12-16')];
    addRow(given, 'nodes/schools.csv', { ...row, evidence: 'source:fangzi-2021-12-16#p1' });
    const { doubts, release } = checkPackages(graphModel, [copy]);
    expect(accept([given], doubts, '只提到校名')).toHaveLength(1);
    unzipTo(folder, archive([copy], tablesOf(graphModel), release));
    expect(readFileSync(join(unpacked, ACCEPTED_FILE))).toEqual(readFileSync(join(given, ACCEPTED_FILE)));
    const after = checkPackages(graphModel, [folder]);
    expect([after.accepted, after.doubts, after.release]).toEqual([1, [], release]);
    rmSync(dirname(copy), { recursive: true });
  });
});
