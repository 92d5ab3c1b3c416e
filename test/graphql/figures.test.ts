import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer, ask } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';

const TEACHERS = 'metric:teachers-recruited';
const PLACES = ['district:fangzi', 'district:weifang'];
const POINT = 'points { observation { value status period asPrinted evidence { locator } } alternatives { id } }';

describeEngine('figures on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());
  test(
    'who recruited most teachers in 2020: what Weifang planned stands beside what Fangzi did only where it is ' +
      'asked for',
    async () => {
      const query = `query ($statuses: [ObservationStatus!]!, $level: DistrictLevel) {
      ranking(metric: "${TEACHERS}", year: 2020, within: "district:shandong", level: $level, statuses: $statuses) {
      totalCount coverage { expected present missing { id } } nodes { id }
      edges { rank node { name } figure { observation { value status period } alternatives { id } } } } }`;
      const weifang = {
        rank: 1,
        node: { name: '潍坊市' },
        figure: { observation: { value: 3534, status: 'PLANNED', period: '2020' }, alternatives: [] },
      };
      const fangzi = {
        rank: 2,
        node: { name: '坊子区' },
        figure: { observation: { value: 200, status: 'ACTUAL', period: '2020' }, alternatives: [] },
      };
      const both = (await answer(database, query, { statuses: ['ACTUAL', 'PLANNED'] }))['ranking'] as unknown as {
        readonly coverage: { readonly missing: readonly object[] };
      };
      // GB/T 2260: 136 counties, of which Fangzi alone has a figure; Weifang is a city.
      expect(both).toMatchObject({
        totalCount: 2,
        coverage: { expected: 136, present: 1 },
        nodes: [{ id: 'district:weifang' }, { id: 'district:fangzi' }],
        edges: [weifang, fangzi],
      });
      expect(both.coverage.missing).toHaveLength(100);
      expect(await answer(database, query, { statuses: ['ACTUAL'] })).toMatchObject({
        ranking: { totalCount: 1, edges: [{ ...fangzi, rank: 1 }] },
      });
      expect(await answer(database, query, { statuses: ['ACTUAL', 'PLANNED'], level: 'CITY' })).toMatchObject({
        ranking: { coverage: { expected: 16, present: 1 }, edges: [weifang] },
      });
    },
  );

  test('a ranking says in both languages what keeps its entries from being compared, of all its pages', async () => {
    const query = `query ($metric: ID!, $level: DistrictLevel) { ranking(metric: $metric, level: $level, first: 1) {
      edges { rank } notes { code program { id } zh: text(language: ZH) en: text(language: EN) } } }`;
    // 4,105 of Weifang, a city, in 2019; 300 of its county Fangzi in 2021.
    expect(await answer(database, query, { metric: TEACHERS })).toEqual({
      ranking: {
        edges: [{ rank: 1 }],
        notes: [
          { code: 'PERIOD', program: null, zh: '时期不全相同。', en: 'Not all of the same period.' },
          { code: 'MIXED', program: null, zh: '级别不全相同。', en: 'Not all of the same level of district.' },
        ],
      },
    });
    expect(await answer(database, query, { metric: TEACHERS, level: 'COUNTY' })).toMatchObject({
      ranking: { notes: [] },
    });
    // Three years, some months of one, and a year that is not said; a city, its counties and a zone.
    const money = await answer(database, query, { metric: 'metric:school-construction-investment' });
    expect(money).toMatchObject({
      ranking: {
        notes: [{ code: 'PERIOD' }, { code: 'MIXED' }],
      },
    });
    // The ten smart kindergartens of Fangzi are of one programme alone.
    expect(await answer(database, query, { metric: 'metric:smart-kindergartens' })).toMatchObject({
      ranking: { notes: [{ code: 'PART', program: { id: 'program:fangzi-smart-kindergartens' } }] },
    });
  });

  test('pages of a ranking go on where they stopped, and a cursor is bound to what was asked', async () => {
    const query =
      'query ($after: String, $year: Int) { ranking(metric: "metric:school-construction-investment", first: ' +
      '1, after: $after, year: $year) { pageInfo { endCursor hasNextPage } edges { rank node { id } } } }';
    const found: unknown[] = [];
    let after: string | null = null;
    do {
      const { ranking } = (await answer(database, query, { after })) as unknown as {
        readonly ranking: {
          readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
          readonly edges: readonly { readonly rank: number; readonly node: { readonly id: string } }[];
        };
      };
      found.push(...ranking.edges.map(({ rank, node }) => [rank, node.id]));
      after = ranking.pageInfo.hasNextPage ? ranking.pageInfo.endCursor : null;
      if (found.length === 1)
        expect(
          (await ask(database, query, { after: ranking.pageInfo.endCursor, year: 2019 })).errors?.[0]?.message,
        ).toMatch(/^after: expected a cursor from a page of ranking/);
    } while (after !== null);
    expect(found).toEqual([
      [1, 'district:weifang'],
      [2, 'district:fangzi'],
      [3, 'district:anqiu'],
      [4, 'district:linyi-hightech-zone'],
    ]);
  });

  test('Fangzi beside Weifang: the latest, or those of a year; a cell without a figure is null and not 0', async () => {
    const query = `query ($year: Int) {
      compare(
        entities: ["${PLACES.join('", "')}"], metrics: ["${TEACHERS}", "metric:school-places-added"], year: $year
      ) {
      metrics { id unit } coverage { expected present missing { id } }
      rows { entity { id name } cells { observation { value period } } } } }`;
    const metrics = [
      { id: TEACHERS, unit: 'PERSON' },
      { id: 'metric:school-places-added', unit: 'PLACE' },
    ];
    const cell = (value: number, period: string): object => ({ observation: { value, period } });
    expect(await answer(database, query)).toEqual({
      compare: {
        metrics,
        coverage: { expected: 2, present: 2, missing: [] },
        rows: [
          { entity: { id: 'district:fangzi', name: '坊子区' }, cells: [cell(300, '2021'), null] },
          { entity: { id: 'district:weifang', name: '潍坊市' }, cells: [cell(4105, '2019'), cell(40_800, '2019')] },
        ],
      },
    });
    expect(await answer(database, query, { year: 2020 })).toMatchObject({
      compare: {
        coverage: { expected: 2, present: 1, missing: [{ id: 'district:weifang' }] },
        rows: [{ cells: [cell(200, '2020'), null] }, { cells: [null, null] }],
      },
    });
    expect(await answer(database, query, { year: 2019 })).toMatchObject({
      compare: { rows: [{ cells: [cell(150, '2019'), null] }, { cells: [cell(4105, '2019'), cell(40_800, '2019')] }] },
    });
  });

  test('a comparison says which cell of a column is of which period, and nothing if all are of the same', async () => {
    const query = `query ($year: Int) { compare(entities: ["${PLACES.join('", "')}"], year: $year,
      metrics: ["${TEACHERS}"], columns: [{ metric: "${TEACHERS}", status: PLANNED }]) {
      columns { notes { code zh: text(language: ZH) en: text(language: EN) } } } }`;
    // 300 in 2021, and 4,105 in 2019; only Weifang planned.
    expect(await answer(database, query)).toEqual({
      compare: {
        columns: [
          {
            notes: [
              {
                code: 'PERIOD',
                zh: '时期不同，不宜直接比较：2021（坊子区）；2019（潍坊市）。',
                en: 'Of different periods, so not comparable as they stand: 2021 (Fangzi District); 2019 (Weifang).',
              },
            ],
          },
          { notes: [] },
        ],
      },
    });
    expect(await answer(database, query, { year: 2019 })).toEqual({
      compare: { columns: [{ notes: [] }, { notes: [] }] },
    });
  });

  test('how recruiting went in Fangzi: 150, 200, 300, each with its paragraph', async () => {
    const query =
      `query ($from: Int, $to: Int) { timeline(metric: "${TEACHERS}", entities: ["district:fangzi", ` +
      `"district:kuiwen"], fromYear: $from, toYear: $to) { entity { name } metric { id } ${POINT} } }`;
    const point = (value: number, year: string): object => ({
      observation: { value, status: 'ACTUAL', period: year, asPrinted: `${value}名`, evidence: [{ locator: 'p5' }] },
      alternatives: [],
    });
    const series = (points: readonly object[]): object => ({
      timeline: [
        { entity: { name: '坊子区' }, metric: { id: TEACHERS }, points },
        { entity: { name: '奎文区' }, metric: { id: TEACHERS }, points: [] },
      ],
    });
    expect(await answer(database, query)).toEqual(series([point(150, '2019'), point(200, '2020'), point(300, '2021')]));
    expect(await answer(database, query, { from: 2020, to: 2020 })).toEqual(series([point(200, '2020')]));
  });

  test('which counties of Weifang have a figure', async () => {
    const query =
      `query ($year: Int) { metric(id: "${TEACHERS}") { coverage(within: "district:weifang", year: $year) { ` +
      `expected present missing { id } } } }`;
    const { metric } = (await answer(database, query)) as unknown as {
      readonly metric: { readonly coverage: { readonly missing: readonly { readonly id: string }[] } };
    };
    expect(metric.coverage).toMatchObject({ expected: 12, present: 1 });
    expect(metric.coverage.missing.map(({ id }) => id)).not.toContain('district:fangzi');
    expect(await answer(database, query, { year: 2018 })).toMatchObject({
      metric: { coverage: { expected: 12, present: 0 } },
    });
  });

  test('a source is cited in each form', async () => {
    const { source } = await answer(
      database,
      '{ source(id: "source:fangzi-2021-12-16") { citation APA: citation(style: APA) BIBTEX: citation(style: ' +
        'BIBTEX) RIS: citation(style: RIS) } }',
    );
    expect(source).toMatchObject({
      citation: '潍坊商校. “四轮驱动”办好人民满意教育[Z]. 2021-12-16.',
      APA:
        '潍坊商校. (2021, December 16). “四轮驱动”办好人民满意教育 [Running Education That Satisfies the People with ' +
        'Four-Wheel Drive].',
      BIBTEX: expect.stringMatching(/^@misc\{fangzi-2021-12-16,\n {2}author = \{\{潍坊商校\}\},/),
      RIS: expect.stringMatching(/^TY {2}- GEN\nID {2}- source:fangzi-2021-12-16\n[^]*\nER {2}- $/),
    });
  });
});
