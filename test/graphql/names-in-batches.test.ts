import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createContext } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { LIMIT } from '../../src/shared/limits.js';
import { resolve } from '../../src/traversals/search/search.js';
import { around } from '../support/around.js';
import { ask } from '../support/ask.js';
import { seededEmbedded } from '../support/databases.js';
import '../support/seed.js';

const NAMES = ['坊子区', 'Huawei', 'iFlytek', '潍坊学院', 'Linyi', '凤凰学校', 'nothing of this name'];

let database: Database;
beforeAll(async () => {
  database = await seededEmbedded();
});
afterAll(() => database.close());

/** What is found in a graph that is said to have as many nodes, and how many statements that took; see `goneAfter`. */
async function resolved(nodes: number, goneAfter = Infinity) {
  const gone = new AbortController();
  let answered = 0;
  const read: Database['read'] = async (statement, parameters, options) => {
    const rows = await database.read(statement, parameters, options);
    if (statement.name === 'search.resolve' && ++answered === goneAfter) gone.abort();
    return rows;
  };
  const { reader } = createContext({ database: around(database, { read }), model: graphModel, signal: gone.signal });
  reader.sizes = { nodes: { school: nodes }, degrees: {} };
  const found = await resolve(reader, NAMES, { kinds: null }, ['id']).catch(() => null);
  return { found, answered };
}

test('in a large graph names are looked for in several statements, with the same answer', async () => {
  const [small, large] = [await resolved(1_000), await resolved(LIMIT.compared / 2)];
  expect(small.found?.filter(({ match }) => match !== null).length).toBeGreaterThan(2);
  expect(large.found).toEqual(small.found);
  expect([small.answered, large.answered]).toEqual([1, Math.ceil(NAMES.length / 2)]);
});

test('for who has gone nothing more is looked for', async () => {
  expect(await resolved(LIMIT.compared, 2)).toEqual({ found: null, answered: 2 });
});

test('what stands in a question a hundred times is looked for once', async () => {
  let texts = 0;
  const read: Database['read'] = (statement, parameters, options) => {
    if (statement.name === 'search.namesInText')
      for (const { alike } of parameters['names'] as unknown as { alike: unknown[] }[]) texts += alike.length;
    return database.read(statement, parameters, options);
  };
  const { data } = await ask(
    around(database, { read }),
    `{ search(query: "${'潍坊'.repeat(100)}") { asked { entities { id } } } }`,
  );
  expect(data).toMatchObject({ search: { asked: { entities: [{ id: 'district:weifang' }] } } });
  expect(texts).toBeLessThan(100);
});
