import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { figure, metric } from '../support/figure-cells.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Cells } from '../support/small-package.js';

const year = (of: number): Cells => ({ periodStart: `${of}-01-01`, periodEnd: `${of}-12-31` });
const WOMEN = { breakdown: 'sex=FEMALE' };
/** A norm for a stage that holds from a year on. */
const rate = (from: number, stage: string, value: number): Cells =>
  figure(`rate-${from}-${value}`, 'rates', value, 'new', {
    ...{ breakdown: `stage=${stage}`, status: 'NORM', asPrinted: `${value}元`, evidence: `source:new#p${from - 2010}` },
    ...{ periodStart: `${from}-01-01`, periodEnd: '' },
  });
/** Figures of which no document gives the whole, or not in this currency, or only as a plan. */
const CONTENT = withRows({
  'nodes/metrics.csv': [
    ...['parts', 'some-years', 'planned', 'nothing'].map(metric),
    ...['dollars', 'rates'].map((name) => ({ ...metric(name), unit: 'CNY' })),
  ],
  'nodes/observations.csv': [
    figure('women', 'parts', 84, 'new', WOMEN),
    figure('primary-women', 'parts', 30, 'new', { breakdown: 'sex=FEMALE;stage=PRIMARY', evidence: 'source:new#p2' }),
    figure('women-before', 'parts', 70, 'new', { ...WOMEN, ...year(2018) }),
    figure('parts-planned', 'parts', 90, 'new', { ...year(2022), status: 'PLANNED' }),
    figure('whole', 'some-years', 120, 'new'),
    figure('women-then', 'some-years', 80, 'new', { ...WOMEN, evidence: 'source:new#p2' }),
    figure('women-later', 'some-years', 85, 'new', { ...WOMEN, ...year(2020) }),
    figure('city-plan', 'planned', 300, 'new', { ...year(2022), about: 'district:weifang', status: 'PLANNED' }),
    figure('plan', 'planned', 100, 'new', { ...year(2022), status: 'PLANNED' }),
    rate(2018, 'PRIMARY', 650),
    rate(2018, 'SENIOR_SECONDARY', 1000),
    rate(2019, 'PRIMARY', 720),
    rate(2019, 'SENIOR_SECONDARY', 1200),
    figure('dollars', 'dollars', 200, 'new', { currency: 'USD', asPrinted: '200美元' }),
  ],
});
const METRICS = JSON.stringify(['parts', 'some-years', 'planned', 'dollars', 'nothing'].map((id) => `metric:${id}`));
const NOTES = 'notes { code en: text zh: text(language: ZH) }';
const note = (code: string, en: string, zh: string): object => ({ code, en, zh });

describeEngine('where there is no figure but something else is known, on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);
  const row = async (more = ''): Promise<unknown> => {
    const { compare } = await answer(
      graph(),
      `{ compare(entities: ["district:fangzi"], metrics: ${METRICS}${more}) {
           rows { cells { observation { value } } gaps { column ${NOTES} } } } }`,
    );
    return (compare as unknown as { readonly rows: readonly unknown[] }).rows[0];
  };
  const series = async (name: string, more = ''): Promise<unknown> => {
    const { timeline } = await answer(
      graph(),
      `{ timeline(metric: "metric:${name}", entities: ["district:fangzi"]${more}) {
           points { observation { value } } ${NOTES} } }`,
    );
    return (timeline as unknown as readonly unknown[])[0];
  };
  const parts = note(
    'BREAKDOWN',
    'Only parts of it are known: 84 people (female, actual, 2019); 30 people (female, primary, actual, 2019); ' +
      '70 people (female, actual, 2018).',
    '只有分项数据：84人（女，实际，2019）、30人（女、小学，实际，2019）、70人（女，实际，2018）。',
  );
  const plan = (value: number): object =>
    note(
      'BESIDE',
      `None with the status asked for; there is: ${value} people (planned, 2022).`,
      `没有所问状态的数据，另有：${value}人（计划，2022）。`,
    );
  const dollars = note(
    'CURRENCY',
    'Only in another currency (USD): USD 200 (actual, 2019).',
    '只有以USD计的数据：200美元（实际，2019）。',
  );

  test('an empty cell says which parts there are, which plans and in which currency', async () => {
    expect(await row()).toEqual({
      cells: [null, { observation: { value: 120 } }, null, null, null],
      gaps: [
        { column: 0, notes: [parts, plan(90)] },
        { column: 2, notes: [plan(100)] },
        { column: 3, notes: [dollars] },
      ],
    });
  });

  test('of norms for the same only the one in force', async () => {
    const { compare } = await answer(
      graph(),
      `{ compare(entities: ["district:fangzi"], metrics: ["metric:rates"], statuses: [NORM]) {
           rows { cells { observation { value } } gaps { column ${NOTES} } } } }`,
    );
    const en =
      'Only parts of it are known: CNY 720 (primary, norm, from 2019 on); ' +
      'CNY 1,200 (senior secondary, norm, from 2019 on).';
    expect(compare).toMatchObject({ rows: [{ cells: [null], gaps: [{ notes: [{ code: 'BREAKDOWN', en }] }] }] });
  });

  test('what is asked for is no gap: a filter by the part or the currency, and another status', async () => {
    expect(await row(', statuses: [PLANNED]')).toMatchObject({
      cells: [{ observation: { value: 90 } }, null, { observation: { value: 100 } }, null, null],
      gaps: [
        {
          column: 1,
          notes: [{ en: 'None with the status asked for; there is: 120 people (actual, 2019).' }],
        },
        { column: 3, notes: [{ code: 'BESIDE' }] },
      ],
    });
    expect(await row(', filter: { breakdown: { eq: "sex=FEMALE" } }')).toEqual({
      cells: [{ observation: { value: 84 } }, { observation: { value: 85 } }, null, null, null],
      gaps: [],
    });
  });

  test('with a year, and as of a day, only what was then', async () => {
    expect(await row(', year: 2018')).toMatchObject({
      gaps: [{ column: 0, notes: [{ en: 'Only parts of it are known: 70 people (female, actual, 2018).' }] }],
    });
    expect(await row(', knownAt: "2021-01-01"')).toMatchObject({ cells: [null, null, null, null, null], gaps: [] });
  });

  test('a series says what there is of years without a point, and nothing of those with one', async () => {
    expect(await series('parts')).toEqual({ points: [], notes: [parts, plan(90)] });
    expect(await series('parts', ', statuses: [ACTUAL, PLANNED]')).toEqual({
      points: [{ observation: { value: 90 } }],
      notes: [parts],
    });
    expect(await series('some-years')).toEqual({
      points: [{ observation: { value: 120 } }],
      notes: [
        note(
          'BREAKDOWN',
          'Only parts of it are known: 85 people (female, actual, 2020).',
          '只有分项数据：85人（女，实际，2020）。',
        ),
      ],
    });
    expect(await series('dollars')).toEqual({ points: [], notes: [dollars] });
    expect(await series('nothing')).toEqual({ points: [], notes: [] });
    expect(await series('some-years', ', filter: { breakdown: {} }')).toMatchObject({ notes: [] });
  });

  test('a ranking of everything says it of districts of every level, one of a level of these alone', async () => {
    const gaps = async (more = ''): Promise<unknown> => {
      const { ranking } = await answer(
        graph(),
        `{ ranking(metric: "metric:planned"${more}) { nodes { id } gaps { district { id } ${NOTES} } } }`,
      );
      return ranking;
    };
    const [county, city] = [
      { district: { id: 'district:fangzi' }, notes: [plan(100)] },
      { district: { id: 'district:weifang' }, notes: [plan(300)] },
    ];
    expect(await gaps()).toEqual({ nodes: [], gaps: [county, city] });
    expect(await gaps(', level: CITY')).toEqual({ nodes: [], gaps: [city] });
    expect(await gaps(', within: "district:fangzi"')).toEqual({ nodes: [], gaps: [county] });
    expect(await gaps(', statuses: [PLANNED], year: 2022')).toMatchObject({ nodes: [{}, {}], gaps: [] });
  });
});
