import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';

const TEACHERS = 'metric:teachers-recruited';
const INVESTMENT = 'metric:school-construction-investment';
const NUMBERS = 'year period count sum mean min max median note';

type Groups = readonly Record<string, unknown>[];

describeEngine('groups of figures on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());
  const groups = async (by: string, filter: string, status = 'ACTUAL'): Promise<Groups> => {
    const { observationGroups } = await answer(
      database,
      `{ observationGroups(by: ${by}, statuses: [${status}], filter: { ${filter} }, first: 100) { nodes { ` +
        `metric { id } entity { id ` +
        `} district { id } city { id } source { id } ${NUMBERS} } } }`,
    );
    return (observationGroups as unknown as { readonly nodes: readonly Record<string, unknown>[] }).nodes;
  };
  const of = (metric: string): string => `metric: { eq: "${metric}" }`;

  test('a period of several years is a point and a group of its own, found in any of its years', async () => {
    const query =
      `query ($year: Int) { timeline(metric: "${INVESTMENT}", entities: ["district:fangzi"], fromYear: $year, ` +
      `toYear: $year) { points { observation { value period } } } }`;
    for (const year of [2019, 2020, 2021, null])
      expect(await answer(database, query, { year })).toEqual({
        timeline: [{ points: [{ observation: { value: 1_683_000_000, period: '2019/2021' } }] }],
      });
    expect(await answer(database, query, { year: 2022 })).toEqual({ timeline: [{ points: [] }] });
    const alone = (value: number): object => ({
      count: 1,
      sum: value,
      mean: value,
      min: value,
      max: value,
      median: value,
    });
    expect(await groups('[YEAR]', of(INVESTMENT))).toMatchObject([
      { year: 2019, period: null, ...alone(2_963_000_000) },
      { year: null, period: '2019/2021', ...alone(1_683_000_000) },
      { year: 2020, period: null, ...alone(600_000_000) },
      { year: null, period: null, ...alone(230_000_000) },
    ]);
  });

  test('what would count twice is not added up, and the note says why', async () => {
    const [weifang, linyi] = await groups('[CITY]', `${of(INVESTMENT)}, within: "district:shandong"`).then((found) =>
      [...found].reverse(),
    );
    expect(weifang).toMatchObject({
      city: { id: 'district:weifang' },
      count: 3,
      sum: null,
      mean: null,
      min: 600_000_000,
      max: 2_963_000_000,
      median: 1_683_000_000,
    });
    expect(weifang?.['note']).toBe(
      'No sum and no mean: a whole and its parts (Anqiu in Weifang). Not all of the same period.',
    );
    expect(linyi).toMatchObject({
      city: { id: 'district:linyi' },
      count: 1,
      sum: 230_000_000,
      note: null,
    });
    const [teachers] = await groups('[ENTITY]', `${of(TEACHERS)}, about: { eq: "district:fangzi" }`);
    expect(teachers).toMatchObject({
      entity: { id: 'district:fangzi' },
      count: 3,
      sum: 650,
      median: 200,
      note:
        'Some only what Three-Year Increasing Teacher Recruitment Action did, not the whole. Not all of the same ' +
        'period.',
    });
    expect(Number(teachers?.['mean'])).toBeCloseTo(650 / 3, 9);
    const [score] = await groups(
      '[METRIC]',
      `${of('metric:education-satisfaction-score')}, about: { eq: "district:fangzi" }`,
    );
    expect(score).toMatchObject({ count: 2, sum: null, mean: null, min: 88.88, max: 99.25 });
    expect(score?.['note']).toMatch(/^No sum and no mean: shares, scores and ranks .*; the metric .* over time/);
    const [subsidy] = await groups('[METRIC]', of('metric:talent-subsidy-per-person'), 'NORM');
    expect(subsidy).toMatchObject({
      count: 1,
      sum: null,
      min: 30_000,
      max: 120_000,
      note: 'No sum and no mean: ranges. Ranges: both ends for min and max, the lower one for the median.',
    });
    const [share] = await groups('[METRIC]', of('metric:education-expenditure-share'));
    expect(share).toMatchObject({ count: 1, sum: 25, note: 'Not exact (more than), counted with their value.' });
  });

  test('of one metric, in one district and one year: whether added up or only counted', async () => {
    const filter = `{ ${of(TEACHERS)}, within: "district:fangzi", year: { eq: 2019 } }`;
    for (const asked of ['count sum', 'count'])
      expect(
        await answer(
          database,
          `{ observationGroups(by: ENTITY, filter: ${filter}) { nodes { entity { id } ${asked} } } }`,
        ),
      ).toEqual({
        observationGroups: {
          nodes: [{ entity: { id: 'district:fangzi' }, count: 1, ...(asked === 'count' ? {} : { sum: 150 }) }],
        },
      });
  });

  test('figures of mixed metrics and units are only counted', async () => {
    const mixed = await groups('[DISTRICT]', 'about: { eq: "district:fangzi" }, year: { eq: 2021 }');
    expect(mixed).toMatchObject([
      {
        district: { id: 'district:fangzi' },
        sum: null,
        min: null,
        max: null,
        median: null,
        note: expect.stringMatching(/^Only counted: \d+ metrics in \d+ units are mixed/),
      },
    ]);
  });

  test('what an organisation of Fangzi spent belongs to Fangzi and to Weifang', async () => {
    const found = await groups('[DISTRICT, CITY, SOURCE, STATUS]', of('metric:foundation-spending'));
    expect(found).toMatchObject([
      {
        district: { id: 'district:fangzi' },
        city: { id: 'district:weifang' },
        source: { id: 'source:fangzi-2021-12-16' },
        entity: null,
        metric: null,
        sum: 1_250_000,
      },
    ]);
  });
});
