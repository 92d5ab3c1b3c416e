import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';

const SHARED = `query ($ids: [ID!]!, $minimum: Int! = 2, $first: Int, $after: String) {
  sharedPartners(ids: $ids, minimum: $minimum, first: $first, after: $after) {
    totalCount
    edges { node { id name } entities { id name } programCount programs { id }
      relations { id evidence { locator source { id } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const WEIFANG = ['district:changle', 'district:changyi', 'district:weifang'];

describeEngine('partners on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());
  const shared = async (variables: Record<string, unknown>) =>
    (await answer(database, SHARED, variables))['sharedPartners'] as unknown as {
      readonly totalCount: number;
      readonly edges: readonly Record<string, never>[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };

  test('a filter by partners finds the schools and districts that have one, and none finds the others', async () => {
    const query = `{
      schools { nodes { id partners { totalCount } } }
      districts(filter: { within: "district:weifang" }) { nodes { id partners { totalCount } } }
      joinedSchools: schools(filter: { partners: { some: {} } }) { nodes { id } }
      otherSchools: schools(filter: { partners: { none: {} } }) { nodes { id } }
      joinedDistricts: districts(filter: { within: "district:weifang", partners: { some: {} } }) { nodes { id } }
      ofShenzhen: schools(filter: { partners: { some: { name: { contains: "益众信" } } } }) { nodes { id } } }`;
    const found = (await answer(database, query)) as unknown as Readonly<
      Record<string, { readonly nodes: readonly { readonly id: string; readonly partners: { totalCount: number } }[] }>
    >;
    const idsOf = (list: string, fits = (_: number): boolean => true) =>
      found[list]?.nodes.filter(({ partners }) => fits(partners?.totalCount)).map(({ id }) => id);
    expect(idsOf('joinedSchools')).toEqual(idsOf('schools', (count) => count > 0));
    expect(idsOf('otherSchools')).toEqual(idsOf('schools', (count) => count === 0));
    expect(idsOf('joinedDistricts')).toEqual(idsOf('districts', (count) => count > 0));
    expect([idsOf('joinedSchools')?.length, idsOf('ofShenzhen')]).toEqual([3, ['school:weifang-hongxin']]);
  });

  test('a school has the partner of its own and of its programme, once, through both', async () => {
    const { school } = await answer(
      database,
      '{ school(id: "school:weifang-university-affiliated-experimental") { partners { totalCount edges { ' +
        'node { id name } programCount programs { id name } relations { type mode evidence { locator source { ' +
        'id } } } } } } }',
    );
    const evidence = [{ locator: 'p7', source: { id: 'source:fangzi-2021-12-16' } }];
    expect(school).toEqual({
      partners: {
        totalCount: 1,
        edges: [
          {
            node: { id: 'organization:weifang-university', name: '潍坊学院' },
            programCount: 1,
            programs: [{ id: 'program:fangzi-weifang-university-cooperation', name: expect.any(String) }],
            relations: [
              { type: 'PARTNERS_IN', mode: 'U-G-S', evidence },
              { type: 'PARTNERS_WITH', mode: '共建', evidence },
            ],
          },
        ],
      },
    });
  });

  test(
    'a district has those with it, with its schools and in its programmes; below it those of what lies in it ' + 'too',
    async () => {
      const { fangzi, weifang } = (await answer(
        database,
        `{ fangzi: district(id: "district:fangzi") {
             partners(first: 100) { totalCount edges { node { id } programCount relations { id } } } }
           weifang: district(id: "district:weifang") { partners(first: 100) { nodes { id } }
             all: partners(first: 100, includeDescendants: true) { totalCount nodes { id } } } }`,
      )) as unknown as {
        readonly fangzi: {
          readonly partners: {
            readonly totalCount: number;
            readonly edges: readonly {
              readonly node: { readonly id: string };
              readonly programCount: number;
              readonly relations: readonly object[];
            }[];
          };
        };
        readonly weifang: Readonly<
          Record<
            'partners' | 'all',
            { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] }
          >
        >;
      };
      const edgeOf = (id: string) => fangzi.partners.edges.find(({ node }) => node.id === id);
      expect(edgeOf('organization:yizhongxin')).toMatchObject({
        programCount: 0,
        relations: [
          { id: 'PARTNERS_WITH|organization:yizhongxin|district:fangzi' },
          { id: 'PARTNERS_WITH|organization:yizhongxin|school:weifang-hongxin' },
        ],
      });
      expect(edgeOf('organization:weifang-university')).toMatchObject({ programCount: 1, relations: [{}, {}] });
      expect(edgeOf('organization:tianyu-information')).toMatchObject({ programCount: 2, relations: [{}, {}] });
      expect(fangzi.partners.totalCount).toBe(fangzi.partners.edges.length);
      const all = weifang.all.nodes.map(({ id }) => id);
      expect(all).toEqual([...all].sort());
      expect(all).toEqual(
        expect.arrayContaining([
          ...fangzi.partners.edges.map(({ node }) => node.id),
          ...weifang.partners.nodes.map(({ id }) => id),
        ]),
      );
      expect(weifang.partners.nodes.map(({ id }) => id)).not.toContain('organization:huawei-aiwei');
      expect(weifang.all.totalCount).toBe(all.length);
    },
  );

  test('pages forward and backward, and a cursor of another list is refused', async () => {
    const read = async (args: string) =>
      (
        (
          await answer(
            database,
            `{ district(id: "district:fangzi") { partners(${args}) { nodes { id } pageInfo { endCursor ` +
              `startCursor hasNextPage } } } }`,
          )
        )['district'] as unknown as {
          readonly partners: {
            readonly nodes: readonly { readonly id: string }[];
            readonly pageInfo: Readonly<Record<string, string>>;
          };
        }
      ).partners;
    const all = await read('first: 100');
    const first = await read('first: 2');
    const second = await read(`first: 2, after: "${first.pageInfo['endCursor']}"`);
    const last = await read('last: 2');
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes.slice(0, 4));
    expect(last.nodes).toEqual(all.nodes.slice(-2));
    expect((await read(`last: 2, before: "${second.pageInfo['startCursor']}"`)).nodes).toEqual(first.nodes);
    const { errors } = await ask(
      database,
      `{ district(id: "district:fangzi") { partners(after: "${first.pageInfo['endCursor']}", ` +
        `includeDescendants: true) { nodes { id } } } }`,
    );
    expect(errors?.[0]?.message).toMatch(/after: expected a cursor from a page of District\.partners/);
  });

  test('the Fangzi district and the Linyi zone have no partner in common', async () => {
    expect(await shared({ ids: ['district:fangzi', 'district:linyi-hightech-zone'] })).toEqual({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  test('what districts share, through what and for which of them, page by page', async () => {
    const all = await shared({ ids: WEIFANG });
    expect(
      all.edges.map(({ node, entities, programCount }) => [
        (node as unknown as { id: string }).id,
        (entities as unknown as { id: string }[]).map(({ id }) => id),
        programCount,
      ]),
    ).toEqual([
      ['organization:weifang-government', WEIFANG, 4],
      ['organization:weifang-party-committee', WEIFANG, 3],
    ]);
    expect(all.totalCount).toBe(2);
    for (const { relations } of all.edges as unknown as readonly {
      readonly relations: readonly { readonly evidence: readonly object[] }[];
    }[])
      for (const { evidence } of relations) expect(evidence).not.toEqual([]);
    const one = await shared({ ids: WEIFANG, first: 1 });
    const other = await shared({ ids: WEIFANG, first: 1, after: one.pageInfo.endCursor });
    expect([one.pageInfo.hasNextPage, other.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...one.edges, ...other.edges]).toEqual(all.edges);
  });

  test('programmes and schools too; which of them, in the order of the ids given', async () => {
    const ids = ['program:fangzi-smart-campus', 'program:fangzi-resource-platform'];
    expect((await shared({ ids })).edges).toMatchObject([
      { node: { id: 'organization:tianyu-information' }, entities: [{ id: ids[0] }, { id: ids[1] }], programCount: 2 },
    ]);
  });

  test.each([
    [{ ids: ['district:fangzi'] }, /ids: expected at least 2 different ones, got 1/],
    [{ ids: ['district:fangzi', 'district:fangzi'] }, /ids: expected at least 2/],
    [
      { ids: ['district:fangzi', 'organization:iflytek'] },
      /ids: expected ids of districts, schools or programmes, got "organization:iflytek"/,
    ],
    [
      { ids: ['district:fangzi', 'school:absent'] },
      /^ids: expected ids that are in the graph, got "school:absent"\. The field search finds ids by name\.$/,
    ],
    [{ ids: Array.from({ length: 26 }, (_, index) => `district:n${index}`) }, /at most 25/],
    [{ ids: WEIFANG, minimum: 0 }, /minimum/],
    [{ ids: WEIFANG, first: 101 }, /first/],
    [{ ids: WEIFANG, after: 'nonsense' }, /after: expected a cursor/],
  ])('%j is refused', async (given, message) => {
    const { errors } = await ask(database, SHARED, given);
    expect(errors?.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['districts', 'partners(first: 5, includeDescendants: true)'],
    ['districts', 'partners(first: 5)'],
    ['schools', 'partners(first: 5)'],
  ])('%s: %s cost as many statements for one as for many', async (root, field) => {
    const query =
      `query ($first: Int!) { ${root}(first: $first) { nodes { ${field} { totalCount edges { programs { name } ` +
      `relations { evidence { source { title } } } } } } } }`;
    const names = await Promise.all(
      [1, 100].map(async (first) => {
        const counted = counting(database);
        await answer(counted.database, query, { first });
        return counted.names.length;
      }),
    );
    expect(names[1]).toBeLessThanOrEqual(6);
  });

  test('only what is asked for is read', async () => {
    const { database: counted, statements } = counting(database);
    await answer(counted, '{ district(id: "district:fangzi") { partners { edges { programCount node { name } } } } }');
    expect(statements).toHaveLength(2);
    expect(statements[1]?.text).not.toMatch(/collect\(DISTINCT|evidence|nameEn/);
  });
});
