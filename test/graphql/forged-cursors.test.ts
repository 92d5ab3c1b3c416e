import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { encodeCursor } from '../../src/shared/cursor.js';
import { ask } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';

describeEngine('a cursor that is made up, on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test.each([
    ['a list of the root', 'districts(first: 1, after: $after) { nodes { id } }', 'districts', [null]],
    [
      'an ordered list',
      'districts(first: 1, after: $after, orderBy: [{field: NAME}]) { nodes { id } }',
      'districts?NAME',
      [null, 'district:fangzi'],
    ],
    [
      'a list of a node',
      'district(id: "district:weifang") { children(first: 1, after: $after) { nodes { id } } }',
      'District.children',
      [null],
    ],
    [
      'shared partners',
      'sharedPartners(ids: ["district:fangzi", "district:weifang"], after: $after) { nodes { id } }',
      'sharedPartners',
      [1, null, 'organization:one'],
    ],
    ['a search', 'search(query: "潍坊", after: $after) { nodes { id } }', 'search for 潍坊', [1, 2, null]],
  ])('with null for a value of %s is refused as one that is not ours', async (_, fields, scope, keys) => {
    const result = await ask(database, `query ($after: String) { ${fields} }`, { after: encodeCursor(scope, keys) });
    expect(result.errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^after: expected a cursor from a page of .* which is not a cursor of this service\.$/),
    ]);
  });
});
