import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';
import { answerOf, goldens, queryOf } from '../support/goldens.js';
import { withoutNewcomers } from '../support/newcomers.js';

/** What a query costs stands above it: `# Statements: District.byId, Source.byId`, or `none`. */
const statementsOf = (query: string): readonly string[] | undefined =>
  /^# Statements: (.+)$/m
    .exec(query)?.[1]
    ?.split(', ')
    .filter((name) => name !== 'none');

/** Each query stands with the places that its answer can be read from: `# Source: source:fangzi-2021-12-16#p7`. */
describeEngine('golden queries on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test.each(goldens)('%s', async (name) => {
    const query = queryOf(name);
    const { database: counted, names: statements } = counting(database);
    const { data, errors } = await ask(counted, query);
    expect(errors).toBeUndefined();
    const expected = answerOf(name);
    expect(`${JSON.stringify(withoutNewcomers(data, expected), null, 2)}\n`).toBe(expected);
    // Which aliases share a statement where they read the same depends on which answer comes first: there may be fewer,
    // of the same names.
    const [said, found] = [statementsOf(query) ?? [], statements.sort()];
    expect([...new Set(found)]).toEqual([...new Set(said)]);
    expect(found.length).toBeLessThanOrEqual(said.length);
  });
});
