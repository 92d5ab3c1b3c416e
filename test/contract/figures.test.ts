import { describe, expect, test } from '@jest/globals';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { answer } from '../support/ask.js';
import { casesOf } from '../support/cases.js';
import { counting } from '../support/counting.js';
import { engines, ownGraph } from '../support/engines.js';
import { QUERIES } from '../support/figure-queries.js';
import { points, single, type Known } from '../support/choice-reference.js';
import { read, shown } from '../support/figure-answers.js';
import { covered, FigureReference, withFigures } from '../support/figure-reference.js';
import { groupsIn, REASONS } from '../support/group-reference.js';
import { onRandomGraphs } from '../support/on-random-graphs.js';
import type { Pick } from '../support/random-graph.js';

const STATUSES = [['ACTUAL'], ['ACTUAL', 'PLANNED'], ['PLANNED']] as const;
const DAYS = [null, null, '2020-09-06', '2021-11-01'] as const;
const YEARS = [null, 2019, 2020, 2021] as const;
const DIMENSIONS = [
  'METRIC',
  'ENTITY',
  'DISTRICT',
  'CITY',
  'YEAR',
  'STATUS',
  'SOURCE',
  'CATEGORY',
  'BREAKDOWN',
  'MONEY_STAGE',
  'CURRENCY',
];

type Value = Record<string, unknown>;
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Value[];
  readonly coverage?: unknown;
}

/** The id of one of a kind; of two alone, so that figures meet, but for organisations. */
const someOf =
  (size: number, pick: Pick) =>
  (kind: string): string =>
    `${kind}:n${pick(kind === 'organization' ? size : 2)}`;

describe.each(engines)('figures on %s, against a plain reference', (engine) => {
  const graphs = {
    family: casesOf('figures', engine),
    sizes: [2, 16],
    change: withFigures,
    know: (graph: SeedGraph, size: number) => ({ size, reference: new FigureReference(graph) }),
  } as const;
  const own = ownGraph(engine);

  /** Every entry of a list, page by page; each page costs the same number of statements. */
  async function walked(query: string, variables: Value, size: number): Promise<Page> {
    const edges: Value[] = [];
    for (let after: string | null = null; ;) {
      const counted = counting(own.database);
      const { list } = (await answer(counted.database, query, { ...variables, first: size, after })) as unknown as {
        readonly list: Page;
      };
      expect(counted.names.length).toBeLessThanOrEqual(10);
      edges.push(...list.edges);
      if (!list.pageInfo.hasNextPage) return { ...list, edges };
      after = list.pageInfo.endCursor;
    }
  }

  const pickOf = <Each>(pick: Pick, values: readonly Each[]): Each => values[pick(values.length)] as Each;

  test('rankings', async () => {
    await onRandomGraphs(own.database, graphs, async ({ reference, size }, pick) => {
      const one = someOf(size, pick);
      const [metric, within] = [one('metric'), pick(2) === 0 ? one('district') : null];
      const level = pick(3) === 0 ? 'COUNTY' : null;
      const [year, statuses, direction] = [pickOf(pick, YEARS), pickOf(pick, STATUSES), pickOf(pick, ['ASC', 'DESC'])];
      const knownAt = pickOf(pick, DAYS);
      const filter = pick(3) === 0 ? { value: { gte: 20 } } : null;
      const fits = ({ about, value }: Known): boolean =>
        (within === null || reference.within(about, within)) &&
        (level === null || reference.property(about, 'level') === level) &&
        (filter === null || value >= 20);
      const figures = reference
        .overlapping(year, year, knownAt)
        .filter((figure) => figure.metric === metric && fits(figure))
        .map((figure) => (within === null ? figure : { ...figure, borders: reference.bordersIn(figure.about) }));
      const found = [...new Set(figures.map(({ about }) => about))].flatMap((entity) => {
        const used = single(
          figures.filter(({ about }) => about === entity),
          { statuses, year },
        );
        return used ? [{ entity, used }] : [];
      });
      const sign = direction === 'ASC' ? 1 : -1;
      const better = (one: number, other: number): boolean => (one - other) * sign < 0;
      const ranked = found
        .sort(
          (one, other) =>
            (one.used.known.value - other.used.known.value) * sign || (one.entity < other.entity ? -1 : 1),
        )
        .map(({ entity, used }) => ({
          node: entity,
          rank: 1 + found.filter((other) => better(other.used.known.value, used.known.value)).length,
          figure: shown(used),
        }));
      const list = await walked(
        QUERIES.ranking,
        { metric, year, within, level, statuses, direction, filter, knownAt },
        1 + pick(4),
      );
      const edges = list.edges.map(({ node, rank, figure }) => ({
        node: (node as { readonly id: string }).id,
        rank,
        figure: read(figure),
      }));
      expect({ total: list.totalCount, edges }).toEqual({ total: ranked.length, edges: ranked });
      expect(list.coverage).toEqual(
        covered(reference, level ?? 'COUNTY', within, new Set(ranked.map(({ node }) => node))),
      );
    });
  }, 240_000);

  test('comparisons and timelines', async () => {
    await onRandomGraphs(own.database, graphs, async ({ reference, size }, pick) => {
      const one = someOf(size, pick);
      const entities = [
        ...new Set([one('district'), one('school'), one('program'), one('district'), one('organization')]),
      ];
      const metrics = [...new Set([one('metric'), one('metric')])];
      const [year, statuses, knownAt] = [pickOf(pick, YEARS), pickOf(pick, STATUSES), pickOf(pick, DAYS)];
      const figures = reference.overlapping(year, year, knownAt);
      const of = (entity: string, metric: string, among = figures): readonly Known[] =>
        among.filter((figure) => figure.about === entity && figure.metric === metric);
      const { compare } = await answer(own.database, QUERIES.compare, { entities, metrics, year, statuses, knownAt });
      const { rows, coverage } = compare as unknown as {
        readonly rows: readonly { readonly entity: { readonly id: string }; readonly cells: readonly unknown[] }[];
        readonly coverage: unknown;
      };
      const expected = entities.map((id) => ({
        entity: { id },
        cells: metrics.map((metric) => shown(single(of(id, metric), { statuses, year }))),
      }));
      expect(rows.map(({ entity, cells }) => ({ entity, cells: cells.map(read) }))).toEqual(expected);
      const without = expected.filter(({ cells }) => cells.every((cell) => cell === null)).map(({ entity }) => entity);
      const missing = without.filter(({ id }) => id.startsWith('district:')).sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(coverage).toEqual({ expected: entities.length, present: entities.length - without.length, missing });

      const [metric, fromYear, toYear] = [
        metrics[0] as string,
        pickOf(pick, [null, 2019, 2020]),
        pickOf(pick, [null, 2020, 2021]),
      ];
      const between = { fromYear, toYear, statuses, knownAt };
      const { timeline } = await answer(own.database, QUERIES.timeline, { metric, entities, ...between });
      const series = (
        timeline as unknown as readonly { readonly entity: object; readonly points: readonly unknown[] }[]
      ).map(({ entity, points: found }) => ({ entity, points: found.map(read) }));
      expect(series).toEqual(
        entities.map((id) => ({
          entity: { id },
          points: points(of(id, metric, reference.overlapping(fromYear, toYear, knownAt)), {
            statuses,
            year: null,
          }).map(shown),
        })),
      );
    });
  }, 240_000);

  test('coverage', async () => {
    await onRandomGraphs(own.database, graphs, async ({ reference, size }, pick) => {
      const one = someOf(size, pick);
      const metric = one('metric');
      const [year, statuses, knownAt] = [pickOf(pick, YEARS), pickOf(pick, STATUSES), pickOf(pick, DAYS)];
      const figures = reference.overlapping(year, year, knownAt);
      const [within, level] = [pick(2) === 0 ? one('district') : null, pickOf(pick, ['COUNTY', 'CITY'])];
      // A district that the ranking has no figure for has none here.
      const having = new Set(
        figures
          .map(({ about }) => about)
          .filter((entity) => {
            const own = figures.filter((figure) => figure.metric === metric && figure.about === entity);
            return single(own, { statuses, year }) !== null;
          }),
      );
      expect(await answer(own.database, QUERIES.coverage, { metric, within, level, year, statuses, knownAt })).toEqual({
        metric: { coverage: covered(reference, level, within, having) },
      });
    });
  }, 240_000);

  test('groups', async () => {
    await onRandomGraphs(own.database, graphs, async ({ reference, size }, pick) => {
      const one = someOf(size, pick);
      const by = DIMENSIONS.filter(() => pick(4) === 0);
      if (by.length === 0) by.push('CITY');
      if (pick(2) === 0) by.reverse();
      const metric = pick(2) === 0 ? one('metric') : null;
      const [statuses, knownAt] = [pickOf(pick, STATUSES), pickOf(pick, DAYS)];
      const figures = reference
        .overlapping(null, null, knownAt)
        .filter((figure) => metric === null || figure.metric === metric);
      const list = await walked(
        QUERIES.groups,
        { by, statuses, filter: metric === null ? null : { metric: { eq: metric } }, knownAt },
        1 + pick(6),
      );
      const found = list.edges.map(({ node }) => {
        const group = node as Record<string, unknown>;
        const keyOf = (each: string): unknown =>
          each === 'YEAR'
            ? (group['period'] ?? (group['year'] === null ? null : String(group['year'])))
            : ((group[each] as { readonly id?: string } | null)?.id ?? group[each] ?? null);
        expect(DIMENSIONS.filter((each) => each !== 'YEAR' && !by.includes(each)).map((each) => group[each])).toEqual(
          DIMENSIONS.filter((each) => each !== 'YEAR' && !by.includes(each)).map(() => null),
        );
        const { count, sum, mean, min, max, median, note } = group as Record<string, number | null>;
        expect(mean).toBe(sum === null || sum === undefined ? null : Number((sum / (count as number)).toPrecision(15)));
        return {
          keys: by.map(keyOf),
          count,
          sum,
          min,
          max,
          median,
          reasons: REASONS.filter(([, words]) => words.test(String(note))).map(([name]) => name),
        };
      });
      const expected = groupsIn(reference, by, figures, {
        statuses,
        year: null,
        withBreakdowns: by.includes('BREAKDOWN'),
        withCurrencies: by.includes('CURRENCY'),
      });
      expect([by, list.totalCount, found]).toEqual([by, expected.length, expected]);
    });
  }, 240_000);
});
