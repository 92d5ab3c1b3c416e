import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  execute,
  introspectionFromSchema,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { completeInTurns, inItsTurn } from '../../src/graphql/fields-in-turns.js';
import { graphModel } from '../../src/edges/graph.js';
import { GraphReader } from '../../src/model/reader/graph-reader.js';
import type { ReaderOptions } from '../../src/model/reader/statement-reader.js';
import { times } from '../support/cases.js';

/** How many values were read for answers so far; the clock goes on by a millisecond with each hundred. */
let values = 0;
let batches = 0;
beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => values / 100);
});
afterEach(() => {
  jest.restoreAllMocks();
});

interface Source {
  readonly id: string;
}
const nodeOf = (id: string): Source => ({
  get id() {
    values++;
    return id;
  },
});
const listOf = (count: number): readonly Source[] => Array.from({ length: count }, (_, index) => nodeOf(`n${index}`));

/** Lists and single nodes that are there at once, and some that are asked for with those of all other parents. */
function schemaOf(): GraphQLSchema {
  const schema = buildSchema(`
    type Query { list(count: Int!): [Node!]! }
    type Node { id: String! list(count: Int!): [Node!]! one: Node! asked: Node! said: String! }
  `);
  const list = (_: unknown, { count }: { readonly count: number }): readonly Source[] => listOf(count);
  const asked = ({ id }: Source, _: unknown, { reader }: Context): Promise<unknown> =>
    reader.batch('asked', id, async (ids) => {
      batches++;
      return new Map(ids.map((each) => [each, nodeOf(each)]));
    });
  const said = async (source: Source, _: unknown, context: Context): Promise<string> => {
    await asked(nodeOf('the same'), _, context);
    return inItsTurn(context.reader, () => source.id);
  };
  const resolvers: Readonly<Record<string, unknown>> = { list, asked, said, one: () => nodeOf('one') };
  for (const type of [schema.getType('Query'), schema.getType('Node')])
    for (const field of Object.values((type as GraphQLObjectType).getFields()))
      Object.assign(field, { resolve: resolvers[field.name] });
  return schema;
}
const [plain, inTurns] = [schemaOf(), schemaOf()];
completeInTurns(inTurns);

/** The answer, the most values that were read in one turn of the event loop, and how many batches were asked. */
async function answered(schema: GraphQLSchema, query: string, options: ReaderOptions = {}) {
  let [most, before, over] = [0, values, false];
  batches = 0;
  const turn = (): void => {
    [most, before] = [Math.max(most, values - before), values];
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  const reader = new GraphReader({} as Database, graphModel, options);
  const answer = await execute({ schema, document: parse(query), contextValue: { reader } as Context });
  over = true;
  turn();
  return { answer: JSON.stringify(answer), most, batches };
}

const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc
    .record({
      count: fc.constantFrom(1, 10, 100),
      fields: fc.uniqueArray(fc.constantFrom('one { id }', 'asked { id one { id } }', 'said'), { maxLength: 3 }),
      below: fc.option(tie('query'), { maxDepth: 1, depthIdentifier: 'lists' }),
    })
    .map(({ count, fields, below }) => `list(count: ${count}) { ${['id', ...fields, below ?? ''].join(' ')} }`),
}));

test('an answer gives way to others after some thousand values, and is the same, by as many batches', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (list) => {
      const atOnce = await answered(plain, `{ ${list} }`);
      const found = await answered(inTurns, `{ ${list} }`);
      expect(found).toEqual({ ...atOnce, most: expect.any(Number) });
      expect(found.most).toBeLessThan(4_000);
    }),
    { numRuns: times(20) },
  );
});

test('many fields that waited for the same do not all go on in one turn', async () => {
  const query = '{ list(count: 100) { list(count: 100) { said } } }';
  expect((await answered(plain, query)).most).toBeGreaterThan(9_000);
  expect((await answered(inTurns, query)).most).toBeLessThan(4_000);
});

test('nothing more is completed for a client that has gone', async () => {
  const query = '{ list(count: 100) { list(count: 100) { id one { id } } } }';
  const before = values;
  const { answer } = await answered(inTurns, query, { signal: AbortSignal.abort(new Error('gone')) });
  expect(answer).toMatch(/^\{"errors":\[\{"message":"gone"/);
  expect(values - before).toBeLessThan(4_000);
});

test('what was found for a client that goes meanwhile leaves no failure that nobody handles', async () => {
  const schema = buildSchema('type Query { list(count: Int!): [Node!]! late: [Node] } type Node { id: String! }');
  const gone = new AbortController();
  const late = async (): Promise<unknown> => {
    await Promise.resolve();
    values += 1_000_000;
    gone.abort(new Error('gone'));
    return Array.from({ length: 5 }, () => Promise.reject(new Error('gone')));
  };
  const list = (_: unknown, { count }: { readonly count: number }): readonly Source[] => listOf(count);
  Object.assign(schema.getQueryType()?.getFields()['list'] ?? {}, { resolve: list });
  Object.assign(schema.getQueryType()?.getFields()['late'] ?? {}, { resolve: late });
  completeInTurns(schema);
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  const { answer } = await answered(schema, '{ late { id } list(count: 2000) { id } }', { signal: gone.signal });
  for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  process.off('unhandledRejection', note);
  expect(answer).toContain('"late":[null,null,null,null,null]');
  expect(unhandled).toEqual([]);
});

test('what all schemas of a process share, to answer what they have, is left as it is', () => {
  values += 1_000_000;
  for (const schema of [plain, inTurns]) expect(introspectionFromSchema(schema)).toHaveProperty('__schema');
});
