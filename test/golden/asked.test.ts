import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer } from '../support/ask.js';
import { foundBy, ids, shortOf } from '../support/asked.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { SMALL, withRows, type Cells, type Content } from '../support/small-package.js';

describeEngine('what a question in words asks for, on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  const read = (query: string) => foundBy(database, query);
  const asked = async (query: string) => shortOf(await read(query));

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

  test('a year that is a part of a name asks for none', async () => {
    const project = { entities: ['program:fangzi-ppp-2020'], metrics: [] };
    const named = '2020 Basic Education Construction PPP Project';
    expect(await asked(named)).toMatchObject({ ...project, year: null });
    expect(await asked(`2021: the ${named}`)).toMatchObject({ ...project, year: 2021 });
  });

  test.each([
    ['which figures contradict each other in Fangzi', ['district:fangzi']],
    ['Do the documents on Fangzi disagree?', ['district:fangzi']],
    ['conflicting figures', []],
    ['坊子区有哪些矛盾的数据', ['district:fangzi']],
    ['坊子区哪些数据说法不一？', ['district:fangzi']],
    ['坊子区和潍坊市的数据不一致', ['district:fangzi', 'district:weifang']],
  ])('a question about contradictions says so: %s', async (query, entities) => {
    const { asked: found } = await read(query);
    expect([found.disagreements, ids(found.entities), ids(found.metrics)]).toEqual([true, entities, []]);
  });

  test('other questions do not, though they tell things apart', async () => {
    for (const query of ['坊子区招聘教师多少名？', 'How do Fangzi and Weifang differ in teachers?', '坊子区'])
      expect([query, (await read(query)).asked.disagreements]).toEqual([query, false]);
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

  test('the figures whose metric has most of what is said, not of whatever has a word of it', async () => {
    // More than 26,000 pupils get a packet of milk a day; who asks how many pupils means these.
    expect(await asked('免费鲜奶惠及多少学生')).toMatchObject({
      entities: ['program:linyi-hightech-free-milk'],
      metrics: ['metric:free-milk-pupils'],
      count: 1,
    });
    const metricsOf = async (query: string) => (await asked(query)).metrics;
    expect(await metricsOf('教育满意度排名第几')).toEqual(['metric:education-satisfaction-rank']);
    expect(await metricsOf('化解了多少超大规模学校')).toEqual([
      ...['metric:oversized-schools-resolved', 'metric:oversized-schools-resolved-share'],
    ]);
    expect(await metricsOf('air conditioners in classrooms')).toEqual(['metric:air-conditioners-added']);
    // A desk is no desktop computer.
    for (const query of ['how many desks', 'How many desk were added?'])
      expect([query, await metricsOf(query)]).toEqual([query, ['metric:desks-added']]);
    expect(ids((await read('how many desks are there?')).nodes)).not.toContain('metric:desktop-computers-added');
    expect(await metricsOf('desktop computers')).toEqual(['metric:desktop-computers-added']);
    // Words in another form, and others that mean the same.
    expect(await asked('teacher recruitment in Weifang 2019')).toMatchObject({
      entities: ['district:weifang'],
      metrics: expect.arrayContaining(['metric:teachers-recruited']),
      count: 2,
    });
    expect(await metricsOf('How many new school places?')).toEqual(['metric:school-places-added']);
    expect(await metricsOf('Does Weifang have PPP schools?')).toEqual(['metric:ppp-schools-listed']);
    // A share of a budget is no sum of money: education took more than a quarter of all expenditure.
    for (const query of ['What percentage of the budget goes to education?', '教育支出占财政支出的比例'])
      expect(await asked(query)).toMatchObject({
        unit: null,
        metrics: ['metric:education-expenditure-share'],
        count: 1,
      });
    // A word in the names of many metrics, or less than most of what is said, asks for none.
    for (const query of [
      '坊子区有哪些项目',
      '坊子区获得过哪些荣誉',
      'student-teacher ratio',
      'number of teachers trained',
    ])
      expect([query, await metricsOf(query)]).toEqual([query, []]);
  });

  test('whose something is; partners are asked for without a name that has the word', async () => {
    expect((await asked('iFlytek’s programmes in Fangzi')).entities).toEqual([
      'organization:iflytek',
      'district:fangzi',
    ]);
    expect(ids((await read('AI education partners')).nodes)).toContain(
      'organization:fangzi-ai-education-research-institute',
    );
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

describeEngine('names with digits and letters in them, on %s', (engine) => {
  const evidence = 'source:new#p1';
  const more: Content = {
    'nodes/schools.csv': [
      { id: 'school:101', name: '坊子区第101中学', isced: '2', evidence },
      { id: 'school:palace', name: '少年宫', nameEn: 'Children’s Palace', isced: '2', evidence },
      { id: 'school:no1', name: '坊子第一小学', searchNames: 'No. 1', isced: '1', evidence },
    ],
    'nodes/organizations.csv': [
      {
        id: 'organization:who',
        name: '世界卫生组织',
        searchNames: 'WHO;CAN',
        organizationKind: 'GOVERNMENT_BODY',
        evidence,
      },
      { id: 'organization:un', name: '联合国', aliases: 'UN', organizationKind: 'GOVERNMENT_BODY', evidence },
    ],
    'nodes/programs.csv': [
      { ...SMALL['nodes/programs.csv']?.[0], id: 'program:5g', name: '5G智慧校园', aliases: 'AI课堂2.0' } as Cells,
    ],
  };
  const graph = loadedGraph(engine, withRows(more));

  test('are found within a question, with spaces around them or without', async () => {
    const named = async (query: string): Promise<readonly string[]> =>
      ids((await foundBy(graph(), query)).asked.entities);
    for (const query of ['坊子区第101中学有多少学生', '坊子区第 101 中学有多少学生？', '坊子区第101中学2021年的经费'])
      expect([query, await named(query)]).toEqual([query, ['school:101']]);
    for (const query of ['哪些学校有5G智慧校园', '5G 智慧校园是什么', 'AI课堂2.0的学生有多少'])
      expect([query, await named(query)]).toEqual([query, ['program:5g']]);
    // Short ones as they are printed, or in capitals; the same letters may be words of the sentence.
    for (const [query, id] of [
      ['How many pupils has No. 1?', 'school:no1'],
      ['Does No.1 work with others?', 'school:no1'],
      ['What does WHO do in 2021?', 'organization:who'],
      ["What are WHO's programmes?", 'organization:who'],
      ['CAN', 'organization:who'],
      ['programmes of the UN', 'organization:un'],
    ] as const)
      expect([query, await named(query)]).toEqual([query, [id]]);
    for (const query of ['Is there no 1 pupil?', 'Who can read?', 'HOW MUCH MONEY THEY GET', 'an un-named thing'])
      expect([query, await named(query)]).toEqual([query, []]);
    // What looks like an owner may be the name itself.
    expect(await named("where is the children's palace?")).toEqual(['school:palace']);
  });
});
