import { describe, expect, test } from '@jest/globals';
import { ObservationStatus } from '../../src/domain/vocabulary.js';
import { answer } from '../support/ask.js';
import { casesOf } from '../support/cases.js';
import { disputed } from '../support/disputed-reference.js';
import { engines, ownGraph } from '../support/engines.js';
import { read, shown } from '../support/figure-answers.js';
import { QUERIES } from '../support/figure-queries.js';
import { FigureReference, withFigures } from '../support/figure-reference.js';
import { onRandomGraphs } from '../support/on-random-graphs.js';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: unknown }[];
}

describe.each(engines)('disagreements on %s, against a plain reference', (engine) => {
  const own = ownGraph(engine);

  async function walked(variables: object, first: number): Promise<Page> {
    const edges: Page['edges'][number][] = [];
    for (let after: string | null = null; ;) {
      const page = (await answer(own.database, QUERIES.disagreements, { ...variables, first, after }))[
        'list'
      ] as unknown as Page;
      edges.push(...page.edges);
      if (!page.pageInfo.hasNextPage) return { ...page, edges };
      after = page.pageInfo.endCursor;
    }
  }

  test('of a metric, of a district, of all', async () => {
    const graphs = {
      family: casesOf('figures', engine),
      // A graph of few figures seldom has two that contradict each other.
      sizes: [14, 22],
      change: withFigures,
      know: (graph: ConstructorParameters<typeof FigureReference>[0]) => new FigureReference(graph),
    } as const;
    let found = 0;
    await onRandomGraphs(own.database, graphs, async (reference, pick) => {
      const one = (kind: string): string | null => (pick(2) === 0 ? null : `${kind}:n${pick(2)}`);
      const [metric, within] = [one('metric'), one('district')];
      const figures = reference
        .overlapping(null, null, null)
        .filter((figure) => metric === null || figure.metric === metric)
        .filter(({ about }) => within === null || reference.within(about, within))
        .map((figure) => (within === null ? figure : { ...figure, borders: reference.bordersIn(figure.about) }));
      const expected = disputed(figures, ObservationStatus.values).map(shown);
      const list = await walked({ metric, within }, 1 + pick(3));
      expect([list.totalCount, list.edges.map(({ node }) => read(node))]).toEqual([expected.length, expected]);
      found += expected.length;
    });
    // Of one graph, as on a server, it is chance whether anything in it contradicts another.
    if (graphs.family.graphs > 10) expect(found).toBeGreaterThan(0);
  }, 240_000);
});
