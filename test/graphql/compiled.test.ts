import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { canCompile } from '../../src/graphql/can-compile.js';
import { Executor } from '../../src/graphql/executor.js';
import { edugraphSchema } from '../../src/schema.js';
import { anyOperation } from '../support/any-operation.js';
import { times } from '../support/cases.js';
import { seededEmbedded } from '../support/databases.js';
import { goldens, queryOf } from '../support/goldens.js';
import '../support/seed.js';

const schema = await edugraphSchema();
const compiling = new Executor(schema, { answers: 0, nodes: 0 });
const plain = new Executor(schema, { answers: Infinity, nodes: 0 });

let database: Database;
beforeAll(async () => {
  database = await seededEmbedded();
});
afterAll(() => database.close());

const run = async (executor: Executor, source: string) => {
  const contextValue = createContext({ database, model: graphModel });
  const answer = await executor.run({ document: parse(source), contextValue });
  return { answer: JSON.parse(JSON.stringify(answer)) as unknown, nodes: contextValue.reader.nodes };
};
const isCompiled = (source: string): boolean => canCompile(schema, parse(source));

// How many statements it takes is not compared: two that happen to be asked for at once are one, whoever runs it.
test('every golden question is answered as by graphql-js, and reads as much', async () => {
  const compiled = goldens.filter((name) => isCompiled(queryOf(name)));
  for (const name of compiled)
    expect({ name, ...(await run(compiling, queryOf(name))) }).toEqual({ name, ...(await run(plain, queryOf(name))) });
  expect(compiled.length).toBeGreaterThan(goldens.length * 0.9);
});

test('so is any other', async () => {
  let compiled = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const source = anyOperation(seed);
      compiled += Number(isCompiled(source));
      expect({ source, ...(await run(compiling, source)) }).toEqual({ source, ...(await run(plain, source)) });
    }),
    { numRuns: times(100) },
  );
  expect(compiled).toBeGreaterThan(times(100) / 2);
});
