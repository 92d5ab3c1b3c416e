import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { answer } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { resolve, search } from '../support/search.js';
import { faultsOf, packageOf, SMALL, unitedOf, withRows, type Content } from '../support/small-package.js';

const evidence = 'source:new#p1';
const standard = 'source:old#p1';
const nameless = {
  name: '一家科技公司',
  nameEn: 'A Technology Company',
  nameless: 'true',
  organizationKind: 'COMPANY',
};

/** A county that was renamed, recoded and moved; two companies without a name; a second city with its own 一中. */
const CONTENT = withRows({
  'nodes/sources.csv': [
    {
      id: 'source:list',
      title: '录',
      publishedOn: '2023',
      sourceKind: 'STANDARD',
      locators: 'p1;370699;370600;370799',
    },
  ],
  'nodes/districts.csv': [
    { id: 'district:yantai', name: '烟台市', level: 'CITY', code: '370600', codeYear: '2023', evidence: standard },
    {
      id: 'district:moved',
      name: '海滨区',
      level: 'COUNTY',
      code: '370699',
      codeYear: '2023',
      evidence: 'source:list#p1',
    },
    {
      id: 'district:new-code',
      name: '新区',
      level: 'COUNTY',
      code: '370799',
      codeYear: '2023',
      evidence: 'source:list#p1',
    },
  ],
  'claims.csv': [
    ...[
      { property: 'name', value: '临海县' },
      { property: 'code', value: '370722' },
      // It belongs to another today.
      { property: 'code', value: '370799' },
    ].map((claim) => ({ about: 'district:moved', ...claim, until: '2010', evidence: standard })),
  ],
  'nodes/schools.csv': [{ id: 'school:two', name: '第一中学', aliases: '一中', evidence }],
  'edges/located-in.csv': [
    { from: 'school:one', to: 'district:fangzi', evidence },
    { from: 'school:two', to: 'district:moved', evidence },
  ],
  'edges/part-of.csv': [
    { from: 'district:moved', to: 'district:yantai', since: '2010', evidence },
    { from: 'district:moved', to: 'district:weifang', until: '2010', evidence: standard },
  ],
  'nodes/organizations.csv': [
    { id: 'organization:no-name', ...nameless, evidence },
    { id: 'organization:no-name-either', ...nameless, evidence },
  ],
  'nodes/programs.csv': [{ id: 'program:two', name: '二', category: 'HEALTH', status: 'ACTIVE', evidence }],
  'edges/implemented-in.csv': [{ from: 'program:two', to: 'district:fangzi', evidence }],
  'edges/partners-in.csv': ['organization:no-name', 'organization:one'].flatMap((from) =>
    ['program:one', 'program:two'].map((to) => ({ from, to, role: 'FUNDING', evidence })),
  ),
});

describeEngine('names on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);
  const matches = async (names: readonly string[]): Promise<readonly (string | null)[]> =>
    (await resolve(graph(), names)).map(({ match }) => match?.id ?? null);

  test('every name that a source gave is found, and resolved, as another name', async () => {
    expect(await matches(['海滨区', '临海县'])).toEqual(['district:moved', 'district:moved']);
    expect((await search(graph(), '临海县')).edges[0]).toMatchObject({
      matchedIn: 'ALIAS',
      matched: '临海县',
      node: { id: 'district:moved' },
    });
  });

  test('a district is found by every code that a source gave it; one that has the code today comes first', async () => {
    const byCode = async (code: string) => {
      const counted = counting(graph());
      const { district } = await answer(counted.database, `{ district(code: "${code}") { id } }`);
      return [district, counted.names.filter((name) => name.endsWith('Code'))];
    };
    expect(await byCode('370699')).toEqual([{ id: 'district:moved' }, ['District.byCode']]);
    expect(await byCode('370722')).toEqual([{ id: 'district:moved' }, ['District.byCode', 'District.byFormerCode']]);
    expect(await byCode('370799')).toEqual([{ id: 'district:new-code' }, ['District.byCode']]);
    expect(await byCode('370000')).toEqual([null, ['District.byCode', 'District.byFormerCode']]);
    expect(await byCode('海滨区')).toEqual([null, []]);
    expect((await search(graph(), '370722')).edges).toMatchObject([{ matchedIn: 'CODE', matched: '370722' }]);
  });

  test('a name is read in the place it is given with, also in a former one and by a former name', async () => {
    expect(
      await matches([
        '坊子区一中',
        '潍坊一中',
        '烟台市一中',
        '烟台市临海县一中',
        '潍坊市临海县',
        '一中',
        '烟台市坊子区',
      ]),
    ).toEqual(['school:one', null, 'school:two', 'school:two', 'district:moved', 'school:one', null]);
    // Two of them are, or were, in Weifang.
    expect((await resolve(graph(), ['潍坊市一中']))[0]?.candidates.map(({ entity }) => entity.id).sort()).toEqual([
      'school:one',
      'school:two',
    ]);
  });

  test('what has no name is listed where it acts, and nowhere by its name', async () => {
    const { program, sharedPartners } = await answer(
      graph(),
      `{ program(id: "program:one") { partners { nodes { id nameless } } }
         sharedPartners(ids: ["program:one", "program:two"]) { totalCount nodes { id } } }`,
    );
    expect(program).toEqual({
      partners: {
        nodes: [
          { id: 'organization:no-name', nameless: true },
          { id: 'organization:one', nameless: null },
        ],
      },
    });
    expect(sharedPartners).toEqual({ totalCount: 1, nodes: [{ id: 'organization:one' }] });
    expect(await resolve(graph(), ['一家科技公司'])).toMatchObject([{ match: null, candidates: [] }]);
    const found = (await search(graph(), '一家科技公司')).edges.filter(({ matchedIn }) => matchedIn === 'NAME');
    expect(found.map(({ node }) => node.id)).toEqual(['organization:no-name', 'organization:no-name-either']);
  });

  test('an entity lists its sources', async () => {
    expect(
      await answer(
        graph(),
        '{ district(id: "district:fangzi") { sources { edges { node { id } evidence { locator } } } } }',
      ),
    ).toEqual({
      district: {
        sources: {
          edges: [
            { node: { id: 'source:new' }, evidence: [{ locator: 'p1' }] },
            { node: { id: 'source:old' }, evidence: [{ locator: '370704' }, { locator: 'p1' }] },
          ],
        },
      },
    });
  });

  test('figures are filtered by the unit of their metric and the category of their programme', async () => {
    const count = async (filter: string) =>
      ((await answer(graph(), `{ observations(filter: ${filter}) { totalCount } }`)) as Record<string, unknown>)[
        'observations'
      ];
    expect(await count('{ unit: { eq: PERCENT } }')).toEqual({ totalCount: 1 });
    expect(await count('{ unit: { in: [CNY, SCHOOL] } }')).toEqual({ totalCount: 0 });
    expect(await count('{ category: { eq: PRESCHOOL } }')).toEqual({ totalCount: 1 });
    expect(await count('{ category: { eq: HEALTH } }')).toEqual({ totalCount: 0 });
    expect(await count('{ not: { category: { eq: HEALTH } } }')).toEqual({ totalCount: 1 });
  });

  test('two without a name are no doubt, though they are called the same', () => {
    const codes = checkPackages(graphModel, [packageOf(CONTENT)]).doubts.map(({ code }) => code);
    expect(codes).not.toContain('NEAR_NAME');
    expect(codes).not.toContain('SAME_ENGLISH_NAME');
  });

  test('what has no name is in a second document only if that derives from the first', () => {
    const first = packageOf({ ...SMALL, ...namedNothing('source:new#p1') });
    const second = (derived: Content): string =>
      packageOf({
        'nodes/sources.csv': [
          { id: 'source:later', title: '后', publishedOn: '2023', sourceKind: 'MEDIA', locators: 'p1' },
          { id: 'source:new' },
        ],
        ...namedNothing('source:later#p1'),
        ...derived,
      });
    expect(faultsOf(first, second({}))).toEqual([
      expect.stringContaining('which has no name, only in documents that derive from each other'),
    ]);
    const reprint = { from: 'source:later', to: 'source:new', derivation: 'REPRINT' };
    expect(faultsOf(first, second({ 'edges/derived-from.csv': [reprint] }))).toEqual([]);
  });

  test('what had no name is called by the name that a later document gives it, and by nothing else', () => {
    const later = {
      'nodes/sources.csv': [
        { id: 'source:later', title: '后', publishedOn: '2023', sourceKind: 'MEDIA', locators: 'p1' },
      ],
      'nodes/organizations.csv': [
        { id: 'organization:no-name', name: '云禾智教公司', nameEn: 'Yunhe Zhijiao', evidence: 'source:later#p1' },
      ],
    };
    const documents: readonly Content[] = [{ ...SMALL, ...namedNothing('source:new#p1') }, later];
    for (const order of [documents, [...documents].reverse()]) {
      expect(faultsOf(...order.map(packageOf))).toEqual([]);
      const { rows } = unitedOf(...order);
      expect(rows.find(({ values }) => values['id'] === 'organization:no-name')?.values).toMatchObject({
        ...{ name: '云禾智教公司', nameEn: 'Yunhe Zhijiao', nameless: null, aliases: null, searchNames: null },
        ...{ organizationKind: 'COMPANY', evidence: ['source:later#p1', 'source:new#p1'] },
      });
    }
  });
});

const namedNothing = (place: string): Content => ({
  'nodes/organizations.csv': [{ id: 'organization:no-name', ...nameless, evidence: place }],
});
