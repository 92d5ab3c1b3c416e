import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { Lanes } from '../../src/database/lanes.js';
import { graphModel } from '../../src/edges/graph.js';
import { createApollo, type RequestContext } from '../../src/graphql/apollo.js';
import { lookedThrough } from '../../src/graphql/cost.js';
import type { GraphSizes } from '../../src/model/definition/graph-sizes.js';
import { edugraphSchema } from '../../src/schema.js';
import { LIMIT } from '../../src/shared/limits.js';
import { createLogger } from '../../src/shared/logger.js';
import { around } from '../support/around.js';
import { seeded } from '../support/engines.js';

const SIZES: GraphSizes = {
  nodes: { observation: 60_000, school: 3_000, metric: 20 },
  degrees: { 'metric IN OF': 5_000, 'school IN ABOUT': 40 },
};
const HEAVY = '{ observationGroups(by: [YEAR]) { totalCount } }';
const LIGHT = '{ school(id: "school:none") { id } }';

let database: Database;
let apollo: ApolloServer<RequestContext>;
/** Statements of heavy operations wait until it is opened. */
let gate: Promise<void>;
let open = (): void => undefined;
const begun: string[] = [];
const limits = { depth: 16, aliases: 15, directives: 10, rootFields: 10, tokens: 1_000 };

beforeAll(async () => {
  const seeds = await seeded('embedded');
  database = around(seeds, {
    read: async (statement, parameters, options) => {
      if (options?.heavy) {
        begun.push(statement.name);
        await gate;
      }
      return seeds.read(statement, parameters, options);
    },
  });
  const sizes = async (): Promise<GraphSizes> => SIZES;
  apollo = createApollo({ schema: await edugraphSchema(), limits, sizes, introspection: true });
  await apollo.start();
});
afterAll(async () => {
  await apollo.stop();
  await database.close();
});

async function ask(query: string, signal = new AbortController().signal) {
  const mostNodes = LIMIT.nodes;
  const visit = { signal, mostNodes, requestId: 'a test' };
  const context = createContext({ database, model: graphModel, ...visit });
  const contextValue = { ...context, ...visit, logger: createLogger('silent'), tag: null, outcome: {} };
  const { body, http } = await apollo.executeOperation({ query }, { contextValue });
  const { errors, data } = body.kind === 'single' ? body.singleResult : { errors: [], data: null };
  const code = errors?.[0]?.extensions?.['code'] ?? (data ? 'OK' : 'nothing');
  return { code, status: http.status, retryAfter: http.headers.get('retry-after') };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
async function turns(count: number): Promise<string> {
  for (let index = 0; index < count; index++) await turn();
  return 'waits';
}

test('what is heavy takes turns, a few wait, one more is answered 503, and what is small goes past them', async () => {
  gate = new Promise((resolve) => (open = resolve));
  const gone = new AbortController();
  const inLane = Array.from({ length: LIMIT.heavyAtOnce + LIMIT.heavyWaiting - 1 }, () => ask(HEAVY));
  const waiting = ask(HEAVY, gone.signal);
  while (begun.length < LIMIT.heavyAtOnce) await turn();
  // One that is not refused would wait for the gate.
  expect(await Promise.race([ask(HEAVY), turns(10_000)])).toEqual({
    code: 'UNAVAILABLE',
    status: 503,
    retryAfter: expect.stringMatching(/^\d+$/),
  });
  expect(await ask(LIGHT)).toMatchObject({ code: 'OK' });
  gone.abort(new Error('gone'));
  expect(await waiting).toMatchObject({ code: 'TIMEOUT', status: 504 });
  expect(begun).toHaveLength(LIMIT.heavyAtOnce);
  // Whoever has gone left a place to another.
  inLane.push(ask(HEAVY));
  expect(await Promise.race([ask(HEAVY), turns(10_000)])).toMatchObject({ code: 'UNAVAILABLE' });
  open();
  expect((await Promise.all(inLane)).map(({ code }) => code)).toEqual(inLane.map(() => 'OK'));
  // Every turn has ended, also those of errors.
  expect((await Promise.all(inLane.map(() => ask(HEAVY)))).map(({ code }) => code)).toEqual(inLane.map(() => 'OK'));
});

test('the work of an operation is what it looks through, for each node that asks for it', async () => {
  const schema = await edugraphSchema();
  const work = (text: string, sizes: GraphSizes | null = SIZES): number =>
    lookedThrough({ schema, document: parse(text), operationName: null, variables: {}, sizes });
  expect(work(HEAVY)).toBe(60_000);
  expect(work(HEAVY, null)).toBe(0);
  expect(work(LIGHT)).toBe(0);
  expect(work('{ ranking(metric: "metric:a") { totalCount } }')).toBe(5_000);
  expect(work('{ a: ranking(metric: "metric:a") { totalCount } b: ranking(metric: "metric:b") { totalCount } }')).toBe(
    10_000,
  );
  expect(work('{ metrics(first: 7) { nodes { coverage { present } } } }')).toBe(35_000);
  expect(work('{ timeline(metric: "metric:a", entities: ["school:a", "school:b"]) { points { note } } }')).toBe(80);
  expect(work('{ search(query: "a") { totalCount } }')).toBe(3_020);
  expect(work('{ resolve(names: ["a", "b"]) { name } }')).toBe(6_040);
  expect(work('{ schools { nodes { id } } }')).toBe(0);
  expect(work('{ schools(filter: { isced: { eq: ISCED_1 } }) { nodes { id } } }')).toBe(3_000);
});

test('a heavy statement keeps its place until it has ended, and never takes the last one', async () => {
  for (const [concurrency, most] of [
    [1, 1],
    [2, 1],
    [8, LIMIT.heavyAtOnce],
  ] as const) {
    const lanes = new Lanes(concurrency);
    const ends: (() => void)[] = [];
    const heavy = [1, 2, 3].map(() => lanes.run(true, () => new Promise<void>((resolve) => ends.push(resolve))));
    await turn();
    expect([ends.length, lanes.busy()]).toEqual([most, { running: most, waiting: 3 - most }]);
    if (concurrency > 1) expect(await lanes.run(false, async () => 'quick')).toBe('quick');
    for (let ended = 0; ended < 3; await turn()) if (ends[ended]) ends[ended++]?.();
    await Promise.all(heavy);
  }
});
