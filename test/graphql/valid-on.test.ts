import { expect, test } from '@jest/globals';
import { answer, ask } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Cells } from '../support/small-package.js';

const evidence = 'source:new#p1';
const partner = (occurrence: string, since: string, until: string): Cells => ({
  ...{ from: 'organization:one', to: 'program:one', role: 'TRAINING' },
  ...{ occurrence, since, until, evidence },
});
const GRAPH = withRows({
  'nodes/districts.csv': [{ id: 'district:zone', name: '高新区', level: 'DEVELOPMENT_ZONE', evidence }],
  'edges/partners-in.csv': [
    partner('first', '2019', '2020-05'),
    partner('second', '2021-03-02', ''),
    { ...partner('', '', ''), role: 'FUNDING' },
  ],
  'edges/paired-with.csv': [{ from: 'district:fangzi', to: 'district:zone', mode: '友好', since: '2020', evidence }],
});

interface Listed {
  readonly totalCount: number;
  readonly edges: readonly { readonly relation: { readonly occurrence: string | null } }[];
}

describeEngine('relationships on %s', (engine) => {
  const graph = loadedGraph(engine, GRAPH);

  const partners = async (validOn: string | null): Promise<readonly (string | null)[]> => {
    const { program } = (await answer(
      graph(),
      `query ($on: Date) { program(id: "program:one") {
        partners(validOn: $on) { totalCount edges { relation { occurrence } } } } }`,
      { on: validOn },
    )) as unknown as { readonly program: { readonly partners: Listed } };
    expect(program.partners.totalCount).toBe(program.partners.edges.length);
    return program.partners.edges.map(({ relation }) => relation.occurrence);
  };

  test.each<[on: string | null, occurrences: readonly (string | null)[]]>([
    [null, [null, 'first', 'second']],
    ['2018-12-31', [null]],
    ['2019-01-01', [null, 'first']],
    ['2020-05-31', [null, 'first']],
    ['2020-06-01', [null]],
    ['2021-03-01', [null]],
    ['2021-03-02', [null, 'second']],
    ['2039-01-01', [null, 'second']],
  ])('in force on %s; dates that are not known never say no', async (on, occurrences) => {
    expect(await partners(on)).toEqual(occurrences);
  });

  test('all relationships of a node can be asked for a day too, and cursors are of that day', async () => {
    const query = `query ($on: Date, $after: String) { organization(id: "organization:one") {
      relations(validOn: $on, first: 1, after: $after) { totalCount nodes { id } pageInfo { endCursor } } } }`;
    const { organization } = await answer(graph(), query, { on: '2020-06-01' });
    expect(organization).toMatchObject({
      relations: { totalCount: 2, nodes: [{ id: 'PARTNERS_IN|organization:one|program:one|FUNDING' }] },
    });
    const { relations } = organization as unknown as {
      readonly relations: { readonly pageInfo: { readonly endCursor: string } };
    };
    const { errors } = await ask(graph(), query, { on: '2020-06-02', after: relations.pageInfo.endCursor });
    expect(errors?.[0]?.message).toMatch(/cursor/);
  });

  test('what leads neither way is shown from both ends', async () => {
    const query = `{ one: district(id: "district:fangzi") { ...Pairs } other: district(id: "district:zone") { ...Pairs }
      found: districts(filter: { pairedWith: { some: { name: { eq: "高新区" } } } }) { nodes { id } } }
      fragment Pairs on District { pairedWith { totalCount edges { mode since relation { id } node { id } } } }`;
    const pair = (id: string): object => ({
      pairedWith: {
        totalCount: 1,
        edges: [
          {
            ...{ mode: '友好', since: '2020', node: { id } },
            relation: { id: 'PAIRED_WITH|district:fangzi|district:zone' },
          },
        ],
      },
    });
    expect(await answer(graph(), query)).toEqual({
      one: pair('district:zone'),
      other: pair('district:fangzi'),
      found: { nodes: [{ id: 'district:fangzi' }] },
    });
  });
});
