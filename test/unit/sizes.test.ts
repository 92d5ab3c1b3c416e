import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { mostRelated } from '../../src/model/definition/graph-sizes.js';
import { rowsIn } from '../../src/seed/load/seed-graph.js';
import { sizesOf } from '../../src/seed/load/sizes.js';
import { picker, randomGraph } from '../support/random-graph.js';
import { Reference } from '../support/filter-reference.js';
import { ALWAYS } from '../../src/model/narrowing/condition.js';

test('no relation field of any node leads to more than the sizes of its graph say, and some to as many', () => {
  const graph = randomGraph(8, picker(3));
  const sizes = sizesOf(graphModel, rowsIn(graph));
  const reference = new Reference(graph);
  let reached = 0;
  for (const field of graphModel.fields)
    for (const below of field.descendants ? [false, true] : [false]) {
      const most = mostRelated(graphModel, sizes, field, below);
      for (const { id, definition } of graph.nodes) {
        if (field.on === 'Entity' ? !definition.entity : field.on !== definition) continue;
        const found = reference.related(field, id, below, ALWAYS, []).length;
        expect([field.name, id, Math.max(found, most)]).toEqual([field.name, id, most]);
        if (found === most) reached++;
      }
    }
  expect(reached).toBeGreaterThan(graphModel.fields.length / 2);
});
