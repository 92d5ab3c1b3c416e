import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { SMALL, withRows, type Cells } from '../support/small-package.js';

const figure = (id: string, about: string, value: string, cells: Cells = {}): Cells => ({
  ...(SMALL['nodes/observations.csv']?.[0] as Cells),
  ...{ id: `observation:${id}`, about: `district:${about}`, program: '', value, qualifier: 'EXACT', upper: '' },
  ...{ periodStart: '2019-01-01', periodEnd: '2019-12-31', periodPrecision: 'YEAR', ...cells },
});
const later = { periodStart: '2021-01-01', periodEnd: '2021-12-31' };

describeEngine('a figure that was withdrawn, on %s', (engine) => {
  const graph = loadedGraph(
    engine,
    withRows({
      'nodes/observations.csv': [
        figure('first', 'weifang', '10'),
        figure('says-the-same', 'weifang', '10'),
        figure('correction', 'weifang', '12', { ...later, corrects: 'observation:first' }),
      ],
    }),
  );

  test('covers no district, nor does another that says the same: as in the ranking', async () => {
    const metric = SMALL['nodes/observations.csv']?.[0]?.['metric'] as string;
    const present = async (year: number): Promise<object> =>
      answer(
        graph(),
        `query ($metric: ID!, $year: Int) {
           ranking(metric: $metric, year: $year, level: CITY) { totalCount coverage { present } }
           metric(id: $metric) { coverage(level: CITY, year: $year) { present } } }`,
        { metric, year },
      );
    const of = (number: number): object => ({
      ranking: { totalCount: number, coverage: { present: number } },
      metric: { coverage: { present: number } },
    });
    expect(await present(2019)).toEqual(of(0));
    expect(await present(2021)).toEqual(of(1));
  });
});
