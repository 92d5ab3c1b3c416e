import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isCompositeType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '../../src/database/database.js';
import { edugraphSchema } from '../../src/schema.js';
import { ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';

const FOLDER = 'test/golden/queries';
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => name.slice(0, -'.graphql'.length));

const queryOf = (name: string): string => readFileSync(`${FOLDER}/${name}.graphql`, 'utf8');
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

  test.each(names)('%s', async (name) => {
    const query = queryOf(name);
    const { database: counted, names: statements } = counting(database);
    const { data, errors } = await ask(counted, query);
    expect(errors).toBeUndefined();
    expect(`${JSON.stringify(data, null, 2)}\n`).toBe(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
    // Which aliases share a statement where they read the same depends on which answer comes first: there may be fewer,
    // of the same names.
    const [said, found] = [statementsOf(query) ?? [], statements.sort()];
    expect([...new Set(found)]).toEqual([...new Set(said)]);
    expect(found.length).toBeLessThanOrEqual(said.length);
  });
});

test('every golden query says what it asks and where its answer can be read', () => {
  for (const name of names)
    expect([name, queryOf(name)]).toEqual([
      name,
      expect.stringMatching(/^# Question: .+\n(# .+\n)*# Source: source:[a-z0-9-]+#[a-z0-9]+/),
    ]);
});

test('every root field, and every field that leads on, is in one of them', async () => {
  const schema = await edugraphSchema();
  const asked = new Set<string>();
  for (const name of names) {
    const at = new TypeInfo(schema);
    visit(
      parse(queryOf(name)),
      visitWithTypeInfo(at, { Field: (field) => void asked.add(`${at.getParentType()?.name}.${field.name.value}`) }),
    );
  }
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => type === schema.getQueryType() || isCompositeType(getNamedType(field.type)))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(fields.filter((field) => !asked.has(field))).toEqual([]);
});
