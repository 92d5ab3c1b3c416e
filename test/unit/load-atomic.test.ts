import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { load, releaseIn } from '../../src/seed/load/load.js';
import { LIMIT } from '../../src/shared/limits.js';
import { ForbiddenError, InputError, InternalError } from '../../src/shared/errors.js';
import { around } from '../support/around.js';
import { embedded } from '../support/databases.js';
import { graphFrom, held, rowsFound, type Graph } from '../support/loaded.js';
import { changed, removeFolders, SMALL, withRows } from '../support/small-package.js';
import { plainStatement } from '../support/plain-statement.js';

const whole = graphFrom(SMALL);
const total = whole.nodes.length + whole.edges.length;

let database: Database;
beforeEach(() => {
  database = embedded();
});
afterEach(() => database.close());
afterAll(removeFolders);

describe('a load that fails', () => {
  const broken: Graph = {
    ...whole,
    release: 'broken',
    edges: whole.edges.map((edge) => (edge.definition.type === 'ISSUED_IN' ? { ...edge, to: 'district:none' } : edge)),
  };

  test('in one row changes nothing, in an empty graph and in a full one', async () => {
    const empty = await held(database);
    await expect(load(database, graphModel, broken)).rejects.toThrow(
      new InternalError('load.create.ISSUED_IN: expected 1 row written, got 0.'),
    );
    expect(await held(database)).toBe(empty);
    await load(database, graphModel, graphFrom(changed('edges/issued-in.csv', 0, { to: 'district:weifang' })));
    const full = await held(database);
    await expect(
      load(database, graphModel, {
        ...broken,
        edges: broken.edges.map((edge) => ({ ...edge, properties: { ...edge.properties, since: '1999' } })),
      }),
    ).rejects.toThrow(InternalError);
    expect(await held(database)).toBe(full);
  });

  test('in batches leaves no release, and can be run again', async () => {
    await load(database, graphModel, whole);
    const other = graphFrom(changed('nodes/districts.csv', 1, { nameEn: 'Fangzi' }));
    const failing = {
      ...other,
      edges: broken.edges.map((edge) =>
        edge.to === 'district:none' ? { ...edge, properties: { ...edge.properties, since: '1999' } } : edge,
      ),
    };
    await expect(load(database, graphModel, failing, { batched: true })).rejects.toThrow(InternalError);
    expect(await releaseIn(database)).toBeNull();
    expect(await rowsFound(database, "MATCH (n:District {id: 'district:fangzi'}) RETURN n.nameEn")).toEqual([
      ['Fangzi'],
    ]);
    expect(await load(database, graphModel, other, { batched: true })).toMatchObject({ written: 0, removed: 0 });
    expect(await releaseIn(database)).toBe(other.release);
  });

  test('since the database holds what is not ours changes nothing', async () => {
    await database.write((transaction) =>
      transaction.run(plainStatement('write', "CREATE (n:Person {name: 'x'}) RETURN n.name"), {}),
    );
    await expect(load(database, graphModel, whole)).rejects.toThrow(
      new ForbiddenError(
        "Expected a database that holds only Edugraph's nodes, got one that also holds others (1). " +
          'Use another database; nothing was changed.',
      ),
    );
    expect(await rowsFound(database, 'MATCH (n) RETURN count(n)')).toEqual([[1]]);
  });

  test.each([false, true])(
    'only since a commit was not heard of is done: the driver runs it again',
    async (batched) => {
      const again = around(database, {
        write: async (work) => {
          await database.write(work);
          return database.write(work);
        },
      });
      expect(await load(again, graphModel, whole, { batched })).toMatchObject({ written: total });
      const repeated = await held(database);
      await database.close();
      database = embedded();
      await load(database, graphModel, whole);
      expect(repeated).toBe(await held(database));
    },
  );

  test('since another load has finished meanwhile changes nothing', async () => {
    const other = graphFrom(changed('nodes/districts.csv', 1, { nameEn: 'Fangzi' }));
    const results = await Promise.allSettled([load(database, graphModel, whole), load(database, graphModel, other)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result): result is PromiseRejectedResult => result.status === 'rejected');
    expect(refused?.reason).toEqual(
      new ForbiddenError('Another load has finished in the meantime; run this one again.'),
    );
    const after = await held(database);
    await load(database, graphModel, results[0].status === 'fulfilled' ? whole : other);
    expect(await held(database)).toBe(after);
  });
});

describe('a load in batches', () => {
  test('makes the same graph', async () => {
    expect(await load(database, graphModel, whole, { batched: true })).toMatchObject({ written: total, removed: 0 });
    const batched = await held(database);
    await database.close();
    database = embedded();
    await load(database, graphModel, whole);
    expect(batched).toBe(await held(database));
  });

  test('must be asked for beyond the most that one transaction may hold', async () => {
    const [first] = whole.nodes as readonly [Graph['nodes'][number]];
    const node = { ...first, properties: { id: first.id } };
    const many = {
      nodes: new Array<typeof node>(LIMIT.loadRows + 1).fill(node),
      edges: [],
      release: 'many',
    };
    const before = await held(database);
    await expect(load(database, graphModel, many)).rejects.toThrow(
      new InputError(
        'Expected at most 500000 rows in one transaction, got 500001. Run the same command with ' +
          '--batched, which writes in parts and is not atomic.',
      ),
    );
    expect(await held(database)).toBe(before);
  });
});

test('whoever reads while a load runs sees all of the old or all of the new', async () => {
  const slugs = Array.from({ length: 1_500 }, (_, index) => ({
    id: `school:n${index}`,
    name: '校',
    evidence: 'source:new#p1',
  }));
  await load(database, graphModel, graphFrom(withRows({ 'nodes/schools.csv': slugs })));
  const states = 'MATCH (n:School) RETURN n.summary AS summary, count(n) AS count ORDER BY summary';
  const [before, after] = ['[[null,1501]]', '[["新",1200],[null,1]]'];
  const seen: string[] = [];
  const reads: Promise<unknown>[] = [];
  const look = (): void => void reads.push(rowsFound(database, states).then((rows) => seen.push(JSON.stringify(rows))));
  look();
  // Each step of the transaction that has run, and not yet the commit.
  await load(
    database,
    graphModel,
    graphFrom(withRows({ 'nodes/schools.csv': slugs.slice(0, 1_200).map((row) => ({ ...row, summary: '新' })) })),
    { onProgress: look },
  );
  look();
  await Promise.all(reads);
  expect(seen.length).toBeGreaterThan(4);
  expect([seen[0], seen.at(-1)]).toEqual([before, after]);
  for (const state of seen) expect([before, after]).toContain(state);
  expect(seen.slice(1, -1)).toContain(before);
});
