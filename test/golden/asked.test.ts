import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';

const QUERY = `query ($query: String!) { search(query: $query, first: 3) { nodes { id } asked {
  unit year entities { id } metrics { id } observations { totalCount nodes { id } } } } }`;

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}
interface Found extends Ids {
  readonly asked: {
    readonly unit: string | null;
    readonly year: number | null;
    readonly entities: Ids['nodes'];
    readonly metrics: Ids['nodes'];
    readonly observations: Ids & { readonly totalCount: number };
  };
}
const ids = (nodes: Ids['nodes']): readonly string[] => nodes.map(({ id }) => id);

describeEngine('what a question in words asks for, on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  const read = async (query: string) =>
    ((await answer(database, QUERY, { query })) as unknown as { readonly search: Found }).search;
  const asked = async (query: string) => {
    const { entities, metrics, observations, ...rest } = (await read(query)).asked;
    return { ...rest, entities: ids(entities), metrics: ids(metrics), count: observations.totalCount };
  };

  test('the figures of a place for a metric that the question names, in both languages', async () => {
    for (const query of ['坊子区招聘教师多少名？', 'Teachers recruited in Fangzi?']) {
      const { nodes, asked: found } = await read(query);
      expect([query, ids(found.entities), ids(found.metrics)]).toEqual([
        query,
        ['district:fangzi'],
        ['metric:teachers-recruited'],
      ]);
      // The fifth paragraph of its document of December 2021: 150, 200 and 300 teachers in three years.
      expect(ids(found.observations.nodes)).toEqual(
        [2019, 2020, 2021].map((year) => `observation:fangzi-teachers-recruited-${year}`),
      );
      // What the words find as a whole stands beside it.
      expect(ids(nodes)).toContain('metric:teachers-recruited');
    }
  });

  test('words of everyday speech, and several places', async () => {
    expect(await asked('坊子区有多少老师')).toEqual(await asked('坊子区有多少教师'));
    expect(await asked('坊子区有多少老师')).toMatchObject({ entities: ['district:fangzi'], count: 6 });
    expect((await asked('teachers in Fangzi and Hanting')).entities).toEqual(['district:fangzi', 'district:hanting']);
  });

  test('money, whatever a metric calls it, of a year', async () => {
    const money = { unit: 'CNY', entities: ['district:fangzi'], metrics: [] };
    expect(await asked('How much did Fangzi invest in 2021?')).toEqual({ ...money, year: 2021, count: 5 });
    expect(await asked('坊子區2021年花了多少钱')).toEqual({ ...money, year: 2021, count: 5 });
    expect(await asked('坊子区投入了多少钱')).toEqual({ ...money, year: null, count: 10 });
    // All that is in yuan, anywhere.
    for (const query of ['投资', 'investment'])
      expect(await asked(query)).toEqual({ unit: 'CNY', year: null, entities: [], metrics: [], count: 22 });
    // A place before another says where that is; what else is said narrows the metrics.
    expect(await asked('潍坊市坊子区学校建设投入了多少？')).toMatchObject({
      entities: ['district:fangzi'],
      metrics: ['metric:school-construction-investment'],
      count: 1,
    });
    expect((await asked('Fangzi, Weifang: money')).entities).toEqual(['district:fangzi']);
  });

  test('names alone ask for no figures; a word in a name says nothing by itself', async () => {
    expect(await asked('which schools work with iFlytek?')).toMatchObject({
      entities: ['organization:iflytek'],
      count: 0,
    });
    expect(await asked('科大讯飞和潍坊学院怎样相连')).toEqual({
      ...{ unit: null, year: null, metrics: [], count: 0 },
      entities: ['organization:iflytek', 'organization:weifang-university'],
    });
    expect(await asked('how many smart kindergartens are there')).toMatchObject({
      entities: ['program:fangzi-smart-kindergartens'],
      metrics: ['metric:smart-kindergartens'],
      count: 1,
    });
    for (const nothing of ['', '，', 'the', '多少', 'xyzzy', '2021', 'how much'])
      expect([nothing, await asked(nothing)]).toMatchObject([nothing, { entities: [], metrics: [], count: 0 }]);
  });

  test('words that say nothing are left out only where nothing is found with them', async () => {
    const found = async (query: string) => ids((await read(query)).nodes);
    expect(await found('who runs the smart kindergartens')).toContain('program:fangzi-smart-kindergartens');
    expect(await found('智慧幼儿园有多少所')).toContain('program:fangzi-smart-kindergartens');
    // 的 is a word of two titles here: what lacks it is not looked for.
    expect(await answer(database, '{ search(query: "人民满意的教育") { totalCount sources { totalCount } } }')).toEqual(
      {
        search: { totalCount: 0, sources: { totalCount: 2 } },
      },
    );
    const counted = counting(database);
    await answer(counted.database, '{ search(query: "坊子区 学校") { nodes { id } } }');
    expect(counted.names).not.toContain('search.counts');
  });
});
