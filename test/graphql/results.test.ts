import { expect, test } from '@jest/globals';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Cells } from '../support/small-package.js';

const metric = (id: string, direction: string, unit: string, addsOverTime: boolean): Cells => ({
  ...{ id: `metric:${id}`, name: `指标${id}`, unit, direction, additive: String(addsOverTime) },
  ...{ additiveOverTime: String(addsOverTime), definition: '甲', definitionEn: 'A' },
});
const year = (from: number, to = from): Cells => ({
  periodStart: `${from}-01-01`,
  periodEnd: `${to}-12-31`,
  periodPrecision: 'YEAR',
});
const figure = (id: string, metricId: string, status: string, value: number, cells: Cells): Cells => ({
  ...{ id: `observation:${id}`, metric: `metric:${metricId}`, about: 'district:fangzi', value: String(value), status },
  ...{ qualifier: 'EXACT', rank: 'NORMAL', asPrinted: String(value), evidence: 'source:new#p2' },
  ...cells,
});
const LATE = { evidence: 'source:late#p1' };

/** Sources of 2020, of December 2021 and of 2026; the last one speaks of the school. */
const CONTENT = withRows({
  'nodes/sources.csv': [
    { id: 'source:late', title: '晚', publishedOn: '2026-03-01', sourceKind: 'GOVERNMENT', locators: 'p1' },
  ],
  'nodes/schools.csv': [{ id: 'school:two', name: '二中', evidence: 'source:new#p1;source:late#p1' }],
  'nodes/metrics.csv': [
    metric('share', 'HIGHER_IS_BETTER', 'POINT', false),
    metric('built', 'HIGHER_IS_BETTER', 'SCHOOL', true),
    metric('money', 'NEUTRAL', 'CNY', true),
    metric('large', 'LOWER_IS_BETTER', 'SCHOOL', false),
  ],
  'nodes/observations.csv': [
    figure('base', 'share', 'BASELINE', 60, year(2018)),
    figure('aim', 'share', 'TARGET', 95, year(2025)),
    figure('first', 'share', 'ACTUAL', 70, year(2019)),
    figure('second', 'share', 'ACTUAL', 82, year(2020)),
    figure('aim-built', 'built', 'TARGET', 30, { ...year(2019, 2020), asPrinted: '30所' }),
    figure('built-2019', 'built', 'ACTUAL', 12, { ...year(2019), asPrinted: '12所' }),
    figure('built-2020', 'built', 'ACTUAL', 20, { ...year(2020), asPrinted: '20所' }),
    figure('budget', 'money', 'TARGET', 80, { ...year(2020), moneyStage: 'BUDGET', asPrinted: '80元' }),
    figure('paid', 'money', 'ACTUAL', 80, { ...year(2020), moneyStage: 'DISBURSEMENT', asPrinted: '80元' }),
    figure('spent', 'money', 'ACTUAL', 70, { ...year(2020), moneyStage: 'EXPENDITURE', asPrinted: '70元' }),
    figure('aim-large', 'large', 'TARGET', 5, { ...year(2025), about: 'school:two' }),
    figure('left-large', 'large', 'ACTUAL', 8, { ...year(2025), about: 'school:two', ...LATE }),
    figure('aim-undated', 'large', 'TARGET', 6, { about: 'district:fangzi' }),
  ],
});

const ID = 'observation { id }';
const ALL = `target { ${ID} } baseline { ${ID} } actuals { ${ID} } progress progressOf { ${ID} } state reason
  zh: reason(language: ZH)`;
const of = (id: string): object => ({ observation: { id: `observation:${id}` } });

describeEngine('results on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);
  const results = async (id: string, given: string, fields = ALL): Promise<unknown> =>
    (await answer(graph(), `{ node(id: "${id}") { ... on Entity { results(${given}) { ${fields} } } } }`))['node'];

  test('a baseline of 60, a target of 95 by 2025, then 70 and 82: 62.9 % of the way, and not due', async () => {
    expect(await results('district:fangzi', 'metric: "metric:share"')).toEqual({
      results: [
        {
          ...{ target: of('aim'), baseline: of('base'), actuals: [of('first'), of('second')] },
          ...{ progress: 0.629, progressOf: of('second'), state: 'NOT_DUE' },
          reason: "The last source that speaks of it (2021-12-16) is older than the target's end (2025-12-31).",
          zh: '提到该对象的最新来源（2021-12-16）早于目标期限（2025-12-31）。',
        },
      ],
    });
  });

  test('years that come to the target together meet it', async () => {
    expect(await results('district:fangzi', 'metric: "metric:built"')).toEqual({
      results: [
        {
          ...{ target: of('aim-built'), baseline: null, actuals: [of('built-2019'), of('built-2020')] },
          ...{ progress: null, progressOf: null, state: 'MET' },
          reason: 'Measured: 12 schools (2019); 20 schools (2020); the target is met.',
          zh: '实际为12所（2019）、20所（2020），达到目标。',
        },
      ],
    });
  });

  test('a budget stands beside what was paid and what was spent; of neither is more better', async () => {
    expect(
      await results('district:fangzi', 'metric: "metric:money"', `target { ${ID} } actuals { ${ID} } state reason`),
    ).toEqual({
      results: [
        {
          ...{ target: of('budget'), actuals: [of('spent'), of('paid')], state: 'UNKNOWN' },
          reason: 'Neither more nor less is better for this metric.',
        },
      ],
    });
  });

  test('what is known later changes the result, and what was not yet said has none', async () => {
    const asked = `target { ${ID} } actuals { ${ID} } state`;
    expect(await results('school:two', 'metric: null', asked)).toEqual({
      results: [{ target: of('aim-large'), actuals: [of('left-large')], state: 'NOT_MET' }],
    });
    expect(await results('school:two', 'knownAt: "2026-02-28"', asked)).toEqual({
      results: [{ target: of('aim-large'), actuals: [], state: 'NOT_DUE' }],
    });
    expect(await results('school:two', 'knownAt: "2021-12-15"', asked)).toEqual({ results: [] });
  });

  test('without a metric, all targets by metric; one without an end cannot be judged', async () => {
    expect(await results('district:fangzi', 'metric: null', `target { ${ID} } reason`)).toEqual({
      results: [
        expect.objectContaining({ target: of('aim-built') }),
        { target: of('aim-undated'), reason: 'The target has no date.' },
        expect.objectContaining({ target: of('budget') }),
        expect.objectContaining({ target: of('aim') }),
      ],
    });
  });

  test('a metric that is not there is an error', async () => {
    const { errors } = await ask(
      graph(),
      '{ node(id: "school:two") { ... on Entity { results(metric: "metric:none") { state } } } }',
    );
    expect(errors?.[0]?.message).toMatch(/^metric: expected ids that are in the graph, got "metric:none"/);
  });

  test('results of many cost the statements of one', async () => {
    const { database, names } = counting(graph());
    await answer(
      database,
      '{ nodes(ids: ["district:fangzi", "school:two", "school:one"]) { ... on Entity { results { state } } } }',
    );
    expect(names.filter((name) => name !== 'Node.byId').sort()).toEqual(['figures.entities', 'results']);
  });

  test('a plan beside what came of it: two columns of one metric', async () => {
    const compare = async (columns: string): Promise<unknown> =>
      (
        await answer(
          graph(),
          `{ compare(entities: ["district:fangzi"], ${columns}) {
            metrics { id } columns { metric { name } status } rows { cells { ${ID} } } } }`,
        )
      )['compare'];
    const money = 'metric: "metric:money"';
    expect(
      await compare(`columns: [{ ${money}, status: TARGET }, { ${money} }, { ${money}, status: TARGET }]`),
    ).toEqual({
      metrics: [{ id: 'metric:money' }, { id: 'metric:money' }],
      columns: [
        { metric: { name: '指标money' }, status: 'TARGET' },
        { metric: { name: '指标money' }, status: null },
      ],
      rows: [{ cells: [of('budget'), of('spent')] }],
    });
    expect(await compare(`metrics: ["metric:share"], columns: [{ ${money}, status: BASELINE }]`)).toMatchObject({
      rows: [{ cells: [of('second'), null] }],
    });
  });

  test('a comparison has one column at least, and no more than it may', async () => {
    const messageOf = async (given: string): Promise<string | undefined> =>
      (await ask(graph(), `{ compare(entities: ["district:fangzi"]${given}) { metrics { id } } }`)).errors?.[0]
        ?.message;
    expect(await messageOf('')).toBe('metrics: expected at least one id, got none.');
    const column = (index: number): string => `{ metric: "metric:m${index}" }`;
    const many = Array.from({ length: 25 }, (_, index) => column(index)).join(', ');
    expect(await messageOf(`, metrics: ["metric:share"], columns: [${many}]`)).toBe(
      'metrics and columns: expected at most 25, got 26.',
    );
  });
});
