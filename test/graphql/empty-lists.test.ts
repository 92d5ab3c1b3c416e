import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';

const SOURCE = 'source(id: "source:fangzi-2021-12-16")';
const FANGZI = 'district(id: "district:fangzi")';
const LIST = '{ totalCount nodes { id } pageInfo { hasNextPage } }';
const NOTHING = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } };
const IDS = '["district:fangzi"]';

describeEngine('an empty list matches nothing, and null is as if it were left out, on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  /** A field whose argument is to be put in, and what it answers if that matches nothing. */
  const cases: readonly (readonly [name: string, field: (given: string) => string, nothing: unknown])[] = [
    ['in', (given) => `districts(filter: {id: {in: ${given}}}) ${LIST}`, NOTHING],
    ['kinds of a source', (given) => `${SOURCE} { found: entities(kinds: ${given}) ${LIST} }`, { found: NOTHING }],
    ['kinds of a search', (given) => `search(query: "潍坊", kinds: ${given}) ${LIST}`, NOTHING],
    [
      'kinds of resolve',
      (given) => `resolve(names: ["潍坊市"], kinds: ${given}) { candidates { score } }`,
      [{ candidates: [] }],
    ],
    ['types of a node', (given) => `${FANGZI} { found: relations(types: ${given}) ${LIST} }`, { found: NOTHING }],
    ['types of a source', (given) => `${SOURCE} { found: relations(types: ${given}) ${LIST} }`, { found: NOTHING }],
    [
      'via of neighborhood',
      (given) =>
        `neighborhood(ids: ${IDS}, via: ${given}) { nodes { id } relations { id } truncated hidden { total } }`,
      { nodes: [{ id: 'district:fangzi' }], relations: [], truncated: false, hidden: [] },
    ],
    [
      'via of paths',
      (given) => `paths(from: "district:fangzi", to: "district:weifang", via: ${given}) { paths { length } truncated }`,
      { paths: [], truncated: false },
    ],
  ];

  test.each(cases)('%s', async (_, field, nothing) => {
    const [empty, absent] = await Promise.all(
      ['[]', 'null'].map((given) => answer(database, `{ a: ${field(given)} }`)),
    );
    expect(empty).toEqual({ a: nothing });
    expect(absent).not.toEqual({ a: nothing });
  });

  test('statuses', async () => {
    const found = await answer(
      database,
      '{ observationGroups(by: [STATUS], statuses: []) { totalCount nodes { count } } }',
    );
    expect(found).toEqual({ observationGroups: { totalCount: 0, nodes: [] } });
  });
});
