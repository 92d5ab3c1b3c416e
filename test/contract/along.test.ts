import { describe, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import type { GraphSizes } from '../../src/model/definition/graph-sizes.js';
import { edugraphSchema } from '../../src/schema.js';
import { sizesIn } from '../../src/seed/load/load.js';
import { around } from '../support/around.js';
import { casesOf } from '../support/cases.js';
import { counting } from '../support/counting.js';
import { engines, ownGraph } from '../support/engines.js';
import { onRandomGraphs } from '../support/on-random-graphs.js';
import { randomOperation } from '../support/random-operation.js';

describe.each(engines)('what is answered along on %s', (engine) => {
  const own = ownGraph(engine);

  async function answer(database: Database, source: string, sizes: GraphSizes | null) {
    const { names, statements, database: counted } = counting(database);
    const contextValue = createContext({ database: counted, model: graphModel });
    contextValue.reader.sizes = sizes;
    const answered = await graphql({
      schema: await edugraphSchema(),
      source,
      variableValues: { first: 2 },
      contextValue,
    });
    // A question that is refused as a whole would show nothing.
    expect([source, answered.data ? [] : answered.errors]).toEqual([source, []]);
    return { answer: JSON.stringify(answered), names: names.sort(), statements: statements.length };
  }

  test('is what the statements of each level find', async () => {
    const graphs = {
      family: casesOf('along', engine),
      sizes: [2, 6],
      know: ({ nodes }: { readonly nodes: readonly { readonly id: string }[] }) => nodes.map(({ id }) => id),
    } as const;
    // Not of each: fields that would share a statement may each be answered along with another.
    let saved = 0;
    await onRandomGraphs(own.database, graphs, async (ids, pick) => {
      const operation = randomOperation(ids, pick);
      const dialect = { ...own.database.dialect, along: false };
      const expected = await answer(around(own.database, { dialect }), operation, null);
      for (const sizes of [null, await sizesIn(own.database)]) {
        const found = await answer(own.database, operation, sizes);
        expect([operation, found.answer]).toEqual([operation, expected.answer]);
        saved += expected.statements - found.statements;
      }
    });
    expect(saved).toBeGreaterThan(0);
  }, 300_000);
});
