import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Cells } from '../support/small-package.js';

const evidence = 'source:new#p2';
const METRIC = {
  direction: 'NEUTRAL',
  additive: 'true',
  additiveOverTime: 'true',
  definition: '甲',
  definitionEn: 'A',
};
const metric = (id: string, name: string, unit: string): Cells => ({
  ...{ id: `metric:${id}`, name, unit },
  ...METRIC,
});
const figure = (id: string, metricId: string, value: number, cells: Cells = {}): Cells => ({
  ...{ id: `observation:${id}`, metric: `metric:${metricId}`, about: 'district:fangzi', value: String(value) },
  ...{ qualifier: 'EXACT', status: 'ACTUAL', rank: 'NORMAL', asPrinted: `${value}人`, evidence },
  ...{ periodStart: '2019-01-01', periodEnd: '2019-12-31', periodPrecision: 'YEAR' },
  ...cells,
});
const SINCE_2019 = { periodStart: '2019-01-01', periodEnd: '' };
const OLD = { evidence: 'source:old#p1' };
const money = (id: string, value: number, cells: Cells): Cells =>
  figure(id, 'spent', value, { asPrinted: `${value}元`, ...cells });

const norm = (id: string, value: number, cells: Cells): Cells =>
  figure(id, 'standard', value, { status: 'NORM', asPrinted: `${value}元`, ...cells });
/** What a second document may say beside a first one. */
const CONTENT = withRows({
  'nodes/metrics.csv': [
    metric('corrected', '更正', 'PERSON'),
    metric('vague', '约数', 'PERSON'),
    metric('divided', '细分', 'PERSON'),
    metric('spent', '花费', 'CNY'),
    metric('paid', '外币', 'CNY'),
    metric('years', '五年', 'SCHOOL'),
    metric('confirmed', '印证', 'PERSON'),
    metric('chained', '再更正', 'PERSON'),
    metric('restored', '改回', 'PERSON'),
    metric('mixed', '外币与预算', 'CNY'),
    metric('open', '至今', 'PERSON'),
    metric('lasting', '持续', 'PERSON'),
    metric('missed', '未达', 'PERSON'),
    metric('standard', '标准', 'CNY'),
  ],
  'nodes/observations.csv': [
    figure('wrong', 'corrected', 4105, OLD),
    figure('copy', 'corrected', 4105),
    figure('right', 'corrected', 4098, { corrects: 'observation:wrong' }),
    figure('exact', 'vague', 4105, OLD),
    figure('about', 'vague', 4000, { qualifier: 'ABOUT', asPrinted: '约4000人' }),
    figure('all', 'divided', 300),
    figure('women', 'divided', 210, { breakdown: 'sex=FEMALE' }),
    figure('men', 'divided', 90, { breakdown: 'sex=MALE' }),
    money('budget', 80, { status: 'PLANNED', moneyStage: 'BUDGET' }),
    money('disbursed', 80, { moneyStage: 'DISBURSEMENT' }),
    money('expenditure', 70, { moneyStage: 'EXPENDITURE' }),
    figure('dollars', 'paid', 2_000_000, { currency: 'USD', asPrinted: '2000000美元' }),
    figure('year', 'years', 16, { periodStart: '2020-01-01', periodEnd: '2020-12-31', asPrinted: '16所' }),
    figure('five-years', 'years', 60, { periodStart: '2016-01-01', periodEnd: '2020-12-31', asPrinted: '60所' }),
    figure('first', 'confirmed', 4105, OLD),
    figure('again', 'confirmed', 4105),
    figure('chained-first', 'chained', 4105, OLD),
    figure('chained-second', 'chained', 4098, { corrects: 'observation:chained-first' }),
    figure('chained-third', 'chained', 4089, { corrects: 'observation:chained-second', evidence: 'source:new#p3' }),
    figure('restored-first', 'restored', 4105, OLD),
    figure('restored-second', 'restored', 4098, { corrects: 'observation:restored-first' }),
    figure('restored-third', 'restored', 4105, { corrects: 'observation:restored-second', evidence: 'source:new#p3' }),
    figure('mixed-dollars', 'mixed', 200, { currency: 'USD', asPrinted: '200美元', moneyStage: 'EXPENDITURE' }),
    figure('mixed-budget', 'mixed', 1500, { asPrinted: '1500元', status: 'PLANNED', moneyStage: 'BUDGET' }),
    figure('closed', 'open', 300, { ...OLD, periodStart: '2018-01-01', periodEnd: '2018-12-31' }),
    figure('since', 'open', 900, { periodStart: '2019-01-01', periodEnd: '' }),
    figure('preferred', 'lasting', 900, { ...OLD, ...SINCE_2019, rank: 'PREFERRED' }),
    figure('later', 'lasting', 950, SINCE_2019),
    figure('base', 'missed', 60, { ...OLD, status: 'BASELINE', periodStart: '2018-01-01', periodEnd: '2018-12-31' }),
    figure('target', 'missed', 95, { ...OLD, status: 'TARGET' }),
    figure('actual', 'missed', 82),
    norm('norm-until-2017', 650, { ...OLD, periodStart: '2015-01-01', periodEnd: '2017-12-31' }),
    norm('norm-since-2018', 710, { ...OLD, periodStart: '2018-01-01', periodEnd: '' }),
    norm('norm-since-2021', 760, { periodStart: '2021-01-01', periodEnd: '' }),
  ],
});

const FIGURE = 'observation { id } reports { id } alternatives { id } notes { code text }';

describeEngine('what several documents say of figures on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);

  const cell = async (name: string, more = ''): Promise<unknown> => {
    const { compare } = await answer(
      graph(),
      `{ compare(entities: ["district:fangzi"], metrics: ["metric:${name}"]${more}) { rows { cells { ${FIGURE} } } } }`,
    );
    return (compare as unknown as { readonly rows: readonly { readonly cells: readonly unknown[] }[] }).rows[0]
      ?.cells[0];
  };
  const ids = (...names: readonly string[]): readonly object[] => names.map((id) => ({ id: `observation:${id}` }));

  test('a correction is used, and what it corrects is withdrawn wherever it is said', async () => {
    expect(await cell('corrected')).toEqual({
      ...{ observation: ids('right')[0], reports: [], alternatives: ids('copy', 'wrong') },
      notes: [{ code: 'CORRECTED', text: 'Withdrawn: 4,105 people; 4,105 people.' }],
    });
    const { observation } = await answer(
      graph(),
      '{ observation(id: "observation:wrong") { correctedBy { nodes { id corrects { id } } } } }',
    );
    expect(observation).toEqual({
      correctedBy: { nodes: [{ id: 'observation:right', corrects: { id: 'observation:wrong' } }] },
    });
    const named = ['wrong', 'copy', 'right'].map((id) => `${id}: observation(id: "observation:${id}") { ...W }`);
    const by = [{ id: 'observation:right', asPrinted: expect.any(String) as unknown }];
    expect(
      await answer(graph(), `{ ${named.join(' ')} } fragment W on Observation { withdrawnBy { id asPrinted } }`),
    ).toEqual({ wrong: { withdrawnBy: by }, copy: { withdrawnBy: by }, right: { withdrawnBy: [] } });
  });

  test('a vaguer figure of a newer document is no contradiction', async () => {
    expect(await cell('vague')).toEqual({
      ...{ observation: ids('exact')[0], reports: ids('about'), alternatives: [] },
      notes: [{ code: 'LESS_EXACT', text: 'Also given less exactly: about 4,000 people.' }],
    });
  });

  test('what is a part of a figure stands below it, and is found by a filter', async () => {
    expect(await cell('divided')).toMatchObject({ observation: ids('all')[0], notes: [] });
    const filter = ', filter: { breakdown: { eq: "sex=FEMALE" } }';
    expect(await cell('divided', filter)).toMatchObject({ observation: ids('women')[0] });
    const { observation, observationGroups } = await answer(
      graph(),
      `{ observation(id: "observation:all") { breakdowns { dimension parts { id } sum note(language: ZH) } }
        observationGroups(by: [METRIC], filter: { metric: { eq: "metric:divided" } }) { nodes { sum } } }`,
    );
    expect(observation).toEqual({
      breakdowns: [{ dimension: 'sex', parts: ids('women', 'men'), sum: 300, note: '各部分合计300，整体为300。' }],
    });
    expect(observationGroups).toEqual({ nodes: [{ sum: 300 }] });
  });

  test('money that was spent comes before money that was paid or planned', async () => {
    expect(await cell('spent')).toMatchObject({
      observation: ids('expenditure')[0],
      notes: [
        {
          code: 'BESIDE',
          text: 'Beside it: CNY 80 (planned, budget, 2019); CNY 80 (actual, disbursement, 2019).',
        },
      ],
    });
    expect(await cell('spent', ', statuses: [PLANNED, ACTUAL]')).toMatchObject({ observation: ids('budget')[0] });
  });

  test('another currency is left aside, and found by a filter', async () => {
    expect(await cell('paid')).toBeNull();
    expect(await cell('paid', ', filter: { currency: { eq: "USD" } }')).toMatchObject({
      observation: ids('dollars')[0],
      notes: [{ code: 'CURRENCY', text: 'In USD, not converted.' }],
    });
  });

  test('a year comes before the five years that it ends', async () => {
    expect(await cell('years')).toMatchObject({
      observation: ids('year')[0],
      notes: [{ code: 'BESIDE', text: 'Beside it: 60 schools (actual, 2016 to 2020).' }],
    });
  });

  test('corroboration: both stand, and the first that said so is cited', async () => {
    expect(await cell('confirmed')).toEqual({
      ...{ observation: ids('first')[0], reports: ids('again'), alternatives: [], notes: [] },
    });
  });

  test('a correction of a correction: only the last one stands, also if it is what was said first', async () => {
    expect(await cell('chained')).toMatchObject({
      ...{ observation: ids('chained-third')[0], reports: [], alternatives: ids('chained-second', 'chained-first') },
      notes: [{ code: 'CORRECTED', text: 'Withdrawn: 4,098 people; 4,105 people.' }],
    });
    expect(await cell('restored')).toEqual({
      ...{ observation: ids('restored-third')[0], reports: ids('restored-first') },
      alternatives: ids('restored-second'),
      notes: [{ code: 'CORRECTED', text: 'Withdrawn: 4,098 people.' }],
    });
  });

  test('spent in dollars of a budget in yuan: never one amount, and the note says what was left aside', async () => {
    expect(await cell('mixed')).toBeNull();
    expect(await cell('mixed', ', statuses: [ACTUAL, PLANNED]')).toMatchObject({
      observation: ids('mixed-budget')[0],
      notes: [{ code: 'CURRENCY', text: 'Left aside: 1 in another currency (USD).' }],
    });
  });

  test('what has held since a year is not the latest figure, but that of a later year', async () => {
    expect(await cell('open')).toMatchObject({ observation: ids('closed')[0] });
    expect(await cell('open', ', year: 2020')).toMatchObject({
      observation: ids('since')[0],
      notes: [{ code: 'PERIOD' }],
    });
  });

  test('of norms the latest is the one in force, and of a past year the one that was', async () => {
    for (const [more, id] of [
      ['', 'norm-since-2021'],
      [', knownAt: "2020-12-31"', 'norm-since-2018'],
      [', year: 2016', 'norm-until-2017'],
    ] as const)
      expect(await cell('standard', `, statuses: [NORM]${more}`)).toMatchObject({ observation: ids(id)[0] });
  });

  test('of what goes on, a ranking of a year has what was said in that year or later', async () => {
    const ranked = async (year: string): Promise<unknown> =>
      answer(graph(), `{ ranking(metric: "metric:lasting"${year}) { edges { figure { observation { id } } } } }`);
    for (const [year, id] of [
      ['', 'preferred'],
      [', year: 2020', 'preferred'],
      [', year: 2021', 'later'],
    ] as const)
      expect(await ranked(year)).toEqual({ ranking: { edges: [{ figure: { observation: ids(id)[0] } }] } });
  });

  test('a target that was missed stands beside what was reached, and is a point of its own', async () => {
    expect(await cell('missed')).toMatchObject({
      observation: ids('actual')[0],
      notes: [{ code: 'BESIDE', text: 'Beside it: 95 people (target, 2019).' }],
    });
    const query = `{ timeline(metric: "metric:missed", entities: ["district:fangzi"],
      statuses: [BASELINE, ACTUAL, TARGET]) { points { observation { id } } } }`;
    expect(await answer(graph(), query)).toEqual({
      timeline: [{ points: ids('base', 'actual', 'target').map((observation) => ({ observation })) }],
    });
  });
});
