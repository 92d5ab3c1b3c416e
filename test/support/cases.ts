/** How many random cases each family has in a run: on how many graphs, how many questions on each. A random filter has a plan of its own on Neo4j: fewer of them there. */
interface Family {
  readonly graphs: number;
  /** Questions on each graph, of each of the kinds that the family has. */
  readonly each: number;
}
export const CASES = {
  filters: { embedded: { graphs: 40, each: 60 }, neo4j: { graphs: 2, each: 40 } },
  figures: { embedded: { graphs: 25, each: 4 }, neo4j: { graphs: 2, each: 4 } },
  lists: { embedded: { graphs: 30, each: 50 }, neo4j: { graphs: 2, each: 30 } },
  traversals: { embedded: { graphs: 50, each: 10 }, neo4j: { graphs: 3, each: 10 } },
} satisfies Record<string, Readonly<Record<'embedded' | 'neo4j', Family>>>;
/** How many kinds of question each family asks. */
export const KINDS = { filters: 1, figures: 3, lists: 2, traversals: 4 } satisfies Readonly<
  Record<keyof typeof CASES, number>
>;
