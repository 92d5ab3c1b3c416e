import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { archive } from '../../src/seed/archive.js';
import { readPackages } from '../../src/seed/packages.js';
import { tablesOf } from '../../src/seed/tables.js';
import { SEEDS } from '../support/databases.js';

interface Frictionless {
  readonly Package: {
    load(
      descriptor: string | object,
      options?: object,
    ): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly { readonly name: string; read(options: object): Promise<readonly object[]> }[];
    }>;
  };
}
const { Package } = createRequire(import.meta.url)('datapackage') as Frictionless;

describe('the data package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'edugraph-package-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is valid after the Frictionless profile, and every table after its schema', async () => {
    const found = await Package.load(join(SEEDS, 'datapackage.json'));
    expect(found.errors).toEqual([]);
    expect(found.valid).toBe(true);
    const counts = await Promise.all(
      found.resources.map(async (resource) => [resource.name, (await resource.read({ keyed: true })).length] as const),
    );
    expect(counts).toContainEqual([
      'nodes-observations',
      readPackages(graphModel, [SEEDS]).nodes.filter(({ definition }) => definition.kind === 'observation').length,
    ]);
  });

  test('the profile is really asked: a descriptor without resources is not valid', async () => {
    expect((await Package.load({ name: 'x' })).valid).toBe(false);
  });

  test('comes out of its zip file as it went in, with the release as its version', () => {
    const { release } = readPackages(graphModel, [SEEDS]);
    const bytes = archive(SEEDS, tablesOf(graphModel), release);
    expect(Buffer.from(archive(SEEDS, tablesOf(graphModel), release)).equals(Buffer.from(bytes))).toBe(true);
    const files = unzipSync(bytes);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    expect(readPackages(graphModel, [folder]).release).toBe(release);
    expect(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))).toMatchObject({
      version: release,
      licenses: [{ name: 'CC-BY-4.0' }],
    });
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CITATION.cff']));
  });
});
