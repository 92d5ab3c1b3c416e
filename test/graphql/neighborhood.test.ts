import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';

const ASK = `query ($ids: [ID!]!, $depth: Int! = 1, $via: [RelationType!], $perRelation: Int! = 25) {
  neighborhood(ids: $ids, depth: $depth, via: $via, perRelation: $perRelation) {
    nodes { id ... on Entity { name } }
    relations { id type evidence { locator source { id } } }
    truncated hidden { nodeId type direction shown total }
  }
}`;
interface Found {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly relations: readonly { readonly id: string; readonly evidence: readonly object[] }[];
  readonly truncated: boolean;
  readonly hidden: readonly object[];
}

describeEngine('neighborhood on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());
  const around = async (variables: Record<string, unknown>): Promise<Found> =>
    (await answer(database, ASK, variables))['neighborhood'] as unknown as Found;

  test('around Weifang University: its programme and its school, each relationship with where it is said', async () => {
    const found = await around({ ids: ['organization:weifang-university'] });
    expect(found.nodes).toEqual([
      { id: 'organization:weifang-university', name: '潍坊学院' },
      { id: 'program:fangzi-weifang-university-cooperation', name: expect.any(String) },
      { id: 'school:weifang-university-affiliated-experimental', name: expect.any(String) },
    ]);
    expect(found.relations).toEqual([
      {
        id: 'PARTNERS_IN|organization:weifang-university|program:fangzi-weifang-university-cooperation|IMPLEMENTING',
        type: 'PARTNERS_IN',
        evidence: [{ locator: 'p7', source: { id: 'source:fangzi-2021-12-16' } }],
      },
      {
        id: 'PARTNERS_WITH|organization:weifang-university|school:weifang-university-affiliated-experimental',
        type: 'PARTNERS_WITH',
        evidence: [{ locator: 'p7', source: { id: 'source:fangzi-2021-12-16' } }],
      },
    ]);
    expect([found.truncated, found.hidden]).toEqual([false, []]);
  });

  test('two steps: by distance, then by id; what joins two of the nodes comes once', async () => {
    const found = await around({ ids: ['organization:weifang-university'], depth: 2 });
    expect(found.nodes.map(({ id }) => id)).toEqual([
      'organization:weifang-university',
      'program:fangzi-weifang-university-cooperation',
      'school:weifang-university-affiliated-experimental',
      'district:fangzi',
    ]);
    expect(found.relations.map(({ id }) => id.split('|')[0])).toEqual([
      'PARTNERS_IN',
      'PARTNERS_WITH',
      'ESTABLISHES',
      'IMPLEMENTED_IN',
      'LOCATED_IN',
      'PARTICIPATES_IN',
    ]);
  });

  test('what perRelation leaves out is counted', async () => {
    const { node } = (await answer(
      database,
      '{ node(id: "district:fangzi") { ... on District { relationCounts { type direction count } } } }',
    )) as unknown as {
      readonly node: {
        readonly relationCounts: readonly {
          readonly type: string;
          readonly direction: string;
          readonly count: number;
        }[];
      };
    };
    const counts = node.relationCounts.filter(
      ({ type }) => !['OF', 'ABOUT', 'FOR', 'REPORTED_IN', 'DERIVED_FROM'].includes(type),
    );
    const found = await around({ ids: ['district:fangzi'], perRelation: 2 });
    expect(found.hidden).toEqual(
      counts
        .filter(({ count }) => count > 2)
        .map(({ type, direction, count }) => ({ nodeId: 'district:fangzi', type, direction, shown: 2, total: count })),
    );
    expect(found.relations).toHaveLength(counts.reduce((sum, { count }) => sum + Math.min(2, count), 0));
    expect(found.truncated).toBe(true);
  });

  test('the same id twice is one, and the order of ids does not matter', async () => {
    const [one, other] = await Promise.all([
      around({ ids: ['district:fangzi', 'district:weifang'] }),
      around({ ids: ['district:weifang', 'district:fangzi', 'district:weifang'] }),
    ]);
    expect(other).toEqual(one);
  });

  test('via: only these types, figures too where they are asked for', async () => {
    const found = await around({
      ids: ['metric:teachers-recruited', 'district:fangzi'],
      via: ['ABOUT'],
      perRelation: 5,
    });
    expect(new Set(found.relations.map(({ id }) => id.split('|')[0]))).toEqual(new Set(['ABOUT']));
    expect(found.relations).toHaveLength(5);
  });

  test.each([
    [{ ids: [] }, /ids: expected at least one/],
    [
      { ids: ['x', 'district:fangzi', 'district:fangzhi'] },
      new RegExp(
        '^ids: expected ids that are in the graph, got "district:fangzhi", "x"\\. ' +
          'The field search finds ids by name\\.$',
      ),
    ],
    [{ ids: Array.from({ length: 26 }, (_, index) => `district:n${index}`) }, /ids: expected at most 25, got 26/],
    [{ depth: 4 }, /depth: expected at most 3, got 4/],
    [{ depth: 0 }, /depth: expected a whole number from 1 to 3, got 0/],
    [{ perRelation: 101 }, /perRelation: expected at most 100, got 101/],
    [{ perRelation: 0 }, /perRelation/],
    [
      { ids: ['metric:teachers-recruited'] },
      new RegExp(
        '^ids: expected nodes with relationships of types other than OTHER_PART_OF, OTHER_LOCATED_IN, OF, ABOUT, ' +
          'FOR, CORRECTS, REPORTED_IN, DERIVED_FROM, ' +
          'got "metric:teachers-recruited"',
      ),
    ],
  ])('%j is refused', async (given, message) => {
    const { errors } = await ask(database, ASK, { ids: ['district:fangzi'], ...given });
    expect(errors?.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
  });

  test('only what is asked for is read, two statements a step and one for the names', async () => {
    const { database: counted, names, statements } = counting(database);
    await answer(counted, '{ neighborhood(ids: ["district:fangzi"], depth: 2) { nodes { id } relations { id } } }');
    expect(names).toEqual(['relations.counts', 'steps.every', 'relations.counts', 'steps.every']);
    expect(statements.map(({ text }) => text).join(' ')).not.toMatch(/evidence|name/);
  });
});
