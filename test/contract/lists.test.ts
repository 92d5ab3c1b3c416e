import { describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { RelationField } from '../../src/model/definition/edge.js';
import { GraphReader } from '../../src/model/reader/graph-reader.js';
import type { Listing } from '../../src/model/reader/listing.js';
import { readNarrowing } from '../../src/model/statements/narrowing.js';
import { kindOf, type NodeDefinition } from '../../src/model/definition/node.js';
import { readOrder } from '../../src/model/narrowing/order.js';
import { readFilter } from '../../src/model/narrowing/read-filter.js';
import type { RelationsShape } from '../../src/model/statements/relations.js';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { parsePage, type PageRequest } from '../../src/shared/pages.js';
import type { Soon } from '../../src/shared/soon.js';
import { casesOf } from '../support/cases.js';
import { engines, ownGraph } from '../support/engines.js';
import { Reference } from '../support/filter-reference.js';
import { onRandomGraphs } from '../support/on-random-graphs.js';
import type { Pick } from '../support/random-graph.js';
import { randomFilter, randomOrder } from '../support/random-narrowing.js';

/** A day among those that random relationships begin and end on, or none. */
const dayOf = (pick: Pick): string | null =>
  pick(3) > 0 ? null : `20${String(10 + pick(15))}-0${String(1 + pick(9))}-1${String(pick(10))}`;
const NOTHING = { node: [], relation: [] };
const ANY = readFilter(graphModel, graphModel.nodes[0] as NodeDefinition, null);

describe.each(engines)('the lists that relationships make on %s are what a plain reading says', (engine) => {
  const graphs = {
    family: casesOf('lists', engine),
    sizes: [2, 7],
    know: (graph: SeedGraph) => ({ graph, reference: new Reference(graph) }),
  } as const;
  const own = ownGraph(engine);

  const reader = (): GraphReader => new GraphReader(own.database, graphModel);

  test('relation fields, with what they can be asked, page by page both ways', async () => {
    await onRandomGraphs(own.database, graphs, async ({ graph, reference }, pick) => {
      const fields = graphModel.fields.filter(({ many }) => many);
      const field = fields[pick(fields.length)] as RelationField;
      const parents = graph.nodes.filter(({ definition }) =>
        field.on === 'Entity' ? definition.entity : definition === field.on,
      );
      const parent = (parents[pick(parents.length)] as (typeof parents)[number]).id;
      const target = field.target === 'Entity' ? null : field.target;
      const filter =
        target && field.filter && pick(2) === 0
          ? randomFilter(target, pick, [...graph.nodes.map(({ id }) => id)])
          : null;
      const orderBy = target && field.order && pick(2) === 0 ? randomOrder(target, pick) : [];
      const below = field.descendants && pick(2) === 0;
      const labels = field.kinds && pick(2) === 0 ? ['District', 'School'] : [];
      // Only what has dates can be asked on a day.
      const dated = field.edges.every(({ origin }) => origin === 'table' || origin === 'others');
      const validOn = dated ? dayOf(pick) : null;
      const shape = {
        descendants: below,
        labels,
        validOn,
        hubs: pick(2) === 0,
        narrowing: target
          ? readNarrowing(graphModel, target, 'b', { filter, orderBy })
          : readNarrowing(graphModel, graphModel.nodes[0] as NodeDefinition, 'b', {}),
      };
      const condition = target ? readFilter(graphModel, target, filter) : ANY;
      const expected = reference
        .related(field, parent, below, condition, target ? readOrder(graphModel, target, orderBy) : [], validOn)
        .filter(
          (entry) =>
            labels.length === 0 || labels.some((label) => entry.split(' ')[1]?.startsWith(`${label.toLowerCase()}:`)),
        );
      const said = JSON.stringify({ field: field.name, parent, filter, orderBy, below, labels, validOn });
      const found = await walk(
        (page) => reader().related(field, page, NOTHING, shape)(parent),
        1 + pick(4),
        pick(2) === 0,
        ({ node, relation }) => `${relation?.id} ${node.id}`,
      );
      expect([said, found]).toEqual([said, expected]);
      expect([said, await reader().relatedCount(field, shape)(parent)]).toEqual([said, expected.length]);
    });
  }, 300_000);

  test('relations, of some types and ways, page by page both ways; and how many of each', async () => {
    await onRandomGraphs(own.database, graphs, async ({ graph, reference }, pick) => {
      const node = graph.nodes[pick(graph.nodes.length)] as SeedGraph['nodes'][number];
      const direction: RelationsShape['direction'] =
        node.definition.kind === 'source' ? 'STATED_BY' : (['BOTH', 'OUT', 'IN'] as const)[pick(3) as 0 | 1 | 2];
      const types = pick(2) === 0 ? [] : graphModel.edges.map(({ type }) => type).filter(() => pick(3) === 0);
      const validOn = dayOf(pick);
      const shape = { types, direction, validOn };
      const expected = reference.relations(node.id, types, direction, validOn);
      const said = JSON.stringify({ id: node.id, ...shape });
      const found = await walk(
        (page) => reader().relations(shape, kindOf(node.id), page, [])(node.id),
        1 + pick(4),
        pick(2) === 0,
        ({ node: relation }) => relation.id,
      );
      expect([said, found]).toEqual([said, expected]);
      expect([said, await reader().relationsCount(shape)(node.id)]).toEqual([said, expected.length]);
      const counts = graphModel.edges.flatMap(({ type }) =>
        (['OUT', 'IN'] as const).map((way) => ({
          type,
          direction: way,
          count: reference.relations(node.id, [type], way).length,
        })),
      );
      expect([said, await reader().relationCounts(node.id)]).toEqual([said, counts.filter(({ count }) => count > 0)]);
    });
  }, 300_000);
});

/** All of a list, a page at a time, forward or backward. */
async function walk(
  read: (page: PageRequest) => Soon<Listing>,
  size: number,
  backward: boolean,
  shown: (entry: Listing['entries'][number]) => string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let cursor: string | null = null; ;) {
    const { entries, hasMore: more } = await read(
      parsePage(backward ? { last: size, before: cursor } : { first: size, after: cursor }),
    );
    if (backward) found.unshift(...entries.map(shown));
    else found.push(...entries.map(shown));
    if (!more) return found;
    cursor = (backward ? entries[0] : entries.at(-1))?.cursor ?? null;
  }
}
