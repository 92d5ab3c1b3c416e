import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { SMALL, withRows, type Cells } from '../support/small-package.js';

const since2019 = (id: string, value: string, evidence: string): Cells => ({
  ...(SMALL['nodes/observations.csv']?.[0] as Cells),
  ...{ id: `observation:${id}`, about: 'district:weifang', program: '', periodPrecision: 'YEAR' },
  ...{ value, asPrinted: `${value}%`, periodStart: '2019-01-01', periodEnd: '', evidence },
});

describeEngine('figures that go on, and were first said in different years, on %s', (engine) => {
  const graph = loadedGraph(
    engine,
    withRows({
      'nodes/observations.csv': [since2019('before', '80', 'source:old#p1'), since2019('after', '90', 'source:new#p2')],
    }),
  );
  async function said(year: number | null): Promise<readonly unknown[]> {
    const { database, names } = counting(graph());
    const { ranking } = await answer(
      database,
      `query ($year: Int) { ranking(metric: "metric:one", year: $year, level: CITY) {
        edges { figure { observation { value } alternatives { value } } } } }`,
      { year },
    );
    return [ranking, names.some((name) => name.startsWith('figures.metric'))];
  }
  const figure = (value: number, ...others: readonly number[]): object => ({
    edges: [{ figure: { observation: { value }, alternatives: others.map((other) => ({ value: other })) } }],
  });

  test('were chosen at load for a question without a year; a year finds what was said by then', async () => {
    expect(await said(null)).toEqual([figure(90, 80), false]);
    expect(await said(2020)).toEqual([figure(90, 80), true]);
    expect(await said(2021)).toEqual([figure(90), true]);
  });

  test('contradict each other, and are found by that', async () => {
    const { disagreements } = await answer(
      graph(),
      '{ disagreements { totalCount nodes { observation { value } alternatives { value } } } }',
    );
    expect(disagreements).toEqual({
      totalCount: 1,
      nodes: [{ observation: { value: 90 }, alternatives: [{ value: 80 }] }],
    });
  });
});
