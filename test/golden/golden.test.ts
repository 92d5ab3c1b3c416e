import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '../../src/graph/database.js';
import { ask } from '../support/ask.js';
import { engines, seeded } from '../support/engines.js';

const FOLDER = 'test/golden/queries';
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => name.slice(0, -'.graphql'.length));

/** Each query stands with the places that its answer can be read from: `# Source: source:fangzi-2021-12-16#p7`. */
describe.each(engines)('golden queries on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test.each(names)('%s', async (name) => {
    const query = readFileSync(`${FOLDER}/${name}.graphql`, 'utf8');
    const { data, errors } = await ask(database, query);
    expect(errors).toBeUndefined();
    expect(`${JSON.stringify(data, null, 2)}\n`).toBe(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
  });
});

test('every golden query says what it asks and where its answer can be read', () => {
  for (const name of names) expect([name, readFileSync(`${FOLDER}/${name}.graphql`, 'utf8')]).toEqual([name, expect.stringMatching(/^# Question: .+\n(# .+\n)*# Source: source:[a-z0-9-]+#[a-z0-9]+/)]);
});
