import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { load, releaseIn } from '../../src/seed/load/load.js';
import { around } from '../support/around.js';
import { embedded } from '../support/databases.js';
import { graphFrom, held, rowsFound } from '../support/loaded.js';
import { changed, removeFolders, SMALL, withRows, type Content } from '../support/small-package.js';

const whole = graphFrom(SMALL);
const total = whole.nodes.length + whole.edges.length;

let database: Database;
beforeEach(() => {
  database = embedded();
});
afterEach(() => database.close());
afterAll(removeFolders);

async function counts(content: Content): Promise<readonly [written: number, removed: number]> {
  const { written, removed } = await load(database, graphModel, graphFrom(content));
  return [written, removed];
}

describe('a load', () => {
  test('writes every node and relationship with its labels, and says how many', async () => {
    expect(await load(database, graphModel, whole)).toEqual({
      release: whole.release,
      written: total,
      removed: 0,
      nodes: whole.nodes.length,
      relationships: whole.edges.length,
    });
    expect(
      await rowsFound(
        database,
        "MATCH (n:Node:Entity:District {id: 'district:fangzi'})-[e:PART_OF]->(m:Node) RETURN n.name, n.code, " +
          'e.evidence, m.id',
      ),
    ).toEqual([['坊子区', '370704', ['source:old#p1'], 'district:weifang']]);
    expect((await rowsFound(database, 'MATCH (n:Entity:Observation) RETURN n.id')).length).toBe(0);
    expect(await releaseIn(database)).toBe(whole.release);
  });

  test('of the same rows again writes nothing', async () => {
    await load(database, graphModel, whole);
    const before = await held(database);
    let writes = 0;
    const watched = around(database, {
      write: (work) => (writes++, database.write(work)),
      prepare: () => Promise.resolve(),
    });
    const { written, removed } = await load(watched, graphModel, whole);
    expect([written, removed, writes]).toEqual([0, 0, 0]);
    expect(await held(database)).toBe(before);
  });

  test('writes a changed row alone, and the graph is as if it had been loaded at once', async () => {
    for (const [content, count] of [
      // The search finds the programme, the policy, the metric and the source by the name of their district too.
      [changed('nodes/districts.csv', 1, { nameEn: 'Fangzi' }), 5],
      [changed('nodes/districts.csv', 1, {}), 0],
      [changed('nodes/metrics.csv', 0, { additive: 'true', maximum: '' }), 1],
      [changed('nodes/observations.csv', 0, { value: '0', upper: '1.5', qualifier: 'RANGE', note: '甲' }), 1],
      [changed('nodes/schools.csv', 0, { isced: '', aliases: 'a;b' }), 1],
      [changed('edges/implemented-in.csv', 0, { until: '' }), 1],
    ] as const) {
      await load(database, graphModel, whole);
      expect((await load(database, graphModel, graphFrom(content))).written).toBe(count);
      const after = await held(database);
      const fresh = embedded();
      await load(fresh, graphModel, graphFrom(content));
      expect(after).toBe(await held(fresh));
      await fresh.close();
    }
  });

  test('takes away a property, a row, and what hangs on it', async () => {
    await load(
      database,
      graphModel,
      graphFrom(
        withRows({
          'nodes/districts.csv': [
            { id: 'district:zone', name: '区', level: 'DEVELOPMENT_ZONE', nameEn: 'Zone', evidence: 'source:new#p1' },
          ],
          'edges/part-of.csv': [{ from: 'district:zone', to: 'district:weifang', evidence: 'source:new#p1' }],
        }),
      ),
    );
    expect(
      await counts(
        withRows({
          'nodes/districts.csv': [
            { id: 'district:zone', name: '区', level: 'DEVELOPMENT_ZONE', evidence: 'source:new#p1' },
          ],
          'edges/part-of.csv': [{ from: 'district:zone', to: 'district:weifang', evidence: 'source:new#p1' }],
        }),
      ),
    ).toEqual([2, 0]);
    expect(await rowsFound(database, "MATCH (n:District {id: 'district:zone'}) RETURN n.nameEn")).toEqual([[null]]);
    // The node, PART_OF, and REPORTED_IN of the node; REPORTED_IN of Weifang stays. Nothing finds the source by it.
    expect(await counts(SMALL)).toEqual([1, 3]);
    const after = await held(database);
    await database.close();
    database = embedded();
    await load(database, graphModel, whole);
    expect(after).toBe(await held(database));
  });

  test('of a relationship that leads elsewhere takes the old one away', async () => {
    await load(database, graphModel, whole);
    await load(database, graphModel, graphFrom(changed('edges/issued-in.csv', 0, { to: 'district:weifang' })));
    expect(await rowsFound(database, 'MATCH (:Policy)-[e:ISSUED_IN]->(d:Node) RETURN e.id, d.id')).toEqual([
      ['ISSUED_IN|policy:one|district:weifang', 'district:weifang'],
    ]);
  });

  test('tells how far it is, up to all', async () => {
    const seen: (readonly [number, number])[] = [];
    await load(database, graphModel, whole, { onProgress: (done, of) => seen.push([done, of]) });
    expect(seen.at(-1)).toEqual([total, total]);
    expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(5);
  });
});
