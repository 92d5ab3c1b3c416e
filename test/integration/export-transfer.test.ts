import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { load } from '../../src/seed/load/load.js';
import { relationId } from '../../src/model/definition/edge.js';
import { UnavailableError } from '../../src/shared/errors.js';
import { embedded } from '../support/databases.js';
import { serve } from '../support/exports.js';

/**
 * More than two batches, and more than a connection holds: 2,500 districts with a long summary each, all in the first.
 */
const COUNT = 2_500;
const summary = '长'.repeat(2_000);
const district = graphModel.nodeOf('district:') as NonNullable<ReturnType<typeof graphModel.nodeOf>>;
const partOf = graphModel.edgeOf('PART_OF') as NonNullable<ReturnType<typeof graphModel.edgeOf>>;
const idOf = (index: number): string => `district:n${String(index).padStart(4, '0')}`;
const nodes = Array.from({ length: COUNT }, (_, index) => ({
  definition: district,
  id: idOf(index),
  properties: {
    id: idOf(index),
    name: `区${index}`,
    aliases: [],
    level: 'COUNTY',
    summary,
    evidence: [],
    nameKeys: [],
    pinyin: 'q',
    pinyinInitials: 'q',
    searchText: 'q',
    searchNear: 'q',
    searchLength: 1,
    knownFrom: '2021-01-01',
  },
}));
const edges = nodes.slice(1).map(({ id }) => {
  const relation = relationId('PART_OF', id, idOf(0));
  return {
    definition: partOf,
    id: relation,
    from: id,
    to: idOf(0),
    properties: { id: relation, evidence: ['source:a#p1'], knownFrom: '2021-01-01', to: idOf(0) },
  };
});

let graph: Database;
let service: Awaited<ReturnType<typeof serve>>;
/** What happens at each read; a test puts its own in. */
let onRead: (name: string, count: number) => Promise<void>;
let reads: string[] = [];
beforeAll(async () => {
  graph = embedded();
  await load(graph, graphModel, { nodes, edges, release: 'many' });
  const watched: Database = Object.create(graph, {
    read: {
      value: async (...[statement, parameters, options]: Parameters<Database['read']>) => {
        reads.push(statement.name);
        await onRead(statement.name, reads.filter((name) => name === statement.name).length);
        return graph.read(statement, parameters, options);
      },
    },
  }) as Database;
  // Its clock stands: whether the graph is another is read for the exports alone, however slow the machine is.
  service = await serve(watched, null, () => 0);
});
afterAll(async () => {
  await service.end();
  await graph.close();
});
const begin = (act: typeof onRead = async () => undefined): void => {
  onRead = act;
  reads = [];
};

describe('an export of many batches', () => {
  test('is whole, each node and relationship once and in order, in batches', async () => {
    begin();
    const { nodes: found, edges: joined } = (await (await fetch(`${service.url}/graph.json`)).json()) as {
      nodes: { id: string }[];
      edges: { id: string }[];
    };
    expect(found.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expect(joined.map(({ id }) => id)).toEqual(edges.map(({ id }) => id));
    expect(reads.filter((name) => name === 'District.page.firstAfter').length).toBeGreaterThanOrEqual(2);
  });

  test('around a hub has all that it is joined to', async () => {
    begin();
    const { nodes: found, edges: joined } = (await (
      await fetch(`${service.url}/graph.json?ids=${idOf(0)}`)
    ).json()) as { nodes: object[]; edges: object[] };
    expect([found.length, joined.length]).toEqual([COUNT, COUNT - 1]);
  });

  test('is whole when it is compressed', async () => {
    begin();
    const chunks: Buffer[] = [];
    const encoding = await new Promise<string | undefined>((resolve, reject) => {
      request(`${service.url}/entities.csv`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => resolve(response.headers['content-encoding']));
      })
        .on('error', reject)
        .end();
    });
    expect(encoding).toBe('gzip');
    expect(gunzipSync(Buffer.concat(chunks)).toString().split('\r\n')).toHaveLength(COUNT + 2);
  });

  test.each([
    'entities.csv',
    'relations.csv',
    'graph.json',
    'graph.gexf',
    'graph.graphml',
    'graph.cypher',
    'graph.jsonld',
  ])('that fails midway is broken off, and never looks whole: %s', async (file) => {
    for (const encoding of ['identity', 'gzip']) {
      begin(async (name, count) => {
        if (name === 'District.page.firstAfter' && count === 2)
          throw new UnavailableError('The database does not answer.');
      });
      const response = await fetch(`${service.url}/${file}`, { headers: { 'accept-encoding': encoding } });
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
    }
  });

  test('that fails at its beginning is an error as JSON', async () => {
    begin(async (name) => {
      if (name.startsWith('District.page')) throw new UnavailableError('The database does not answer.');
    });
    const response = await fetch(`${service.url}/entities.csv`);
    expect([response.status, response.headers.get('etag')?.includes('many') ?? false, await response.json()]).toEqual([
      503,
      false,
      {
        errors: [
          {
            message: 'The database does not answer.',
            extensions: { code: 'UNAVAILABLE', requestId: expect.any(String) },
          },
        ],
      },
    ]);
  });

  test('of a graph that is loaded anew meanwhile is broken off', async () => {
    let release = 'many';
    begin(async (name, count) => {
      if (name === 'release.read' && count === 2)
        await load(graph, graphModel, { nodes, edges, release: (release = release === 'many' ? 'more' : 'many') });
    });
    const response = await fetch(`${service.url}/entities.csv`);
    await expect(response.text()).rejects.toThrow();
    await load(graph, graphModel, { nodes, edges, release: 'many' });
  });

  test('is read no faster than it is taken, and no more once its reader has gone', async () => {
    begin();
    const asked = request(`${service.url}/graph.json`);
    const response = await new Promise<NodeJS.ReadableStream>((resolve) =>
      asked
        .on('response', resolve)
        .on('error', () => undefined)
        .end(),
    );
    response.pause();
    await sleep(500);
    const before = reads.length;
    // The relationships come last: nobody has taken the nodes yet.
    expect(reads).not.toContain('export.relations');
    asked.destroy();
    await sleep(500);
    expect(reads.length - before).toBeLessThanOrEqual(1);
    expect(reads).not.toContain('export.relations');
  });
});
