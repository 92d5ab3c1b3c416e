import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';
import { RESOLVE, resolve, SEARCH, search, type Hits } from '../support/search.js';
import { CASES, everyCase } from './search-cases.js';

const ids = ({ edges }: Hits): readonly string[] => edges.map(({ node }) => node.id);

test('the table has at least 120 queries of 12 kinds', () => {
  expect(Object.keys(CASES).length).toBeGreaterThanOrEqual(12);
  expect(everyCase.length).toBeGreaterThanOrEqual(120);
});

describeEngine('search on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test.each(everyCase)('%s: %j', async (_kind, query, expected) => {
    const hits = await search(database, query);
    expect(expected.length === 0 ? ids(hits) : ids(hits).slice(0, expected.length)).toEqual(expected);
  });

  test('scores never rise along a list, and are 1 for an exact name', async () => {
    for (const query of ['坊子区', '教育', 'weifang', 'schol']) {
      const scores = (await search(database, query)).edges.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    expect((await search(database, 'weifang university')).edges[0]).toMatchObject({
      score: 1,
      matched: 'Weifang University',
    });
    expect((await search(database, '濰院')).edges[0]).toMatchObject({ score: 0.95, matched: '潍院' });
  });

  test('pages hold every hit once, in one order, and the counts count them all', async () => {
    const whole: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Hits = await search(database, '学', { first: 7, after });
      whole.push(...ids(page));
      expect(page.facets.reduce((sum, { count }) => sum + count, 0)).toBe(page.totalCount);
      if (!page.pageInfo.hasNextPage) {
        expect(whole).toHaveLength(page.totalCount);
        break;
      }
      after = page.pageInfo.endCursor;
    }
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.slice(0, 100)).toEqual(ids(await search(database, '学')));
  });

  test('kinds narrow the hits and the total, and the facets tell of all kinds', async () => {
    const all = await search(database, '智慧');
    const some = await search(database, '智慧', { kinds: ['PROGRAM', 'METRIC'] });
    expect(ids(some)).toEqual(ids(all).filter((id) => /^(program|metric):/.test(id)));
    expect(some.edges.length).toBeLessThan(all.edges.length);
    expect(some.totalCount).toBe(some.edges.length);
    expect(some.facets).toEqual(all.facets);
  });

  test('a cursor belongs to its query and kinds', async () => {
    const { pageInfo } = await search(database, '学', { first: 3 });
    for (const variables of [{ query: '校' }, { query: '学', kinds: ['SCHOOL'] }]) {
      const { errors } = await ask(database, SEARCH, { ...variables, after: pageInfo.endCursor });
      expect(errors?.[0]?.message).toMatch(
        /^after: expected a cursor from a page of search for .+, got one from search for 学\.$/,
      );
    }
    expect(ids(await search(database, ' 學!', { after: pageInfo.endCursor, first: 3 }))).toEqual(
      ids(await search(database, '学')).slice(3, 6),
    );
  });

  test('refuses what is too long, and takes 200 characters of anything', async () => {
    expect((await ask(database, SEARCH, { query: '学'.repeat(201) })).errors?.[0]?.message).toBe(
      'query: expected at most 200 characters, got 201.',
    );
    for (const text of ['a b '.repeat(50), 'ﷺ'.repeat(200), 'a'.repeat(200), '学 '.repeat(100), '\u0300'.repeat(200)])
      expect((await ask(database, SEARCH, { query: text })).errors).toBeUndefined();
    expect((await ask(database, RESOLVE, { names: ['x', '学'.repeat(201)] })).errors?.[0]?.message).toBe(
      'names[1]: expected at most 200 characters, got 201.',
    );
    expect((await ask(database, RESOLVE, { names: Array(251).fill('x') })).errors?.[0]?.message).toBe(
      'names: expected at most 250, got 251.',
    );
  });

  test('says what it was found by, and lists what only the context has below every name', async () => {
    const found = async (query: string): Promise<string | undefined> => {
      const [first] = (await search(database, query)).edges;
      return first && `${first.matchedIn} ${first.matched}`;
    };
    expect(await found('坊子区')).toBe('NAME 坊子区');
    expect(await found('Fangzi District')).toBe('NAME Fangzi District');
    expect(await found('潍院')).toBe('ALIAS 潍院');
    expect(await found('破除五唯')).toBe('ALIAS 破除五唯');
    expect(await found('fangziqu')).toBe('PINYIN 坊子区');
    expect(await found('wfxy')).toBe('PINYIN 潍坊学院');
    expect(await found('370704')).toBe('CODE 370704');
    expect(await found('枣庄市市中区')).toBe('NAME 市中区');
    expect(await found('坊子教育局')).toBe('ALIAS 坊子区教育局');
    expect(await found('坊子 科大讯飞')).toBe('CONTEXT 科大讯飞');
    for (const query of ['智慧', '投资', '坊子智慧']) {
      const places = (await search(database, query)).edges.map(({ matchedIn }) => matchedIn);
      const first = places.indexOf('CONTEXT');
      expect(first).toBeGreaterThan(0);
      expect(new Set(places.slice(first))).toEqual(new Set(['CONTEXT']));
    }
  });

  test('costs four statements at most, and none where nothing is asked', async () => {
    const cost = async (query: string): Promise<readonly string[]> => {
      const counted = counting(database);
      await search(counted.database, query);
      return counted.names.sort();
    };
    for (const query of ['坊', 'a b c d e f g h i j', 'weifagn univercity'])
      expect(await cost(query)).toEqual(['search.contexts', 'search.counts', 'search.names']);
    expect(await cost('潍坊市坊子区教育局')).toEqual([
      'search.contexts',
      'search.counts',
      'search.names',
      'search.places',
    ]);
    expect(await cost('!')).toEqual([]);
    const counted = counting(database);
    await answer(counted.database, '{ search(query: "学", first: 3) { nodes { name } } }');
    // Names fill the page.
    expect(counted.names).toEqual(['search.names']);
    expect(counted.statements[0]?.text).not.toContain('aliases');
  });

  test('resolve gives one entry per name, in order, and a match only beyond doubt', async () => {
    const names = [
      '坊子区',
      '潍院',
      '市中区',
      'Shizhong District',
      'Weifang University',
      '濰坊學院',
      '坊子教体',
      'fangziqu',
      'Weifang Univercity',
      '',
      '火星',
      '坊子区',
      '华为',
      'linyi',
    ];
    const entries = await resolve(database, names);
    expect(entries.map(({ name, match }) => [name, match?.id ?? null])).toEqual([
      ['坊子区', 'district:fangzi'],
      ['潍院', 'organization:weifang-university'],
      ['市中区', null],
      ['Shizhong District', null],
      ['Weifang University', 'organization:weifang-university'],
      ['濰坊學院', 'organization:weifang-university'],
      ['坊子教体', null],
      ['fangziqu', null],
      ['Weifang Univercity', null],
      ['', null],
      ['火星', null],
      ['坊子区', 'district:fangzi'],
      ['华为', null],
      ['linyi', 'district:linyi'],
    ]);
    expect(entries[2]?.candidates).toEqual(
      ['jinan', 'zaozhuang'].map((city) => ({
        score: 1,
        matched: '市中区',
        entity: { id: `district:${city}-shizhong` },
      })),
    );
    expect(entries[8]?.candidates[0]).toMatchObject({
      matched: 'Weifang University',
      entity: { id: 'organization:weifang-university' },
    });
    for (const { candidates } of entries) expect(candidates.length).toBeLessThanOrEqual(5);
    expect((await resolve(database, ['坊子'], { kinds: ['SCHOOL'] }))[0]).toMatchObject({ match: null });
  });

  test('resolve reads names that are given with their place, and codes', async () => {
    const expected: Readonly<Record<string, string | null>> = {
      济南市历下区: 'district:lixia',
      枣庄市市中区: 'district:zaozhuang-shizhong',
      山东省寿光市: 'district:shouguang',
      坊子教育局: 'organization:fangzi-education-bureau',
      潍坊市坊子区教育和体育局: 'organization:fangzi-education-bureau',
      临沂高新区龙湖小学: 'school:longhu-primary',
      山东省临沂市龙湖小学: 'school:longhu-primary',
      370704: 'district:fangzi',
      // A school of another city, a university of another place, and a district that is not there.
      潍坊市龙湖小学: null,
      山东学院: null,
      潍坊市市中区: null,
      // Of two cities.
      市中区: null,
    };
    const entries = await resolve(database, Object.keys(expected));
    expect(Object.fromEntries(entries.map(({ name, match }) => [name, match?.id ?? null]))).toEqual(expected);
  });

  test('resolve takes nothing from the context', async () => {
    expect(await resolve(database, ['坊子 科大讯飞', '潍坊 投资'])).toMatchObject([
      { candidates: [] },
      { candidates: [] },
    ]);
  });

  test('what means more or something else is searched for, and resolves to nothing', async () => {
    expect(ids(await search(database, '华为'))[0]).toBe('organization:huawei-aiwei');
    expect(ids(await search(database, '破除五唯'))).toEqual(['program:weifang-evaluation-reform']);
    expect(await resolve(database, ['破除五唯', '中科院', '山东省政府'])).toMatchObject([
      { match: null, candidates: [] },
      { match: null, candidates: [{ entity: { id: 'organization:cas-guangzhou-electronics' } }] },
      { match: { id: 'organization:shandong-government' } },
    ]);
    const { organizations } = await answer(
      database,
      '{ organizations(filter: {name: {eq: "省政府"}}) { totalCount } }',
    );
    expect(organizations).toEqual({ totalCount: 0 });
  });

  test('resolve costs at most one statement more for 250 names than for one', async () => {
    for (const size of [1, 250]) {
      const counted = counting(database);
      expect(
        await resolve(
          counted.database,
          Array.from({ length: size }, (_, index) => everyCase[index % everyCase.length]?.[1] || '坊'),
        ),
      ).toHaveLength(size);
      expect(counted.names).toEqual(size === 1 ? ['search.resolve'] : ['search.places', 'search.resolve']);
    }
  });
});
