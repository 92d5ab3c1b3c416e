import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { foundBy, ids, shortOf } from '../support/asked.js';
import { describeEngine, seeded } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows } from '../support/small-package.js';

describeEngine('which names stand in a question, on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  const read = (query: string) => foundBy(database, query);
  const asked = async (query: string) => shortOf(await read(query));

  test('everything that a long question names, or how much is left out', async () => {
    const counties = '坊子区、寒亭区、奎文区、潍城区、安丘市、昌乐县、临朐县、高密市、青州市、诸城市、寿光市、昌邑市';
    const cities =
      '济南市、青岛市、淄博市、枣庄市、东营市、烟台市、济宁市、泰安市、威海市、日照市、德州市、聊城市、滨州市、菏泽市';
    const few = (await read(`${counties}招聘了多少教师`)).asked;
    expect([few.entities.length, few.entitiesLeftOut]).toEqual([12, 0]);
    expect(ids(few.entities)).toEqual(expect.arrayContaining(['district:fangzi', 'district:changyi']));
    const { asked: many } = await read(`${counties}、${cities}招聘了多少教师`);
    expect([many.entities.length, many.entitiesLeftOut]).toEqual([25, 1]);
    // The metric stands behind all of them.
    expect(ids(many.metrics)).toEqual(['metric:teachers-recruited']);
    expect(many.observations.totalCount).toBe(3);
  });

  const [fangzi, weifang, linyi] = ['district:fangzi', 'district:weifang', 'district:linyi'];
  const entitiesOf = async (query: string) => (await asked(query)).entities;

  test.each([
    ...['潍坊市坊子区招聘教师', '潍坊的坊子区招聘教师', 'teachers recruited in Fangzi in Weifang', 'Fangzi of Weifang'],
    ...['teachers recruited in Fangzi, Weifang', 'Weifang Fangzi', 'Weifang’s Fangzi', 'Fangzi, Weifang, Shandong'],
    ...['比较潍坊市坊子区和坊子区的投资'],
  ])('a place around another one only says where that is: %s', async (query) => {
    expect(await entitiesOf(query)).toEqual([fangzi]);
  });

  test.each([
    ...['坊子区和潍坊市招聘教师', '坊子区、潍坊市招聘教师', 'teachers recruited in Fangzi and Weifang'],
    ...['Compare investment in Fangzi with Weifang', 'Fangzi or Weifang', 'from Fangzi to Weifang'],
    ...['Fangzi vs Weifang', 'Fangzi versus Weifang', 'Compare Fangzi, Weifang', 'Compare Fangzi Weifang'],
    ...['Fangzi; Weifang', 'Fangzi/Weifang', 'Fangzi – Weifang', 'Is more spent in Fangzi than in Weifang?'],
    ...[
      '坊子与潍坊',
      '坊子和潍坊',
      '坊子、潍坊',
      '坊子，潍坊',
      '坊子跟潍坊比',
      '坊子比潍坊',
      '坊子潍坊对比',
      '坊子 潍坊',
    ],
  ])('places that a question lists or compares are all named: %s', async (query) => {
    expect(await entitiesOf(query)).toEqual([fangzi, weifang]);
  });

  test('a comma lists places where one of them lies beside the others', async () => {
    expect(await entitiesOf('Fangzi, Weifang and Linyi')).toEqual([fangzi, weifang, linyi]);
    expect(await entitiesOf('Fangzi, Hanting, Weifang')).toEqual([fangzi, 'district:hanting', weifang]);
    expect(await asked('Compare investment in Fangzi with Weifang')).toMatchObject({ unit: 'CNY', count: 19 });
    expect(await asked('Teachers recruited in Fangzi vs. Weifang')).toMatchObject({
      metrics: ['metric:teachers-recruited'],
      count: 5,
    });
  });

  test('each of the metrics that a question lists', async () => {
    const metricsOf = async (query: string) => (await asked(query)).metrics;
    expect(await metricsOf('坊子区的教师招聘和学校建设')).toEqual([
      'metric:teachers-recruited',
      'metric:school-construction-investment',
    ]);
    expect(await metricsOf('teachers recruited and investment in school construction')).toEqual([
      'metric:teachers-recruited',
      'metric:school-construction-investment',
    ]);
    const list = '学校建设、教师招聘、教育经费拨付、免费鲜奶惠及学生人数、新增学位数和改善办学条件综合投入分别是多少';
    expect(await asked(list)).toMatchObject({
      entities: [],
      metrics: [
        'metric:school-construction-investment',
        'metric:teachers-recruited',
        'metric:education-funds-allocated',
        'metric:free-milk-pupils',
        'metric:school-places-added',
        'metric:school-conditions-investment',
      ],
    });
    // Two words that no metric has are no list of metrics.
    expect(await metricsOf('哪些学校和企业合作')).toEqual([]);
  });

  test('what is asked of it: where, when and how much, says nothing of which metric', async () => {
    expect(await asked('潍坊市各县市区在学校建设上一共投入了多少？')).toMatchObject({
      entities: ['district:weifang'],
      metrics: ['metric:school-construction-investment'],
    });
    expect(await asked('坊子区哪一年招聘的教师最多？')).toMatchObject({
      metrics: ['metric:teachers-recruited'],
      count: 3,
    });
    expect(await asked('Compare teachers recruited in Fangzi and Weifang')).toMatchObject({
      entities: ['district:fangzi', 'district:weifang'],
      metrics: ['metric:teachers-recruited'],
    });
    expect((await asked('潍坊学院附属实验学校什么时候开学？')).entities).toEqual([
      'school:weifang-university-affiliated-experimental',
    ]);
  });

  test('names that only the search knows, where they are names', async () => {
    const huawei = 'organization:huawei-aiwei';
    expect(await entitiesOf('华为在坊子区做了什么')).toEqual([huawei, fangzi]);
    expect(await entitiesOf('What does Huawei do in Fangzi?')).toEqual([huawei, fangzi]);
    expect(await entitiesOf('华为和潍坊学院有什么关系')).toEqual([huawei, 'organization:weifang-university']);
    expect(await entitiesOf('高新区有多少所学校')).toEqual(['district:linyi-hightech-zone']);
    // Another one of that name, ordinary words, a part of other words, and what a programme is about.
    for (const [query, named] of [
      ['潍坊高新区有多少所学校', ['district:weifang']],
      ['临沂的市委做了什么', ['district:linyi']],
      ['坊子区有多少实验学校', [fangzi]],
      ['各城市政府投入多少', []],
      ['中华为什么重视教育', []],
      ['坊子区的智慧教育投入多少', [fangzi]],
    ] as const)
      expect([query, await entitiesOf(query)]).toEqual([query, named]);
  });

  test('a place whose name goes over into that of what is done there', async () => {
    const zone = ['district:linyi-hightech-zone', 'program:linyi-hightech-school-construction'];
    // 2.3亿元 of its document's third paragraph, not all money of the zone or of Linyi.
    for (const query of ['临沂高新区学校建设', '临沂高新区学校建设投入了多少'])
      expect(await asked(query)).toMatchObject({
        entities: zone,
        metrics: ['metric:school-construction-investment'],
        count: 1,
      });
    // The longest title there is, and a place that two have the name of.
    expect((await asked('关于深化教育综合改革加快建设现代化教育强市的实施意见有哪些数字')).entities).toEqual([
      'policy:weifang-education-reform-opinions-2019',
    ]);
    expect((await asked('枣庄市市中区投入了多少')).entities).toEqual(['district:zaozhuang-shizhong']);
    expect((await asked('东营投入了多少')).entities).toEqual(['district:dongying', 'district:dongying-dongying']);
  });
});

describeEngine('a name that very many have, on %s', (engine) => {
  const evidence = 'source:new#p1';
  const MANY = 120;
  const schools = Array.from({ length: MANY }, (_, index) => ({
    ...{ id: `school:s${String(index).padStart(3, '0')}`, name: '育才小学', isced: '1', evidence },
  }));
  const graph = loadedGraph(
    engine,
    withRows({
      'nodes/schools.csv': schools,
      'edges/located-in.csv': [{ from: `school:s${MANY - 1}`, to: 'district:fangzi', evidence }],
    }),
  );
  const read = async (query: string) => (await foundBy(graph(), query)).asked;

  test('keeps no other name out, and how many are left out is said', async () => {
    const { entities, entitiesLeftOut } = await read('育才小学和坊子区');
    expect([entities.length, entitiesLeftOut]).toEqual([25, MANY + 1 - 25]);
    expect((await read('坊子区和育才小学')).entities[0]).toEqual({ id: 'district:fangzi' });
  });

  test('is read in the place before it', async () => {
    const { entities, entitiesLeftOut } = await read('坊子区育才小学有多少学生');
    expect([ids(entities), entitiesLeftOut]).toEqual([['district:fangzi', `school:s${MANY - 1}`], 0]);
  });
});
