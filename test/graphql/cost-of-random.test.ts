import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphql, parse } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { estimate } from '../../src/graphql/cost.js';
import { sizesIn } from '../../src/seed/load/load.js';
import { edugraphSchema } from '../../src/schema.js';
import { anyOperation, GIVEN } from '../support/any-operation.js';
import { times } from '../support/cases.js';
import { seededEmbedded } from '../support/databases.js';
import '../support/seed.js';

const schema = await edugraphSchema();
const MOST = 20_000;

let database: Database;
beforeAll(async () => {
  database = await seededEmbedded();
});
afterAll(() => database.close());

test('no operation costs more than was estimated, by the sizes of the graph or without them', async () => {
  const sizes = await sizesIn(database);
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const source = anyOperation(seed);
      const asked = { schema, document: parse(source), operationName: null, variables: {} };
      const [estimated, inGraph] = [estimate(asked) ?? 0, estimate({ ...asked, sizes }) ?? 0];
      if (estimated > MOST) return;
      const contextValue = createContext({ database, model: graphModel });
      await graphql({ schema, source, contextValue });
      const { nodes } = contextValue.reader;
      expect({ source, within: nodes <= inGraph && inGraph <= estimated, nodes, inGraph, estimated }).toMatchObject({
        within: true,
      });
      counted += Number(nodes > 0);
    }),
    { numRuns: times(200) },
  );
  expect(counted).toBeGreaterThan(times(200) / 2);
});

test('a path in words costs the relationships that it is made from', async () => {
  const source = `{ paths(${GIVEN['paths']}, first: 2) { paths { length sentence en: sentence(language: EN) } } }`;
  const contextValue = createContext({ database, model: graphModel });
  const { data } = await graphql({ schema, source, contextValue });
  const { paths } = (data as { paths: { paths: readonly { length: number }[] } }).paths;
  expect(paths.length).toBeGreaterThan(0);
  const { nodes } = contextValue.reader;
  expect(nodes).toBe(2 * paths.reduce((sum, { length }) => sum + length, 0));
  const asked = { schema, document: parse(source), operationName: null, variables: {} };
  expect(estimate({ ...asked, sizes: await sizesIn(database) })).toBeGreaterThanOrEqual(nodes);
});
