import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { relationOf } from '../../src/model/definition/edge.js';
import { answer } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';
import { rowsFound } from '../support/loaded.js';

describeEngine('the overview on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test('counts what joins which kinds: every relationship once, and nothing of which there is none', async () => {
    const counts = new Map<string, number>();
    for (const [id] of await rowsFound(database, 'MATCH (a:Node)-[e]->(b:Node) RETURN e.id AS id')) {
      const { type, from, to } = relationOf(String(id));
      const kinds = [from, to].map((end) => graphModel.nodeOf(end)?.label.toUpperCase());
      const name = `${kinds[0]} ${type} ${kinds[1]}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const { overview } = (await answer(
      database,
      '{ overview { relationKinds { from type to count } } }',
    )) as unknown as {
      readonly overview: {
        readonly relationKinds: readonly Readonly<Record<'from' | 'type' | 'to' | 'count', unknown>>[];
      };
    };
    const found = overview.relationKinds.map(({ from, type, to, count }) => [`${from} ${type} ${to}`, count]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counts));
    expect(found).toHaveLength(counts.size);
  });
});
