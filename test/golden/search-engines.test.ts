import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../../src/database/database.js';
import { describeOthers, seeded } from '../support/engines.js';
import { resolve, search } from '../support/search.js';
import { everyCase } from './search-cases.js';

describeOthers('search on %s, as on the embedded engine,', (engine) => {
  let databases: readonly Database[];
  beforeAll(async () => {
    databases = await Promise.all([seeded('embedded'), seeded(engine)]);
  });
  afterAll(() => Promise.all(databases.map((database) => database.close())));

  const same = async (query: string): Promise<void> => {
    const [one, other] = await Promise.all(databases.map((database) => search(database, query)));
    expect(other).toEqual(one);
  };

  test('finds the same in the same order with the same scores, for every query of the table', async () => {
    for (const [, query] of everyCase) await same(query);
  }, 120_000);

  test('and for any text', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(
        '坊',
        '学',
        '區',
        'wei',
        'fang',
        'scho',
        'univ',
        ' ',
        '+',
        'AND',
        '~',
        'é',
        'ü',
        '1',
        '\ud83d',
        '𠮷',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), (pieces) => same(pieces.join(''))),
      { numRuns: 150 },
    );
  }, 120_000);

  test('resolves the same', async () => {
    const names = everyCase.map(([, query]) => query).slice(0, 250);
    const [one, other] = await Promise.all(databases.map((database) => resolve(database, names)));
    expect(other).toEqual(one);
  });
});
