import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { neo4jDialect } from '../../src/database/neo4j/neo4j-dialect.js';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { load } from '../../src/seed/load/load.js';
import { ask } from '../support/ask.js';
import { times } from '../support/cases.js';
import { comparedReads, comparedStatements } from '../support/compared.js';
import { counting } from '../support/counting.js';
import { describeOthers, empty } from '../support/engines.js';
import { Planner } from '../support/neo4j-plans.js';
import { firstDifference, parametersFor } from '../support/parameters.js';
import { picker, randomGraph } from '../support/random-graph.js';
import { randomOperation } from '../support/random-operation.js';
import { starGraph } from '../support/star-graph.js';

/** Neo4j plans each statement for half a second, once: the plans are looked at where the rows were asked. */
const LONG = 1_500_000;
/** On a random graph one statement of so many is asked: which, is random too. */
const SHARE = 8;
/** How many random operations are planned as a whole. */
const OPERATIONS = 15;

describeOthers('%s gives the same rows as the embedded engine', (engine) => {
  let own: readonly { readonly database: Database; readonly end: () => Promise<void> }[];
  beforeAll(async () => {
    own = await Promise.all([empty('embedded'), empty(engine)]);
  }, 120_000);
  afterAll(async () => {
    for (const { end } of own) await end();
  });

  /** Asks both graphs, which hold the same. */
  async function compare(
    graph: SeedGraph,
    ids: readonly string[],
    limit: number,
    isAsked: (index: number) => boolean = () => true,
  ): Promise<number> {
    const [ours = [], theirs = []] = own.map(({ database }) => comparedReads(database.dialect));
    expect(theirs.map(([name]) => name)).toEqual(ours.map(([name]) => name));
    let compared = 0;
    for (const [index, [name, statement]] of ours.entries()) {
      if (!isAsked(index)) continue;
      const other = theirs[index]?.[1];
      expect(other).toMatchObject({ parameters: statement.parameters, columns: statement.columns });
      const parameters = parametersFor(
        statement,
        ids,
        limit,
        graph.edges.map(({ id }) => id),
      );
      const [one = [], two = []] = await Promise.all(
        [statement, other ?? statement].map((asked, index) => own[index]?.database.read(asked, parameters)),
      );
      expect([name, firstDifference(one, two)]).toEqual([name, null]);
      compared += one.length;
    }
    return compared;
  }

  describe('at nodes with more relationships than an engine looks through', () => {
    const graph = { ...starGraph(), release: 'a star' };
    const ids = [...graphModel.nodes.map(({ kind }) => `${kind}:n0`), 'district:absent', 'school:absent'];
    const limit = 30;
    beforeAll(async () => {
      for (const { database } of own) await load(database, graphModel, graph);
    }, LONG);

    test(
      'for every statement',
      async () => {
        expect(await compare(graph, ids, limit)).toBeGreaterThan(1_000);
      },
      LONG,
    );

    if (engine === 'neo4j') plansTests(() => own[1]?.database as Database, graph, ids, limit);
  });

  test('for some statements, on random graphs', async () => {
    await fc.assert(
      fc.asyncProperty(
        // Lists of 11 to 100 ids, as in the star: Neo4j makes another plan for each power of ten.
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 1, max: 2 ** 31 - 2 }),
        fc.integer({ min: 1, max: 5 }),
        async (size, seed, limit) => {
          const graph = { ...randomGraph(size, picker(seed)), release: `random ${size} ${seed}` };
          for (const { database } of own) await load(database, graphModel, graph);
          await compare(
            graph,
            [...graph.nodes.map(({ id }) => id), 'district:absent'],
            limit,
            (index) => index % SHARE === seed % SHARE,
          );
        },
      ),
      { numRuns: times(1) },
    );
  }, 600_000);
});

/** Every index that should serve does: on a graph that has every label, type and property, and enough of each. */
function plansTests(database: () => Database, graph: SeedGraph, ids: readonly string[], limit: number): void {
  let planner: Planner;
  beforeAll(async () => {
    planner = await Planner.connect();
  });
  afterAll(() => planner.close());

  const relations = graph.edges.map(({ id }) => id);
  test.each(comparedStatements(neo4jDialect))('the plan of %s', async (name, statement) => {
    expect(await planner.faults(name, statement, parametersFor(statement, ids, limit, relations))).toEqual([]);
  });

  test('the plans of statements that answer others along', async () => {
    const { database: counted, statements } = counting(database());
    for (let seed = 1; seed <= OPERATIONS; seed++)
      await ask(counted, randomOperation(ids, picker(seed)), { first: limit });
    const along = statements.filter((statement) => (statement.along?.length ?? 0) > 0);
    expect(along.length).toBeGreaterThan(OPERATIONS / 2);
    for (const statement of along) {
      const faults = await planner.faults(statement.name, statement, parametersFor(statement, ids, limit, relations));
      expect([statement.text, faults]).toEqual([statement.text, []]);
    }
  }, 300_000);
}
