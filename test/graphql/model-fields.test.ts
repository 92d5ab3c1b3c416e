import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import type { RelationField } from '../../src/model/definition/edge.js';
import type { NodeDefinition } from '../../src/model/definition/node.js';
import { readFilter } from '../../src/model/narrowing/read-filter.js';
import { load } from '../../src/seed/load/load.js';
import { answer } from '../support/ask.js';
import { embedded } from '../support/databases.js';
import { denseGraph } from '../support/dense-graph.js';
import { Reference } from '../support/filter-reference.js';

const SIZE = 4;
const graph = denseGraph(SIZE);
const reference = new Reference(graph);
const ANY = readFilter(graphModel, graphModel.nodes[0] as NodeDefinition, null);
const MANY = 'totalCount pageInfo { hasNextPage } nodes { id } edges { cursor relation { id } node { id } }';

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly relation?: { readonly id: string }; readonly node: { readonly id: string } }[];
}

let database: Database;
beforeAll(async () => {
  database = embedded();
  await load(database, graphModel, { ...graph, release: 'dense' });
});
afterAll(() => database.close());

const ask = async <Data>(query: string): Promise<Data> => (await answer(database, query)) as unknown as Data;
const idsOf = (node: NodeDefinition): readonly string[] =>
  graph.nodes.filter(({ definition }) => definition === node).map(({ id }) => id);

// Every kind of node and every relationship, so that a new definition needs no query of its own in test/golden.
test.each(graphModel.nodes.map((node) => [node.plural, node] as const))(
  '%s: all, and each by its id',
  async (_, node) => {
    const { list } = await ask<{ readonly list: Connection }>(
      `{ list: ${node.plural}(first: ${SIZE - 1}) { totalCount pageInfo { hasNextPage } nodes { id } ` +
        'edges { cursor node { id } } } }',
    );
    const expected = [...idsOf(node)].sort().slice(0, -1);
    expect(list).toMatchObject({ totalCount: SIZE, pageInfo: { hasNextPage: true } });
    expect(list.nodes.map(({ id }) => id)).toEqual(expected);
    expect(list.edges.map((edge) => edge.node.id)).toEqual(expected);
    for (const id of expected)
      expect(await ask(`{ node(id: "${id}") { id ... on ${node.label} { id } } }`)).toEqual({ node: { id } });
  },
);

const parentsOf = ({ on }: RelationField): readonly string[] =>
  graphModel.nodes.filter((node) => (on === 'Entity' ? node.entity : node === on)).flatMap(idsOf);
const typeOf = ({ on }: RelationField): string => (on === 'Entity' ? 'Entity' : on.label);

test.each(graphModel.fields.map((field) => [`${typeOf(field)}.${field.name}`, field] as const))(
  '%s: what the relationships lead to',
  async (_, field) => {
    let found = 0;
    for (const parent of parentsOf(field)) {
      const expected = reference.related(field, parent, false, ANY, []);
      found += expected.length;
      const { node } = await ask<{ readonly node: { readonly value: Connection | { readonly id: string } | null } }>(
        `{ node(id: "${parent}") { ... on ${typeOf(field)} { ` +
          `value: ${field.name}${field.many ? `(first: 100) { ${MANY} }` : ' { id }'} } } }`,
      );
      if (field.many) {
        const list = node.value as Connection;
        expect(list).toMatchObject({ totalCount: expected.length, pageInfo: { hasNextPage: false } });
        expect(list.edges.map((edge) => `${edge.relation?.id} ${edge.node.id}`)).toEqual(expected);
        expect(list.nodes).toEqual(list.edges.map((edge) => edge.node));
      } else expect((node.value as { readonly id: string } | null)?.id).toBe(expected[0]?.split(' ')[1]);
    }
    expect(found).toBeGreaterThan(0);
  },
);
