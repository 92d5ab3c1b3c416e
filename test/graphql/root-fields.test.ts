import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isNonNullType, type GraphQLField } from 'graphql';
import type { Database } from '../../src/database/database.js';
import { edugraphSchema } from '../../src/schema.js';
import { LIMIT } from '../../src/shared/limits.js';
import { ask } from '../support/ask.js';
import { seededEmbedded } from '../support/databases.js';

type RootField = GraphQLField<unknown, unknown>;
const schema = await edugraphSchema();
const withArguments: readonly RootField[] = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  ({ args }) => args.length > 0,
);
const nameOf = ({ name }: RootField): string => name;

/** Arguments of the right types that the field itself refuses. */
const WRONG: Readonly<Record<string, string>> = {
  compare: 'entities: [], metrics: []',
  entities: 'kind: DISTRICT, first: 0',
  neighborhood: 'ids: []',
  nodes: `ids: [${'"a:b" '.repeat(LIMIT.ids + 1)}]`,
  observationGroups: 'by: []',
  paths: 'from: "a:b", to: "a:b"',
  ranking: 'metric: "district:fangzi"',
  resolve: `names: [${'"a" '.repeat(LIMIT.resolvedNames + 1)}]`,
  search: 'query: "a", first: 0',
  sharedPartners: 'ids: []',
  timeline: 'metric: "a:b", entities: []',
};
const wrong = ({ name, args }: RootField): string =>
  WRONG[name] ?? (args.some((argument) => argument.name === 'first') ? 'first: 0' : 'id: "of:another-kind"');

describe('a root field that fails on an argument', () => {
  let database: Database;
  beforeAll(async () => {
    database = await seededEmbedded();
  });
  afterAll(() => database.close());

  test('may be null, every one of them', () => {
    expect(withArguments.filter(({ type }) => isNonNullType(type)).map(nameOf)).toEqual([]);
  });

  // An id that is of no kind is no fault for `node`: there is nothing, so it is null.
  const failing = withArguments.filter(({ name }) => name !== 'node');
  test.each(failing.map((field) => [field.name, field] as const))('%s leaves what else was asked', async (_, field) => {
    const { data, errors } = await ask(
      database,
      `{ fangzi: district(id: "district:fangzi") { code } asked: ${field.name}(${wrong(field)}) { __typename } ` +
        'first: districts(first: 1) { nodes { __typename } } }',
    );
    expect(data).toEqual({
      fangzi: { code: '370704' },
      asked: null,
      first: { nodes: [{ __typename: 'District' }] },
    });
    expect(errors?.map(({ path }) => path)).toEqual([['asked']]);
  });
});
