import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load.js';
import { checkPackages, readPackages } from '../../src/seed/packages.js';
import { answer } from '../support/ask.js';
import { describeEngine, empty } from '../support/engines.js';
import { packageOf, removeFolders, SMALL, type Content } from '../support/small-package.js';

const at = (locator: string) => ({ evidence: `source:later#${locator}` });
/** A document of 2023 that speaks of what the small package has. */
const later = (content: Content): string =>
  packageOf({
    'nodes/sources.csv': [
      { id: 'source:later', title: '后', publishedOn: '2023-05-01', sourceKind: 'MEDIA', locators: 'p1-p9' },
    ],
    ...content,
  });

describeEngine('a second document on %s', (engine) => {
  let database: Database;
  let end: () => Promise<void>;
  beforeAll(async () => ({ database, end } = await empty(engine)), 120_000);
  afterEach(removeFolders);
  afterAll(() => end());

  async function ask(content: Content, query: string): Promise<unknown> {
    const packages = [later(content), packageOf(SMALL)];
    expect(checkPackages(graphModel, packages).faults).toEqual([]);
    await load(database, graphModel, readPackages(graphModel, packages));
    return answer(database, query);
  }

  test('confirms: the thing has both sources, and what the first says of it', async () => {
    expect(
      await ask(
        { 'nodes/organizations.csv': [{ id: 'organization:one', ...at('p2') }] },
        `{ organization(id: "organization:one") {
             name organizationKind knownFrom evidence { locator source { id } } } }`,
      ),
    ).toEqual({
      organization: {
        name: '科大讯飞',
        organizationKind: 'COMPANY',
        knownFrom: '2021-12-16',
        evidence: [
          { locator: 'p2', source: { id: 'source:later' } },
          { locator: 'p1', source: { id: 'source:new' } },
        ],
      },
    });
  });

  test('tells a later status: it is used, and both stay with their sources', async () => {
    const query = (knownAt: string) => `{ program(id: "program:one") { status
      claims(property: "status"${knownAt}) { value chosen evidence { source { id } } } } }`;
    const content = { 'nodes/programs.csv': [{ id: 'program:one', status: 'COMPLETED', ...at('p3') }] };
    expect(await ask(content, query(''))).toEqual({
      program: {
        status: 'COMPLETED',
        claims: [
          { value: 'ACTIVE', chosen: false, evidence: [{ source: { id: 'source:new' } }] },
          { value: 'COMPLETED', chosen: true, evidence: [{ source: { id: 'source:later' } }] },
        ],
      },
    });
    expect(await answer(database, query(', knownAt: "2022-12-31"'))).toEqual({
      program: {
        status: 'COMPLETED',
        claims: [{ value: 'ACTIVE', chosen: true, evidence: [{ source: { id: 'source:new' } }] }],
      },
    });
  });

  test('says more exactly what was known: the month of a year', async () => {
    const content = { 'nodes/programs.csv': [{ id: 'program:one', starts: '2020-03', ends: '2021', ...at('p3') }] };
    expect(await ask(content, '{ program(id: "program:one") { starts ends } }')).toEqual({
      program: { starts: '2020-03', ends: '2021-06' },
    });
  });

  test('renames: the new name is used, and both are found', async () => {
    const renamed: Content = {
      'nodes/schools.csv': [{ id: 'school:one', ...at('p1') }],
      'claims.csv': [
        { about: 'school:one', property: 'name', value: '一中', until: '2022', ...at('p1') },
        { about: 'school:one', property: 'name', value: '实验中学', since: '2022', ...at('p1') },
      ],
    };
    expect(
      await ask(
        renamed,
        `{ school(id: "school:one") { name aliases }
           old: resolve(names: ["一中"]) { match { id } }
           new: resolve(names: ["实验中学"]) { match { id } } }`,
      ),
    ).toMatchObject({
      school: { name: '实验中学', aliases: ['一中'] },
      old: [{ match: { id: 'school:one' } }],
      new: [{ match: { id: 'school:one' } }],
    });
  });

  test('withdraws a value, whoever claims it', async () => {
    const withdrawn: Content = {
      'nodes/programs.csv': [{ id: 'program:one', ...at('p1') }],
      'claims.csv': [{ about: 'program:one', property: 'ends', value: '2021-06', rank: 'DEPRECATED', ...at('p1') }],
    };
    expect(
      await ask(withdrawn, '{ program(id: "program:one") { ends claims(property: "ends") { value rank chosen } } }'),
    ).toEqual({
      program: {
        ends: null,
        claims: expect.arrayContaining([
          { value: '2021-06', rank: 'NORMAL', chosen: false },
          { value: '2021-06', rank: 'DEPRECATED', chosen: false },
        ]),
      },
    });
  });

  test('dates a relationship that had no dates', async () => {
    expect(
      await ask(
        {
          'nodes/policies.csv': [{ id: 'policy:one', ...at('p2') }],
          'nodes/districts.csv': [{ id: 'district:fangzi', ...at('p2') }],
          'edges/issued-in.csv': [{ from: 'policy:one', to: 'district:fangzi', since: '2019', ...at('p2') }],
        },
        `{ policy(id: "policy:one") {
             relations(types: [ISSUED_IN]) { totalCount nodes { since evidence { locator } } } } }`,
      ),
    ).toEqual({
      policy: {
        relations: { totalCount: 1, nodes: [{ since: '2019', evidence: [{ locator: 'p2' }, { locator: 'p1' }] }] },
      },
    });
  });

  test('moves a county: today’s border is used, the former one stays with its end', async () => {
    const moved: Content = {
      'nodes/districts.csv': [
        { id: 'district:fangzi', ...at('p1') },
        { id: 'district:weifang', ...at('p1') },
        { id: 'district:yantai', name: '烟台市', level: 'CITY', ...at('p1') },
      ],
      'edges/part-of.csv': [
        { from: 'district:fangzi', to: 'district:weifang', until: '2022', ...at('p1') },
        { from: 'district:fangzi', to: 'district:yantai', since: '2022', ...at('p1') },
      ],
    };
    const query = (day: string) => `{ district(id: "district:fangzi") {
      parent { id }
      ancestors { id }
      otherParents { edges { until node { id } evidence { source { id } } } }
      relations(types: [PART_OF, OTHER_PART_OF], validOn: "${day}") { nodes { type to { id } } } } }`;
    expect(await ask(moved, query('2023-01-01'))).toEqual({
      district: {
        parent: { id: 'district:yantai' },
        ancestors: [{ id: 'district:yantai' }],
        otherParents: {
          edges: [
            {
              until: '2022',
              node: { id: 'district:weifang' },
              evidence: [{ source: { id: 'source:later' } }, { source: { id: 'source:old' } }],
            },
          ],
        },
        relations: { nodes: [{ type: 'PART_OF', to: { id: 'district:yantai' } }] },
      },
    });
    expect(await answer(database, query('2021-06-01'))).toMatchObject({
      district: { relations: { nodes: [{ type: 'OTHER_PART_OF', to: { id: 'district:weifang' } }] } },
    });
  });

  test('and a claim of what is no claim is a fault', () => {
    const { faults } = checkPackages(graphModel, [
      packageOf(SMALL),
      later({
        'nodes/schools.csv': [{ id: 'school:one', ...at('p1') }],
        'claims.csv': [
          { about: 'school:one', property: 'summary', value: 'x', ...at('p1') },
          { about: 'school:one', property: 'status', value: 'OLD', ...at('p1') },
          { about: 'school:two', property: 'name', value: 'x', ...at('p1') },
        ],
      }),
    ]);
    expect(faults.map(({ line, message }) => `${line}: ${message}`).sort()).toEqual([
      expect.stringMatching(/^2: property: expected one of name, .*, got "summary"$/),
      expect.stringMatching(/^3: value: expected one of PLANNED, BUILDING, OPEN, CLOSED, got "OLD"$/),
      '4: about: expected an id that is in one of the tables, got "school:two"',
    ]);
  });
});
