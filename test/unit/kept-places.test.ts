import { afterAll, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { GraphReader } from '../../src/model/reader/graph-reader.js';
import { load, servedSizes } from '../../src/seed/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { questionOf } from '../../src/traversals/search/match.js';
import { inPlaces } from '../../src/traversals/search/places.js';
import { embedded } from '../support/databases.js';
import { changed, packageOf, removeFolders, SMALL } from '../support/small-package.js';

afterAll(removeFolders);

test('the names of districts are read once from a release, and anew from the next', async () => {
  const database = embedded();
  const sizes = servedSizes(database);
  /** What is left of a name without its place, and how many statements that took. */
  const read = async (): Promise<readonly [rest: string | undefined, statements: number]> => {
    const reader = new GraphReader(database, graphModel);
    reader.sizes = await sizes();
    const [question] = await inPlaces(reader, [questionOf('坊子区第一小学')]);
    return [question?.rest.trim(), reader.statements];
  };
  try {
    await load(database, graphModel, readPackages(graphModel, [packageOf(SMALL)]));
    expect([await read(), await read()]).toEqual([
      ['第一小学', 1],
      ['第一小学', 0],
    ]);
    // As many of everything as before.
    const renamed = changed('nodes/districts.csv', 1, { name: '奎文区' });
    await load(database, graphModel, readPackages(graphModel, [packageOf(renamed)]));
    expect([await read(), await read()]).toEqual([
      ['', 1],
      ['', 0],
    ]);
  } finally {
    await database.close();
  }
});
