import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { Database } from '../../src/database/database.js';
import { estimate } from '../../src/graphql/cost.js';
import { createContext } from '../../src/context.js';
import { graphModel } from '../../src/edges/graph.js';
import { edugraphSchema } from '../../src/schema.js';
import { ask } from '../support/ask.js';
import { seededEmbedded } from '../support/databases.js';

const cost = async (query: string, variables: Record<string, unknown> = {}): Promise<number | null> =>
  estimate({ schema: await edugraphSchema(), document: parse(query), operationName: null, variables });

describe('the estimate of what an answer can hold', () => {
  test.each([
    ['{ district(id: "district:fangzi") { name } }', 1],
    ['{ districts { nodes { id } } }', 20],
    ['{ districts(first: 5) { edges { node { id } } } }', 5],
    ['{ districts(last: 7) { nodes { id } } }', 7],
    ['{ districts(first: 5) { nodes { programs(first: 10) { nodes { id } } } } }', 55],
    ['{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['{ a: districts(first: 5) { nodes { id } } b: districts(first: 6) { nodes { id } } }', 11],
    ['{ districts(first: 1000000000) { nodes { id } } }', 100],
    ['{ ranking(metric: "metric:x", first: 700) { nodes { id } } }', 700],
    ['{ ranking(metric: "metric:x", first: 1000000000) { nodes { id } } }', 1_000],
    ['{ overview { release } vocabulary { zh } }', 0],
  ])('%s', async (query, nodes) => {
    expect(await cost(query)).toBe(nodes);
  });

  test('takes variables and their defaults as they are coerced', async () => {
    const query = 'query ($first: Int = 50) { districts(first: $first) { nodes { id } } }';
    expect([await cost(query), await cost(query, { first: 3 }), await cost(query, { first: null })]).toEqual([
      50, 3, 20,
    ]);
  });

  test('goes through fragments; what is asked of a page by one counts beside its entries', async () => {
    expect(
      await cost(
        '{ districts(first: 4) { ...page } } fragment page on DistrictConnection { nodes { ... on District { ' +
          'children(first: 2) { nodes { id } } } } }',
      ),
    ).toBe(16);
  });
});

test('what is skipped beside a page takes nothing from its price', async () => {
  const search = (more: string): string =>
    `{ search(query: "a", first: 100) { nodes { id } ...beside ${more} } districts(first: 50) { nodes { id } } }
     fragment beside on SearchConnection { asked { entities { id } } }`;
  const plain = await cost(search(''));
  expect(plain).toBeGreaterThan(150);
  expect(await cost(search('... @skip(if: true) { ...beside ...beside }'))).toBe(plain);
  expect(await cost(search('...beside @include(if: false)'))).toBe(plain);
});

test('no list is taken to be longer than it can be in the graph', async () => {
  const sizes = { nodes: { district: 7, program: 5 }, degrees: { 'district IN IMPLEMENTED_IN': 3 } };
  const inGraph = async (query: string): Promise<number | null> =>
    estimate({ schema: await edugraphSchema(), document: parse(query), operationName: null, variables: {}, sizes });
  expect(await inGraph('{ districts(first: 100) { nodes { id } } }')).toBe(7);
  expect(await inGraph('{ districts(first: 2) { nodes { id } } }')).toBe(2);
  expect(await inGraph('{ districts(first: 100) { nodes { programs(first: 10) { nodes { id } } } } }')).toBe(28);
  const below = '{ districts(first: 1) { nodes { programs(first: 10, includeDescendants: true) { nodes { id } } } } }';
  expect(await inGraph(below)).toBe(6);
});

describe('the count of what was read', () => {
  let database: Database;
  beforeAll(async () => {
    database = await seededEmbedded();
  });
  afterAll(() => database.close());

  test('an answer that comes to hold more than it may is refused with what it may', async () => {
    const { reader } = createContext({ database, model: graphModel, mostNodes: 10 });
    const page = { size: 11, backward: false, cursor: null };
    const districts = graphModel.nodes[0] as (typeof graphModel.nodes)[number];
    await expect(reader.page(districts, page, { node: [], relation: [] })).rejects.toThrow('at most 10 nodes');
  });

  test('nodes and statements are counted', async () => {
    const { data } = await ask(database, '{ districts(first: 3) { nodes { id name } } }');
    expect(data).toBeTruthy();
    const context = createContext({ database, model: graphModel });
    await context.reader.page(
      graphModel.nodes[0] as (typeof graphModel.nodes)[number],
      { size: 3, backward: false, cursor: null },
      { node: ['name'], relation: [] },
    );
    expect([context.reader.nodes, context.reader.statements]).toEqual([3, 1]);
  });
});
