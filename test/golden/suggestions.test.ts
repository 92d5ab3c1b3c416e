import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';

describeEngine('suggestions on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test('suggests names where nothing is found: those that have the longest part of the query', async () => {
    const suggested = async (query: string, more = ''): Promise<unknown> =>
      (
        (await answer(database, `query ($query: String!) { search(query: $query${more}) { suggestions } }`, {
          query,
        })) as Readonly<Record<string, object>>
      )['search'];
    expect(await suggested('科大迅飞')).toEqual({ suggestions: ['科大讯飞'] });
    expect(await suggested('潍仿学院')).toEqual({
      suggestions: expect.arrayContaining(['潍坊学院', '腾飞少年科学院']),
    });
    expect(await suggested('火星 坊子区')).toEqual({ suggestions: expect.arrayContaining(['坊子区']) });
    expect(await suggested('Wefanh Universitu')).toEqual({ suggestions: expect.arrayContaining(['潍坊学院']) });
    // A word that is right is looked for, however long another one is that is not.
    for (const query of ['讯飞 讯飞附属国际实验学院分校', '讯飞附属国际实验学院分校 讯飞'])
      expect(await suggested(query)).toEqual({ suggestions: ['科大讯飞'] });
    // What is found needs none; they are of the kinds that are asked for.
    expect(await suggested('坊子区')).toEqual({ suggestions: [] });
    expect(await suggested('科大迅飞', ', kinds: [SCHOOL]')).toEqual({ suggestions: [] });
    // A small part of a word suggests what is called so, and not all that has it in its name.
    expect(await suggested('讯飞科技大厦')).toEqual({ suggestions: ['科大讯飞'] });
    for (const nonsense of ['qqqqqq', '龘龘', 'xyzzy', 'zzzzz zzzzz', 'hello world', 'elephant', '在线教育平台公司'])
      expect([nonsense, await suggested(nonsense)]).toEqual([nonsense, { suggestions: [] }]);
    expect(await suggested('坊子区教育局长')).toEqual({ suggestions: ['坊子区教体局'] });
    // In English, as far as there is an English name.
    const inEnglish = async (query: string): Promise<unknown> =>
      answer(database, `query ($query: String!) { search(query: $query) { suggestions(language: EN) } }`, { query });
    expect(await inEnglish('Wefanh Universitu')).toEqual({
      search: { suggestions: expect.arrayContaining(['Weifang University']) },
    });
    expect(await inEnglish('科大迅飞')).toEqual({ search: { suggestions: ['iFlytek'] } });
    const counted = counting(database);
    await answer(counted.database, '{ search(query: "科大迅飞") { suggestions } }');
    expect(counted.names.sort()).toEqual(['search.contexts', 'search.names', 'search.places', 'search.resolve']);
  });
});
