import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { BulkReader } from '../../src/model/reader/bulk-reader.js';
import { readNarrowing } from '../../src/model/statements/narrowing.js';
import { district } from '../../src/nodes/district/district.node.js';
import { observation } from '../../src/nodes/observation/observation.node.js';
import { program } from '../../src/nodes/program/program.node.js';
import { answer } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';

/** Sorts a few at a time, as larger graphs are sorted. */
class FewAtOnce extends BulkReader {
  protected override readonly sortedAtOnce = 7;
}
type Orders = readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[];
const LISTS: readonly (readonly [node: typeof observation, orderBy: Orders])[] = [
  ...(['ASC', 'DESC'] as const).flatMap((direction) => [
    [observation, [{ field: 'VALUE', direction }]] as const,
    // Some have none: these come last, whichever way it goes.
    [observation, [{ field: 'PERIOD', direction }]] as const,
    [program, [{ field: 'STARTS', direction }]] as const,
    [district, [{ field: 'PROGRAM_COUNT', direction }]] as const,
  ]),
  [
    observation,
    [
      { field: 'METRIC', direction: 'ASC' },
      { field: 'ABOUT', direction: 'DESC' },
    ],
  ],
];

describeEngine('many nodes in an order on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test.each(LISTS)('%o', async (node, orderBy) => {
    const listed: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { list } = (await answer(
        database,
        `query ($after: String, $orderBy: [${node.label}Order!]) { list: ${node.plural}(first: 100, after: $after, ` +
          'orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after, orderBy },
      )) as unknown as {
        readonly list: {
          readonly nodes: readonly { readonly id: string }[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        };
      };
      listed.push(...list.nodes.map(({ id }) => id));
      [after, more] = [list.pageInfo.endCursor, list.pageInfo.hasNextPage];
    }
    const read = async (most?: number): Promise<readonly string[]> => {
      const found: string[] = [];
      const reader = new FewAtOnce(database, graphModel);
      for await (const items of reader.ofKind(node, [], readNarrowing(graphModel, node, 'n', { orderBy }), most))
        found.push(...items.map(({ id }) => id));
      return found;
    };
    expect(listed.length).toBeGreaterThan(50);
    expect(await read()).toEqual(listed);
    expect(await read(10)).toEqual(listed.slice(0, 10));
  });
});
