import { describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { GraphReader } from '../../src/model/reader/graph-reader.js';
import { readNarrowing } from '../../src/model/statements/narrowing.js';
import { readOrder, type OrderInput } from '../../src/model/narrowing/order.js';
import { readFilter } from '../../src/model/narrowing/read-filter.js';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { parsePage } from '../../src/shared/pages.js';
import { casesOf } from '../support/cases.js';
import { engines, ownGraph } from '../support/engines.js';
import { onRandomGraphs } from '../support/on-random-graphs.js';
import { randomFilter, randomOrder } from '../support/random-narrowing.js';
import { Reference } from '../support/filter-reference.js';

const NOTHING = { node: [], relation: [] };

describe.each(engines)('filters, orders and pages on %s are what a plain reading says', (engine) => {
  const own = ownGraph(engine);

  test('random graphs, filters, orders and pages', async () => {
    const graphs = {
      family: casesOf('filters', engine),
      sizes: [3, 10],
      know: (graph: SeedGraph) => ({ ids: graph.nodes.map(({ id }) => id), reference: new Reference(graph) }),
    } as const;
    await onRandomGraphs(own.database, graphs, async ({ ids, reference }, pick, index) => {
      const node = graphModel.nodes[pick(graphModel.nodes.length)] as (typeof graphModel.nodes)[number];
      const filter = pick(5) === 0 ? null : randomFilter(node, pick, ids);
      const orderBy = randomOrder(node, pick);
      const expected = reference.list(node, readFilter(graphModel, node, filter), readOrder(graphModel, node, orderBy));
      const said = JSON.stringify({ node: node.label, filter, orderBy });
      expect([said, await walk(own.database, node, filter, orderBy, 1 + pick(4), false)]).toEqual([said, expected]);
      if (index % 3 === 0)
        expect([said, await walk(own.database, node, filter, orderBy, 1 + pick(4), true)]).toEqual([said, expected]);
      expect([
        said,
        await new GraphReader(own.database, graphModel).count(node, readNarrowing(graphModel, node, 'n', { filter })),
      ]).toEqual([said, expected.length]);
    });
  }, 300_000);
});

/** All of a list, a page at a time, forward or backward, without a gap or a repeat. */
async function walk(
  database: Database,
  node: (typeof graphModel.nodes)[number],
  filter: Record<string, unknown> | null,
  orderBy: readonly OrderInput[],
  size: number,
  backward: boolean,
): Promise<readonly string[]> {
  const narrowing = readNarrowing(graphModel, node, 'n', { filter, orderBy });
  const found: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page = parsePage(backward ? { last: size, before: cursor } : { first: size, after: cursor });
    const { entries, hasMore: more } = await new GraphReader(database, graphModel).page(node, page, NOTHING, narrowing);
    const ids = entries.map((entry) => entry.node.id);
    if (backward) found.unshift(...ids);
    else found.push(...ids);
    if (!more) return found;
    cursor = (backward ? entries[0] : entries.at(-1))?.cursor ?? null;
  }
}
