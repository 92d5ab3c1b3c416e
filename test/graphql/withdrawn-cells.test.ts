import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { figure, metric } from '../support/figure-cells.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Cells } from '../support/small-package.js';

const year = (of: number): Cells => ({ periodStart: `${of}-01-01`, periodEnd: `${of}-12-31` });
const notice = { evidence: 'source:notice#p1' };
/** Figures that were withdrawn, of which nothing is left for their year: the right one is of another year. */
const CONTENT = withRows({
  'nodes/sources.csv': [
    {
      ...{ id: 'source:notice', title: '关于更正年鉴数据的说明', titleEn: 'Correcting the Yearbook', locators: 'p1' },
      ...{ publishedOn: '2022-03', sourceKind: 'GOVERNMENT' },
    },
  ],
  'nodes/metrics.csv': ['corrected', 'deprecated', 'kept', 'planned', 'partly'].map(metric),
  'nodes/observations.csv': [
    figure('wrong', 'corrected', 120, 'new'),
    figure('wrong-again', 'corrected', 120, 'old'),
    figure('right', 'corrected', 120, 'new', { ...year(2018), ...notice, corrects: 'observation:wrong' }),
    figure('unused', 'deprecated', 7, 'new', { rank: 'DEPRECATED' }),
    figure('used', 'kept', 5, 'new'),
    figure('plan', 'planned', 9, 'old', { status: 'PLANNED', rank: 'DEPRECATED' }),
    figure('done', 'planned', 8, 'new'),
    figure('all', 'partly', 9, 'old', { rank: 'DEPRECATED' }),
    figure('women', 'partly', 4, 'new', { breakdown: 'sex=FEMALE' }),
  ],
});
const NOTES = 'notes { code en: text zh: text(language: ZH) }';
const METRICS = JSON.stringify(['corrected', 'deprecated', 'kept'].map((id) => `metric:${id}`));

describeEngine('cells of which all was withdrawn, on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);
  const compare = async (more: string): Promise<unknown> => {
    const answered = await answer(
      graph(),
      `{ compare(entities: ["district:fangzi"], metrics: ${METRICS}, ${more}) {
           rows { cells { observation { value } } gaps { column ${NOTES} } } } }`,
    );
    return (answered['compare'] as unknown as { readonly rows: readonly unknown[] }).rows[0];
  };
  const corrected = {
    code: 'CORRECTED',
    en:
      'All that was said of 2019 was withdrawn: 120 people (actual, 2019), ' +
      'corrected by “Correcting the Yearbook” (2022-03).',
    zh: '原有数据（2019）都已撤回：120人（实际，2019），由《关于更正年鉴数据的说明》（2022-03）更正。',
  };
  const deprecated = {
    code: 'CORRECTED',
    en: 'All that was said of 2019 was withdrawn: 7 people (actual, 2019), marked as not to be used.',
    zh: '原有数据（2019）都已撤回：7人（实际，2019），标为弃用。',
  };

  test('say what was said, by which document it was withdrawn, and when', async () => {
    expect(await compare('year: 2019')).toEqual({
      cells: [null, null, { observation: { value: 5 } }],
      gaps: [
        { column: 0, notes: [corrected] },
        { column: 1, notes: [deprecated] },
      ],
    });
  });

  test('are none where another year is meant as well, and none before the notice', async () => {
    expect(await compare('statuses: [ACTUAL]')).toMatchObject({
      cells: [{ observation: { value: 120 } }, null, { observation: { value: 5 } }],
      gaps: [{ column: 1, notes: [deprecated] }],
    });
    expect(await compare('year: 2019, knownAt: "2022-03-30"')).toMatchObject({
      cells: [{ observation: { value: 120 } }, null, { observation: { value: 5 } }],
    });
  });

  test('name their status if something of another status is said of that time', async () => {
    const {
      timeline,
      partly,
      compare: compared,
    } = await answer(
      graph(),
      `{ timeline(metric: "metric:planned", entities: ["district:fangzi"], statuses: [ACTUAL, PLANNED]) { ${NOTES} }
         partly: timeline(metric: "metric:partly", entities: ["district:fangzi"]) { ${NOTES} }
         compare(entities: ["district:fangzi"], metrics: ["metric:planned"], statuses: [PLANNED]) {
           rows { gaps { ${NOTES} } } } }`,
    );
    const note = {
      code: 'CORRECTED',
      en: 'All that was said of 2019 (planned) was withdrawn: 9 people (planned, 2019), marked as not to be used.',
      zh: '原有数据（2019，计划）都已撤回：9人（计划，2019），标为弃用。',
    };
    expect(timeline).toEqual([{ notes: [note] }]);
    expect(partly).toMatchObject([{ notes: [{ en: expect.stringContaining('said of 2019 was') }, {}] }]);
    expect(compared).toMatchObject({ rows: [{ gaps: [{ notes: [note, { code: 'BESIDE' }] }] }] });
  });

  test('a series says it of the years without a point', async () => {
    const { timeline } = await answer(
      graph(),
      `{ timeline(metric: "metric:corrected", entities: ["district:fangzi"]) {
           points { observation { period value } } ${NOTES} } }`,
    );
    expect(timeline).toEqual([{ points: [{ observation: { period: '2018', value: 120 } }], notes: [corrected] }]);
  });

  test('a ranking says it of the places that are missing', async () => {
    const ranked = async (name: string, more: string): Promise<unknown> => {
      const { ranking } = await answer(
        graph(),
        `{ ranking(metric: "metric:${name}"${more}) { nodes { id } gaps { district { id } ${NOTES} } } }`,
      );
      return ranking;
    };
    const district = { id: 'district:fangzi' };
    expect(await ranked('corrected', ', year: 2019')).toEqual({
      nodes: [],
      gaps: [{ district, notes: [corrected] }],
    });
    expect(await ranked('deprecated', ', within: "district:fangzi"')).toEqual({
      nodes: [],
      gaps: [{ district, notes: [deprecated] }],
    });
    const there = { nodes: [district], gaps: [] };
    expect(await ranked('corrected', '')).toEqual(there);
    expect(await ranked('corrected', ', year: 2019, knownAt: "2022-03-30"')).toEqual(there);
    // Of a place of another level there is nothing to be missed.
    expect(await ranked('deprecated', ', level: CITY')).toEqual({ nodes: [], gaps: [] });
  });
});
