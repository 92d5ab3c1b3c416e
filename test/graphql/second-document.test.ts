import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { checkPackages, readPackages } from '../../src/seed/packages.js';
import { answer } from '../support/ask.js';
import { SEEDS } from '../support/seeds.js';
import { describeEngine, empty } from '../support/engines.js';
import { DOCUMENTS } from '../support/second-documents.js';
import { packageOf, removeFolders } from '../support/small-package.js';

const by = (...sources: readonly string[]): object => ({
  evidence: sources.map((id) => ({ source: { id: `source:${id}` } })),
});
const BY = 'evidence { source { id } }';
const claim = (value: string, chosen: boolean, source: string): object => ({ value, chosen, ...by(source) });
const ids = (...given: readonly string[]): object => ({ nodes: given.map((id) => ({ id })) });

describeEngine('what a second document may say, on %s', (engine) => {
  let graph: Awaited<ReturnType<typeof empty>>;
  let packages: readonly string[];
  beforeAll(async () => {
    packages = [SEEDS, ...DOCUMENTS.map(packageOf)];
    graph = await empty(engine);
    await load(graph.database, graphModel, readPackages(graphModel, packages));
  }, 120_000);
  afterAll(removeFolders);
  afterAll(() => graph.end());
  const told = async (query: string, expected: object): Promise<void> =>
    expect(await answer(graph.database, query)).toEqual(expected);

  test('nothing of it is a fault, or a doubt but for what has no English', () => {
    const { faults, doubts } = checkPackages(graphModel, packages);
    expect(faults).toEqual([]);
    expect(doubts.filter(({ code }) => code !== 'UNTRANSLATED')).toEqual([]);
  });

  test('corroboration: the thing has both sources, and what the first says of it', () =>
    told(`{ organization(id: "organization:heyun") { name knownFrom ${BY} } }`, {
      organization: { name: '禾云科技公司', knownFrom: '2021-03-01', ...by('yunhe-2021', 'yunhe-2023', 'yunhe-2024') },
    }));

  test('later status: it is used, and both stay with their sources; a month is finer than its year', () =>
    told(
      `{ program(id: "program:yunhe-ai") { status starts
          claims(property: "status") { value chosen ${BY} }
          before: claims(property: "status", knownAt: "2023-05-30") { value chosen ${BY} } } }`,
      {
        program: {
          ...{ status: 'ACTIVE', starts: '2021-09' },
          claims: [claim('ACTIVE', true, 'yunhe-2023'), claim('PLANNED', false, 'yunhe-2021')],
          before: [claim('PLANNED', true, 'yunhe-2021')],
        },
      },
    ));

  test('aim, then granted: two relationships of one recognition', () =>
    told(
      `{ recognition(id: "recognition:balanced-county") { holders {
          totalCount edges { award since node { id } ${BY} } } } }`,
      {
        recognition: {
          holders: {
            totalCount: 2,
            edges: [
              { award: 'AIMED_AT', since: null, node: { id: 'district:yunhe' }, ...by('yunhe-2021') },
              { award: 'GRANTED', since: '2022-12', node: { id: 'district:yunhe' }, ...by('yunhe-2023') },
            ],
          },
        },
      },
    ));

  test('yearly award: one relationship a year, also for the year that is only aimed at', () => {
    const award = (given: string, year: string, source: string): object => ({
      ...{ award: given, since: year, occurrence: year, relation: { occurrence: year }, ...by(source) },
    });
    return told(
      `{ recognition(id: "recognition:advanced-bureau") { holders {
          edges { award since occurrence relation { occurrence } ${BY} } } } }`,
      {
        recognition: {
          holders: {
            edges: [
              award('AIMED_AT', '2024', 'yunhe-2023'),
              award('GRANTED', '2020', 'yunhe-2021'),
              award('GRANTED', '2022', 'yunhe-2023'),
            ],
          },
        },
      },
    );
  });

  test('undated partnership dated, ended, and again: two relationships of one partner', async () => {
    const partners = (day: string): string => `partners(validOn: "${day}") { edges { since } }`;
    const edges = (...since: readonly string[]): object => ({ edges: since.map((each) => ({ since: each })) });
    await told(
      `{ program(id: "program:yunhe-ai") { partners { totalCount edges { role since until node { id } ${BY} } }
          before: ${partners('2020-12-31')} between: ${partners('2021-06-01')} after: ${partners('2023-01-01')} }
        district(id: "district:yunhe") { partners { totalCount nodes { id } } } }`,
      {
        program: {
          partners: {
            totalCount: 2,
            edges: [
              {
                ...{ role: 'TECHNOLOGY', since: '2019', until: '2020', node: { id: 'organization:heyun' } },
                ...by('yunhe-2021', 'yunhe-2023', 'yunhe-2024'),
              },
              {
                ...{ role: 'TECHNOLOGY', since: '2022', until: null, node: { id: 'organization:heyun' } },
                ...by('yunhe-2023'),
              },
            ],
          },
          ...{ before: edges('2019'), between: edges(), after: edges('2022') },
        },
        district: { partners: { totalCount: 1, ...ids('organization:heyun') } },
      },
    );
  });

  const codes = [claim('379803', true, 'codes-2024'), claim('379921', false, 'codes-2020')];
  test('county moved, renamed, recoded: today’s name, code and borders; the old ones with their sources', () =>
    told(
      `{ district(id: "district:yunhe") { name code parent { id } ancestors { id }
          otherParents { edges { until node { id } ${BY} } }
          names: claims(property: "name") { value chosen ${BY} } codes: claims(property: "code") { value chosen ${BY} }
          before: claims(property: "code", knownAt: "2010-01-01") { value chosen ${BY} }
          then: relations(types: [PART_OF, OTHER_PART_OF], validOn: "2021-06-01") { nodes { type to { id } } } }
        resolve(names: ["云禾县", "云禾区", "云禾", "东坪市云禾区"]) { match { id } }
        former: district(code: "379921") { id } }`,
      {
        district: {
          ...{ name: '云禾区', code: '379803', parent: { id: 'district:dongping-city' } },
          ancestors: [{ id: 'district:dongping-city' }],
          otherParents: {
            edges: [{ until: '2023-07', node: { id: 'district:linhe' }, ...by('codes-2020', 'codes-2024') }],
          },
          names: [claim('云禾区', true, 'codes-2024'), claim('云禾县', false, 'codes-2020')],
          ...{ codes, before: codes },
          then: { nodes: [{ type: 'OTHER_PART_OF', to: { id: 'district:linhe' } }] },
        },
        resolve: Array(4).fill({ match: { id: 'district:yunhe' } }),
        former: { id: 'district:yunhe' },
      },
    ));

  test('county split in two: it keeps its place with its end, and is no longer counted', () =>
    told(
      `{ district(id: "district:linhe") { then: children(validOn: "2022-01-01") { nodes { id } }
            now: children(validOn: "2024-06-01") { nodes { id } } }
        metric(id: "metric:teachers-recruited") {
          coverage(within: "district:linhe", level: COUNTY) { expected missing { id } } } }`,
      {
        district: {
          then: ids('district:anning', 'district:daxi'),
          now: ids('district:anning', 'district:shangxi', 'district:xiaxi'),
        },
        metric: {
          coverage: {
            expected: 3,
            missing: ['anning', 'shangxi', 'xiaxi'].map((slug) => ({ id: `district:${slug}` })),
          },
        },
      },
    ));

  test('school renamed and moved: both names find it, it lies where it is now, its programme stays where it was', () =>
    told(
      `{ school(id: "school:yunhe-first") { name aliases status district { id }
            otherDistricts { edges { until node { id } ${BY} } }
            names: claims(property: "name") { value since until chosen ${BY} }
            programs { nodes { id districts { nodes { id } } } } }
        district(id: "district:anning") { schools { nodes { id } } programs { totalCount } }
        resolve(names: ["云禾县第一中学", "云禾实验中学"]) { match { id } } }`,
      {
        school: {
          ...{ name: '云禾实验中学', aliases: ['云禾县第一中学'], status: 'OPEN', district: { id: 'district:anning' } },
          otherDistricts: {
            edges: [{ until: '2022-08', node: { id: 'district:yunhe' }, ...by('yunhe-2021', 'yunhe-2023') }],
          },
          names: expect.arrayContaining([
            { since: '2022', until: null, ...claim('云禾实验中学', true, 'yunhe-2023') },
            { since: null, until: '2022', ...claim('云禾县第一中学', false, 'yunhe-2023') },
          ]),
          programs: { nodes: [{ id: 'program:yunhe-ai', districts: ids('district:yunhe') }] },
        },
        district: { schools: ids('school:yunhe-first'), programs: { totalCount: 0 } },
        resolve: Array(2).fill({ match: { id: 'school:yunhe-first' } }),
      },
    ));

  test('joint issuers, one told later, one without a name, and a policy under a policy', () =>
    told(
      `{ policy(id: "policy:yunhe-rules") { under { nodes { id issuedOn issuers { edges { node { id } ${BY} } } } } }
        organization(id: "organization:yunhe-finance") { issued { nodes { id } } }
        resolve(names: ["第三方机构"]) { match { id } } }`,
      {
        policy: {
          under: {
            nodes: [
              {
                ...{ id: 'policy:yunhe-plan', issuedOn: '2020-11' },
                issuers: {
                  edges: [
                    { node: { id: 'organization:yunhe-assessor' }, ...by('yunhe-2023') },
                    { node: { id: 'organization:yunhe-education' }, ...by('yunhe-2021', 'yunhe-2023') },
                    { node: { id: 'organization:yunhe-finance' }, ...by('yunhe-2023') },
                  ],
                },
              },
            ],
          },
        },
        organization: { issued: ids('policy:yunhe-plan') },
        resolve: [{ match: null }],
      },
    ));

  test('revision, revision of a revision, reprint and translation: the revised value, before newer copies', () =>
    told(
      `{ program(id: "program:yunhe-reading") { status
          claims(property: "status") { value chosen ${BY} }
          before: claims(property: "status", knownAt: "2022-12-30") { value chosen ${BY} } }
        source(id: "source:yunhe-2021") { derivatives { edges { derivation node { id } } } }
        resolve(names: ["Bookish Yunhe Campaign", "Yunhe Reads"]) { match { id } } }`,
      {
        program: {
          status: 'ACTIVE',
          claims: [
            claim('ACTIVE', true, 'yunhe-2021-revised'),
            claim('PLANNED', false, 'yunhe-2021'),
            ...['english', 'reprint'].map((slug) => claim('PLANNED', false, `yunhe-2021-${slug}`)),
          ],
          before: [claim('PLANNED', true, 'yunhe-2021')],
        },
        source: {
          derivatives: {
            edges: [
              { derivation: 'TRANSLATION', node: { id: 'source:yunhe-2021-english' } },
              { derivation: 'REPRINT', node: { id: 'source:yunhe-2021-reprint' } },
              { derivation: 'REVISION', node: { id: 'source:yunhe-2021-revised' } },
            ],
          },
        },
        resolve: Array(2).fill({ match: { id: 'program:yunhe-reading' } }),
      },
    ));
});
