import { describe, expect, test } from '@jest/globals';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { LAST_DAY } from '../../src/shared/dates.js';
import { answer } from '../support/ask.js';
import { casesOf } from '../support/cases.js';
import { engines, ownGraph } from '../support/engines.js';
import { QUERIES } from '../support/figure-queries.js';
import { withFigures } from '../support/figure-reference.js';
import { onRandomGraphs } from '../support/on-random-graphs.js';

const STATUSES = [['ACTUAL'], ['ACTUAL', 'PLANNED'], ['PLANNED']] as const;
const DIMENSIONS = [
  ...['METRIC', 'ENTITY', 'DISTRICT', 'CITY', 'YEAR', 'STATUS', 'SOURCE', 'CATEGORY', 'BREAKDOWN', 'MONEY_STAGE'],
  'CURRENCY',
];
/** What finds all figures of a quantity or none, but for a year; and at the end, what may find some. */
const FILTERS = [
  { status: { in: ['ACTUAL', 'PLANNED'] } },
  { moneyStage: { eq: 'EXPENDITURE' } },
  { extent: { eq: 'WHOLE' } },
  { breakdown: { eq: 'sex=FEMALE' } },
  { year: { eq: 2020 } },
  { not: { year: { lte: 2019 } } },
  { or: [{ extent: { eq: 'PART' } }, { year: { in: [2019, 2021] } }] },
  { about: { in: ['district:n0', 'school:n0'] } },
  { within: 'district:n1' },
  { metric: { eq: 'metric:n0' } },
  { qualifier: { eq: 'EXACT' } },
] as const;

const withTexts = (query: string): string => query.replaceAll('notes { code }', 'notes { code text program { id } }');
const withoutCursor = (page: unknown): string =>
  JSON.stringify(page, (name, value: unknown) => (name === 'endCursor' ? undefined : value));

describe.each(engines)('which figures are used, decided at load, on %s', (engine) => {
  const graphs = {
    family: casesOf('figures', engine),
    sizes: [2, 16],
    change: withFigures,
    know: (_: SeedGraph, size: number) => ({ size }),
  } as const;
  const own = ownGraph(engine);

  test('gives the answers of choosing when asked, as of the last day there is', async () => {
    await onRandomGraphs(own.database, graphs, async ({ size }, pick) => {
      const one = <Each>(values: readonly Each[]): Each => values[pick(values.length)] as Each;
      const filters = [one(FILTERS), one([{}, ...FILTERS]), one([{}, ...FILTERS])];
      const asked = { statuses: one(STATUSES), filter: one([null, { and: filters }]), first: 50 };
      const by = DIMENSIONS.filter(() => pick(4) === 0);
      const ranking = {
        ...{ ...asked, metric: `metric:n${pick(2)}`, year: one([null, 2019, 2020, 2021]), direction: 'ASC' },
        ...{ within: one([null, `district:n${pick(size)}`]), level: one([null, 'COUNTY']) },
      };
      const groups = { ...asked, by: by.length === 0 ? ['ENTITY'] : by };
      for (const [query, variables] of [
        [QUERIES.groups, groups],
        [QUERIES.counts, groups],
        [withTexts(QUERIES.ranking), ranking],
      ] as const) {
        const decided = await answer(own.database, query, variables);
        const chosen = await answer(own.database, query, { ...variables, knownAt: LAST_DAY });
        expect([variables, withoutCursor(decided)]).toEqual([variables, withoutCursor(chosen)]);
      }
    });
  }, 240_000);
});
