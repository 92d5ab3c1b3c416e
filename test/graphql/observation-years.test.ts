import { expect, test } from '@jest/globals';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { SMALL, withRows, type Cells } from '../support/small-package.js';

const YEARS = [1, 2018, 2019, 2020, 2021, 2022, 9998];
const figure = (id: string, about: string, periodStart: string, periodEnd: string): Cells => ({
  ...(SMALL['nodes/observations.csv']?.[0] as Cells),
  ...{ id: `observation:${id}`, about: `district:${about}`, program: '', periodStart, periodEnd },
  ...{ periodPrecision: periodStart + periodEnd === '' ? '' : 'DAY' },
});

describeEngine('observations of districts by year on %s', (engine) => {
  const graph = loadedGraph(
    engine,
    withRows({
      'nodes/observations.csv': [
        figure('several', 'weifang', '2019-12-31', '2021-01-01'),
        figure('since', 'weifang', '2020-05-01', ''),
        figure('until', 'weifang', '', '2018-06-30'),
        figure('undated', 'weifang', '', ''),
        figure('undated-too', 'fangzi', '', ''),
      ],
    }),
  );

  test('are counted for each year as the filter finds them, those without a time last, in one statement', async () => {
    const { database, names } = counting(graph());
    const { districts } = (await answer(
      database,
      'query ($years: [Int!]!) { districts { nodes { id observationYears(years: $years) { year count } } } }',
      { years: YEARS },
    )) as unknown as { readonly districts: { readonly nodes: readonly { readonly id: string }[] } };
    expect(names.filter((name) => name === 'District.observationYears')).toHaveLength(1);
    const listed = async (about: string, year: object): Promise<number> => {
      const filter = { about: { eq: about }, ...year };
      const { observations } = (await answer(
        database,
        'query ($filter: ObservationFilter) { observations(filter: $filter) { totalCount } }',
        { filter },
      )) as unknown as { readonly observations: { readonly totalCount: number } };
      return observations.totalCount;
    };
    for (const { id, ...found } of districts.nodes) {
      const counts = await Promise.all(YEARS.map((year) => listed(id, { year: { eq: year } })));
      const undated = await listed(id, { not: { year: { gte: 1 } } });
      expect([id, found]).toEqual([
        id,
        {
          observationYears: [
            ...YEARS.map((year, index) => ({ year, count: counts[index] })),
            { year: null, count: undated },
          ],
        },
      ]);
    }
    expect(districts.nodes).toContainEqual(
      expect.objectContaining({
        id: 'district:weifang',
        observationYears: expect.arrayContaining([
          { year: 2019, count: 1 },
          { year: 2020, count: 2 },
          { year: null, count: 1 },
        ]),
      }),
    );
  });

  test('are refused for what is no year, and for more years than a table has', async () => {
    const asked = async (years: readonly number[]): Promise<string> => {
      const query =
        'query ($years: [Int!]!) { district(id: "district:weifang") { observationYears(years: $years) { count } } }';
      return (await ask(graph(), query, { years })).errors?.[0]?.message ?? '';
    };
    expect(await asked([2020, 0])).toContain('years[1]: expected a year from 1 to');
    expect(await asked(Array.from({ length: 101 }, () => 2020))).toContain('years: expected at most 100, got 101.');
  });
});
