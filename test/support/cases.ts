import type { Engine } from '../../src/database/database.js';

/** How many random cases each family has in a run: on how many graphs, and how many questions on each. */
export interface Family {
  readonly graphs: number;
  /** Questions on each graph, of each of the kinds that the family has. */
  readonly each: number;
}

/** EDUGRAPH_CASES multiplies the graphs of every family, and the moments at which a load is killed. */
export const FACTOR = Number(process.env['EDUGRAPH_CASES'] || '1');
if (!(FACTOR > 0)) throw new Error(`EDUGRAPH_CASES: expected a factor above 0, got ${process.env['EDUGRAPH_CASES']}.`);

export const times = (count: number): number => Math.max(1, Math.round(count * FACTOR));
const family = (graphs: number, each: number): Family => ({ graphs: times(graphs), each });

/** Fewer on a server: Neo4j makes a plan of its own for each random filter. */
export const CASES = {
  along: { embedded: family(5, 20), server: family(1, 15) },
  filters: { embedded: family(25, 60), server: family(1, 40) },
  figures: { embedded: family(15, 4), server: family(1, 6) },
  lists: { embedded: family(16, 50), server: family(1, 40) },
  search: { embedded: family(10, 40), server: family(1, 60) },
  traversals: { embedded: family(25, 10), server: family(2, 10) },
} satisfies Record<string, Readonly<Record<'embedded' | 'server', Family>>>;

export const casesOf = (name: keyof typeof CASES, engine: Engine): Family =>
  CASES[name][engine === 'embedded' ? 'embedded' : 'server'];

/** How many kinds of question each family asks. */
export const KINDS = { along: 1, filters: 1, figures: 5, lists: 2, search: 1, traversals: 4 } satisfies Readonly<
  Record<keyof typeof CASES, number>
>;
