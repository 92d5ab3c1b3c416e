import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { load } from '../../src/seed/load/load.js';
import type { Family } from './cases.js';
import { picker, randomGraph, type Pick } from './random-graph.js';

/** Which random graphs, and what is known of each before it is asked: a plain reference, for example. */
interface Graphs<Known> {
  readonly family: Family;
  /** The least and the most nodes of each label. */
  readonly sizes: readonly [least: number, most: number];
  readonly change?: (graph: SeedGraph, pick: Pick) => SeedGraph;
  readonly know: (graph: SeedGraph, size: number) => Known;
}

/** Asks some questions of each of many random graphs, one after the other in the same database. */
export async function onRandomGraphs<Known>(
  database: Database,
  { family: { graphs, each }, sizes: [min, max], change = (graph) => graph, know }: Graphs<Known>,
  ask: (known: Known, pick: Pick, index: number) => Promise<void>,
): Promise<void> {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min, max }), fc.integer({ min: 1, max: 2 ** 31 - 2 }), async (size, seed) => {
      const pick = picker(seed);
      const graph = change(randomGraph(size, pick), pick);
      await load(database, graphModel, { ...graph, release: `random ${size} ${seed}` });
      const known = know(graph, size);
      for (let index = 0; index < each; index++, cases++) await ask(known, pick, index);
    }),
    { numRuns: graphs },
  );
  expect(cases).toBe(graphs * each);
}
