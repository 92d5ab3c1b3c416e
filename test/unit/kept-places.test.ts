import { afterAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { GraphReader } from '../../src/model/reader/graph-reader.js';
import { load } from '../../src/seed/load/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { Readiness } from '../../src/service/readiness.js';
import { questionOf } from '../../src/traversals/search/match.js';
import { inPlaces } from '../../src/traversals/search/places.js';
import { around } from '../support/around.js';
import { embedded } from '../support/databases.js';
import { changed, packageOf, removeFolders, SMALL } from '../support/small-package.js';

afterAll(removeFolders);

test('the names of districts are read once from a release, and anew from the next', async () => {
  const database = embedded();
  let now = 0;
  const readiness = new Readiness(database, graphModel, () => now);
  /** What is left of a name without its place, and how many statements that took. */
  const read = async (): Promise<readonly [rest: string | undefined, statements: number]> => {
    const reader = new GraphReader(database, graphModel);
    reader.sizes = await readiness.sizes();
    const [question] = await inPlaces(reader, [questionOf('坊子区第一小学')]);
    return [question?.rest.trim(), reader.statements];
  };
  try {
    await load(database, graphModel, readPackages(graphModel, [packageOf(SMALL)]));
    expect([await read(), await read()]).toEqual([
      ['第一小学', 1],
      ['第一小学', 0],
    ]);
    const before = await readiness.release();
    // As many of everything as before.
    const renamed = changed('nodes/districts.csv', 1, { name: '奎文区' });
    await load(database, graphModel, readPackages(graphModel, [packageOf(renamed)]));
    // For a second the old names serve, and so long answers are kept as those of the old release.
    expect([await readiness.release(), await read()]).toEqual([before, ['第一小学', 0]]);
    now = 1_000;
    expect(await readiness.release()).not.toBe(before);
    expect([await read(), await read()]).toEqual([
      ['', 1],
      ['', 0],
    ]);
  } finally {
    await database.close();
  }
});

test('sizes stay as they were while the database does not answer', async () => {
  const database = embedded();
  let now = 0;
  let away = false;
  const read = ((...given) => (away ? Promise.reject(new Error('away')) : database.read(...given))) as Database['read'];
  const readiness = new Readiness(around(database, { read }), graphModel, () => now);
  try {
    await load(database, graphModel, readPackages(graphModel, [packageOf(SMALL)]));
    const sizes = await readiness.sizes();
    expect(sizes?.nodes['district']).toBe(2);
    [away, now] = [true, 1_000];
    expect([await readiness.release(), await readiness.sizes()]).toEqual([null, sizes]);
  } finally {
    await database.close();
  }
});
