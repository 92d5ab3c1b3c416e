import { describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { load } from '../../src/seed/load/load.js';
import { answer } from '../support/ask.js';
import { casesOf } from '../support/cases.js';
import { counting } from '../support/counting.js';
import { engines, ownGraph } from '../support/engines.js';
import { onRandomGraphs } from '../support/on-random-graphs.js';
import { picker, randomGraph, type Pick } from '../support/random-graph.js';
import { IF_NAMED, neighborhoodIn, partnersIn, pathsIn, sharedIn, USUAL } from '../support/reference.js';

const PATHS = `query ($from: ID!, $to: ID!, $maxLength: Int!, $via: [RelationType!], $first: Int!) {
  paths(from: $from, to: $to, maxLength: $maxLength, via: $via, first: $first) {
    paths { length nodes { id } relations { id } } truncated
  } }`;
const NEIGHBORHOOD = `query ($ids: [ID!]!, $depth: Int!, $via: [RelationType!], $perRelation: Int!) {
  neighborhood(ids: $ids, depth: $depth, via: $via, perRelation: $perRelation) {
    nodes { id } relations { id } truncated hidden { nodeId type direction shown total }
  } }`;
const EDGE = 'node { id } programCount programs { id } relations { id }';
const PAGE = `totalCount pageInfo { hasNextPage endCursor } edges { cursor ${EDGE}`;
const SHARED = `query ($ids: [ID!]!, $minimum: Int!, $first: Int!, $after: String) {
  list: sharedPartners(ids: $ids, minimum: $minimum, first: $first, after: $after) { ${PAGE} entities { id } } } }`;
const DISTRICT = `query ($id: ID!, $first: Int!, $after: String, $below: Boolean!) {
  node: district(id: $id) {
    list: partners(first: $first, after: $after, includeDescendants: $below) { ${PAGE} } } } }`;
const SCHOOL = `query ($id: ID!, $first: Int!, $after: String) {
  node: school(id: $id) { list: partners(first: $first, after: $after) { ${PAGE} } } } }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly ({ readonly cursor: string } & object)[];
}

/** Every entry of a list, page by page. */
async function walked(
  read: (after: string | null) => Promise<Page>,
): Promise<{ readonly totalCount: number; readonly edges: readonly object[] }> {
  const edges: object[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await read(after);
    edges.push(...page.edges.map(({ cursor: _cursor, ...edge }) => edge));
    if (!page.pageInfo.hasNextPage) return { totalCount: page.totalCount, edges };
    after = page.pageInfo.endCursor;
  }
}

describe.each(engines)('the traversals on %s, against a plain reference', (engine) => {
  const graphs = {
    family: casesOf('traversals', engine),
    sizes: [1, 5],
    know: (graph: SeedGraph) => ({ graph, ids: graph.nodes.map(({ id }) => id) }),
  } as const;
  const own = ownGraph(engine);

  const oneOf = <Value>(values: readonly Value[], pick: Pick): Value => values[pick(values.length)] as Value;
  const someOf = (ids: readonly string[], pick: Pick, most: number): readonly string[] => [
    ...new Set(Array.from({ length: 1 + pick(most) }, () => oneOf(ids, pick))),
  ];
  /** Some types, or none named: but these must be named to lead on from a figure, a metric or a source. */
  const someTypes = (pick: Pick, ids: readonly string[]): readonly string[] | null =>
    pick(2) === 0 && !ids.some((id) => /^(metric|observation|source):/.test(id))
      ? null
      : someOf([...USUAL, ...IF_NAMED], pick, 6);

  test('paths', async () => {
    await onRandomGraphs(own.database, graphs, async ({ graph, ids }, pick) => {
      const [from, to] = [oneOf(ids, pick), oneOf(ids, pick)];
      const [maxLength, via, first] = [1 + pick(5), someTypes(pick, [from, to]), 1 + pick(10)];
      if (from === to) return;
      const { paths } = await answer(own.database, PATHS, { from, to, maxLength, via, first });
      expect({ from, to, maxLength, via, first, answer: paths }).toEqual({
        from,
        to,
        maxLength,
        via,
        first,
        answer: pathsIn(graph, from, to, maxLength, via, first),
      });
    });
  }, 300_000);

  test('neighborhood', async () => {
    await onRandomGraphs(own.database, graphs, async ({ graph, ids }, pick) => {
      const some = someOf(ids, pick, 4);
      const [depth, via, perRelation] = [1 + pick(3), someTypes(pick, some), 1 + pick(3)];
      const { neighborhood } = await answer(own.database, NEIGHBORHOOD, { ids: some, depth, via, perRelation });
      expect({ some, depth, via, perRelation, answer: neighborhood }).toEqual({
        some,
        depth,
        via,
        perRelation,
        answer: neighborhoodIn(graph, some, depth, via, perRelation),
      });
    });
  }, 300_000);

  test('sharedPartners, page by page', async () => {
    await onRandomGraphs(own.database, graphs, async ({ graph, ids }, pick) => {
      const some = someOf(
        ids.filter((id) => /^(district|school|program):/.test(id)),
        pick,
        8,
      );
      if (some.length < 2) return;
      const [minimum, first] = [1 + pick(3), 1 + pick(3)];
      const shared = await walked(
        async (after) =>
          (await answer(own.database, SHARED, { ids: some, minimum, first, after }))['list'] as unknown as Page,
      );
      const expected = sharedIn(graph, some, minimum);
      expect({ some, minimum, shared }).toEqual({
        some,
        minimum,
        shared: { totalCount: expected.length, edges: expected },
      });
    });
  }, 300_000);

  test('partners of districts and schools, page by page', async () => {
    await onRandomGraphs(own.database, graphs, async ({ graph, ids }, pick) => {
      const id = oneOf(
        ids.filter((each) => /^(district|school):n/.test(each)),
        pick,
      );
      const [below, first, query] = [
        id.startsWith('district:') && pick(2) === 0,
        1 + pick(3),
        id.startsWith('district:') ? DISTRICT : SCHOOL,
      ];
      const variables = { id, first, ...(query === DISTRICT ? { below } : {}) };
      const found = await walked(
        async (after) =>
          ((await answer(own.database, query, { ...variables, after }))['node'] as unknown as { readonly list: Page })
            .list,
      );
      const expected = partnersIn(graph, id, below);
      expect({ id, below, found }).toEqual({ id, below, found: { totalCount: expected.length, edges: expected } });
    });
  }, 300_000);

  test('the number of statements is bounded by what is asked, not by the data', async () => {
    for (const size of [3, 40]) {
      await load(own.database, graphModel, { ...randomGraph(size, picker(1)), release: `size ${size}` });
      for (const maxLength of [1, 4, 6]) {
        const { database: counted, names } = counting(own.database);
        await answer(counted, PATHS, { from: 'organization:n0', to: 'school:n1', maxLength, first: 10 });
        expect(names.length).toBeLessThanOrEqual(3 * maxLength + 1);
      }
      for (const depth of [1, 2, 3]) {
        const { database: counted, names } = counting(own.database);
        await answer(counted, NEIGHBORHOOD, { ids: ['district:n0', 'program:n1'], depth, perRelation: 1 });
        expect(names.length).toBeLessThanOrEqual(3 * depth);
      }
      const { database: counted, names } = counting(own.database);
      await answer(
        counted,
        SHARED.replace(
          'programs { id } relations { id }',
          'programs { name } relations { evidence { source { title } } }',
        ),
        {
          ids: ['district:n0', 'district:n1'],
          minimum: 1,
          first: 20,
        },
      );
      expect(names.sort()).toEqual([
        'Node.byId',
        'Program.byId',
        'Source.byId',
        'sharedPartners.count',
        'sharedPartners.programs.relations.first',
        'steps.byId',
      ]);
    }
  }, 120_000);
});
