import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Cells } from '../support/small-package.js';

const source = (id: string, publishedOn: string): Cells => ({
  ...{ id: `source:${id}`, title: id, publishedOn, sourceKind: 'MEDIA', locators: 'p1' },
});
const metric = (id: string): Cells => ({
  ...{ id: `metric:${id}`, name: id, unit: 'PERSON', direction: 'HIGHER_IS_BETTER', additive: 'true' },
  ...{ additiveOverTime: 'true', definition: '甲', definitionEn: 'A' },
});
const figure = (id: string, metricId: string, value: number, from: string, cells: Cells = {}): Cells => ({
  ...{ id: `observation:${id}`, metric: `metric:${metricId}`, about: 'district:fangzi', value: String(value) },
  ...{ qualifier: 'EXACT', status: 'ACTUAL', rank: 'NORMAL', asPrinted: `${value}人`, evidence: `source:${from}#p1` },
  ...{ periodStart: '2019-01-01', periodEnd: '2019-12-31', periodPrecision: 'YEAR' },
  ...cells,
});
const year = (of: number): Cells => ({ periodStart: `${of}-01-01`, periodEnd: `${of}-12-31` });

interface Disagreements {
  readonly pageInfo: { readonly endCursor: string };
}

/** An article, a newer reprint with a slip, two revisions of it; then a plan and what came of it. */
const CONTENT = withRows({
  'nodes/sources.csv': [
    source('article', '2020-01-10'),
    source('revised', '2020-03'),
    source('revised-again', '2021'),
    source('reprint', '2022-05-01'),
    source('plan', '2020-02-01'),
    source('report', '2023-02-01'),
    source('unread', '2018-03-01'),
    source('unread-reprint', '2024-05-01'),
  ],
  'edges/derived-from.csv': [
    { from: 'source:revised', to: 'source:article', derivation: 'REVISION' },
    { from: 'source:revised-again', to: 'source:revised', derivation: 'REVISION' },
    { from: 'source:reprint', to: 'source:article', derivation: 'REPRINT' },
    { from: 'source:unread-reprint', to: 'source:unread', derivation: 'REPRINT' },
  ],
  'nodes/metrics.csv': ['slip', 'same', 'left', 'changed', 'twice', 'reached', 'missed', 'unread'].map(metric),
  'nodes/observations.csv': [
    figure('slip-original', 'slip', 4105, 'article'),
    figure('slip-reprint', 'slip', 4150, 'reprint'),
    figure('same-original', 'same', 300, 'article'),
    figure('same-revised', 'same', 300, 'revised'),
    figure('same-reprint', 'same', 300, 'reprint'),
    figure('left-original', 'left', 200, 'article'),
    figure('changed-original', 'changed', 500, 'article'),
    figure('changed-revised', 'changed', 480, 'revised'),
    figure('changed-reprint', 'changed', 500, 'reprint'),
    figure('unread-article', 'unread', 120, 'article', year(2017)),
    figure('unread-reprint', 'unread', 100, 'unread-reprint', year(2017)),
    figure('twice-original', 'twice', 70, 'article'),
    figure('twice-revised', 'twice', 80, 'revised'),
    figure('twice-again', 'twice', 90, 'revised-again'),
    ...['reached', 'missed'].flatMap((name) => [
      figure(`${name}-base`, name, 60, 'plan', { status: 'BASELINE', ...year(2019) }),
      figure(`${name}-target`, name, 95, 'plan', { status: 'TARGET', ...year(2022) }),
    ]),
    figure('reached-actual', 'reached', 97, 'report', year(2022)),
    figure('missed-actual', 'missed', 82, 'report', year(2022)),
  ],
});

describeEngine('what derives, and what came of a plan, on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);
  const ids = (...names: readonly string[]): readonly object[] => names.map((id) => ({ id: `observation:${id}` }));
  const ranked = async (name: string, more = ''): Promise<unknown> => {
    const { ranking } = await answer(
      graph(),
      `{ ranking(metric: "metric:${name}"${more}) {
        edges { figure { observation { id } reports { id } alternatives { id } notes { code } } } } }`,
    );
    return (ranking as unknown as { readonly edges: readonly { readonly figure: unknown }[] }).edges[0]?.figure;
  };

  test('reprint with a slip: the original is used, though the reprint is newer', async () => {
    expect(await ranked('slip')).toEqual({
      ...{ observation: ids('slip-original')[0], reports: [], alternatives: ids('slip-reprint') },
      notes: [{ code: 'DISAGREE' }],
    });
  });

  test('a reprint of what nobody entered is as old as that: what was published since is used', async () => {
    for (const more of ['', ', knownAt: "2025-01-01"', ', year: 2017'])
      expect(await ranked('unread', more)).toEqual({
        ...{ observation: ids('unread-article')[0], reports: [], alternatives: ids('unread-reprint') },
        notes: expect.arrayContaining([{ code: 'DISAGREE' }]),
      });
    const { disagreements } = await answer(
      graph(),
      '{ disagreements(metric: "metric:unread") { nodes { notes { text zh: text(language: ZH) } } } }',
    );
    const [note] = (disagreements as unknown as { nodes: { notes: { text: string; zh: string }[] }[] }).nodes[0]
      ?.notes as [{ text: string; zh: string }];
    expect(note.text).toContain('the one used is of “article”, and the other one copies an older document.');
    expect(note.zh).toContain('所用的出自《article》，另一个值出自更早文件的副本。');
  });

  test('revised source: its changed figure is used, also before a newer reprint of what it revises', async () => {
    expect(await ranked('changed')).toEqual({
      ...{ observation: ids('changed-revised')[0], reports: [] },
      alternatives: ids('changed-original', 'changed-reprint'),
      notes: [{ code: 'DISAGREE' }],
    });
  });

  test('revised source: what it repeats and what it leaves out both stand', async () => {
    expect(await ranked('same')).toEqual({
      ...{ observation: ids('same-revised')[0], reports: ids('same-original', 'same-reprint') },
      ...{ alternatives: [], notes: [] },
    });
    expect(await ranked('left')).toMatchObject({ observation: ids('left-original')[0] });
  });

  test('what sources contradict, page by page; what says the same is not there', async () => {
    const asked = (more: string): string =>
      `{ disagreements(${more}) { totalCount pageInfo { endCursor hasNextPage }
        nodes { observation { id } alternatives { id } notes { code } } } }`;
    const found = async (more: string): Promise<Disagreements> =>
      (await answer(graph(), asked(more)))['disagreements'] as unknown as Disagreements;
    const [changed, slip, twice, unread] = [
      { observation: ids('changed-revised')[0], alternatives: ids('changed-original', 'changed-reprint') },
      { observation: ids('slip-original')[0], alternatives: ids('slip-reprint') },
      { observation: ids('twice-again')[0], alternatives: ids('twice-revised', 'twice-original') },
      { observation: ids('unread-article')[0], alternatives: ids('unread-reprint') },
    ].map((each) => ({ ...each, notes: [{ code: 'DISAGREE' }] }));
    const first = await found('first: 2, within: "district:fangzi"');
    expect(first).toMatchObject({ totalCount: 4, nodes: [changed, slip], pageInfo: { hasNextPage: true } });
    expect(await found(`first: 2, within: "district:fangzi", after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      ...{ totalCount: 4, nodes: [twice, unread], pageInfo: { hasNextPage: false } },
    });
    expect(await found('metric: "metric:slip"')).toMatchObject({ totalCount: 1, nodes: [slip] });
    expect(await found('metric: "metric:same"')).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('revision of a revision: the last is used; on an earlier day, what was known then', async () => {
    expect(await ranked('twice')).toMatchObject({ observation: ids('twice-again')[0] });
    expect(await ranked('twice', ', knownAt: "2020-12-30"')).toMatchObject({ observation: ids('twice-revised')[0] });
    expect(await ranked('twice', ', knownAt: "2020-03-30"')).toMatchObject({ observation: ids('twice-original')[0] });
    expect(await ranked('twice', ', knownAt: "2020-01-09"')).toBeUndefined();
  });

  test('a target reached and one missed: each with its baseline, its progress and what was measured', async () => {
    const asked = (name: string): string => `${name}: results(metric: "metric:${name}") {
      target { observation { id } } baseline { observation { id } } progressOf { observation { id } } progress state }`;
    const result = (name: string, progress: number, state: string): object => ({
      target: { observation: ids(`${name}-target`)[0] },
      baseline: { observation: ids(`${name}-base`)[0] },
      progressOf: { observation: ids(`${name}-actual`)[0] },
      ...{ progress, state },
    });
    expect(
      await answer(graph(), `{ district(id: "district:fangzi") { ${asked('reached')} ${asked('missed')} } }`),
    ).toEqual({
      district: {
        reached: [result('reached', 1.06, 'MET')],
        missed: [result('missed', 0.629, 'NOT_MET')],
      },
    });
  });
});
