import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import type { RelationField } from '../../src/model/definition/edge.js';
import type { NodeDefinition } from '../../src/model/definition/node.js';
import { load } from '../../src/seed/load/load.js';
import { answer } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { denseGraph } from '../support/dense-graph.js';
import { describeEngine, empty } from '../support/engines.js';

const ROWS = 100;
const named = '... on Entity { name nameEn }';
const inner = (field: RelationField): string =>
  field.target === 'Entity' ? 'id name' : field.target.entity ? 'id name evidence { locator source { title } }' : 'id';
const asked = (field: RelationField): string =>
  field.many
    ? `${field.name}(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ` +
      `${inner(field)} } } nodes { id } }`
    : `${field.name} { ${inner(field)} }`;

/** Every field that reads the graph, on every label that has it: relation fields, and what is resolved beside them. */
const fields: readonly (readonly [label: string, root: string, selection: string])[] = graphModel.nodes.flatMap(
  (node: NodeDefinition) => [
    ...graphModel.fields
      .filter(({ on }) => on === node || (on === 'Entity' && node.entity))
      .map((field) => [`${node.label}.${field.name}`, node.plural, asked(field)] as const),
    ...graphModel.fields
      .filter(({ on, descendants }) => on === node && descendants)
      .map(
        (field) =>
          [
            `${node.label}.${field.name} below`,
            node.plural,
            `${field.name}(first: 3, includeDescendants: true) { totalCount edges { relation { id } node { ` +
              `id name } } }`,
          ] as const,
      ),
    [
      `${node.label}.relations`,
      node.plural,
      node.entity || node.label === 'Source'
        ? `relations(first: 3) { totalCount nodes { id evidence { source { title } } from { id ${named} } to { ` +
          `id ${named} } } }`
        : 'id',
    ],
    ...(node.entity
      ? [[`${node.label}.relationCounts`, node.plural, 'relationCounts { type direction count }'] as const]
      : []),
    ...('evidence' in node.properties
      ? [[`${node.label}.evidence`, node.plural, 'evidence { locator source { title } }'] as const]
      : []),
  ],
);
const others: typeof fields = [
  ['District.ancestors', 'districts', 'ancestors { name }'],
  [
    'Organization.districts',
    'organizations',
    'districts(first: 3) { totalCount edges { programCount evidence { source { title } } node { name } } }',
  ],
  ['Observation.unit', 'observations', 'unit period'],
  [
    'Program.partners, three deep',
    'programs',
    'partners(first: 2) { edges { role evidence { source { title } } node { name districts(first: 2) { edges ' +
      '{ node { name parent { name } } } } } } }',
  ],
];

describeEngine('the number of statements on %s', (engine) => {
  let database: Database;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ database, end } = await empty(engine));
    await load(database, graphModel, { ...denseGraph(ROWS + 20), release: 'dense' });
  }, 120_000);
  afterAll(() => end());

  test.each([...fields, ...others])(
    '%s costs the same for one row and for a hundred',
    async (_name, root, selection) => {
      const [one, many] = [counting(database), counting(database)];
      const query = `query ($first: Int!) { ${root}(first: $first) { nodes { id ${selection} } } }`;
      const few = (await answer(one.database, query, { first: 1 })) as unknown as Record<
        string,
        { readonly nodes: readonly unknown[] }
      >;
      const all = (await answer(many.database, query, { first: ROWS })) as unknown as typeof few;
      expect([few[root]?.nodes.length, all[root]?.nodes.length]).toEqual([1, ROWS]);
      expect(many.names.sort()).toEqual(one.names.sort());
    },
  );

  test('the id alone of what a relationship leads to costs no statement of its own', async () => {
    const { database: counted, names } = counting(database);
    await answer(
      counted,
      '{ programs(first: 5) { nodes { evidence { source { id } } relations(first: 3) { nodes { from { id } ' +
        'to { __typename id } } } } } }',
    );
    expect(names).toHaveLength(2);
  });

  test('only what is asked for is read', async () => {
    const { database: counted, names, statements } = counting(database);
    await answer(counted, '{ programs(first: 1) { nodes { name partners(first: 1) { nodes { nameEn } } } } }');
    expect(statements.map(({ text }) => text).join(' ')).not.toMatch(/summary|\.evidence|aliases/);
    expect(names).toEqual(['Program.page.first', 'Program.partners.first']);
    expect(statements.length).toBeLessThanOrEqual(2);
  });
});
