import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import type { EdgeDefinition } from '../../src/model/definition/edge.js';
import { load } from '../../src/seed/load/load.js';
import { embedded, neo4jAt } from '../support/databases.js';
import { seedGraph } from '../support/seeds.js';
import { describeNeo4j } from '../support/engines.js';
import { expected, flat, serve } from '../support/exports.js';
import { held } from '../support/loaded.js';
import { python, testWithPython } from '../support/python.js';
import { picker, randomGraph } from '../support/random-graph.js';
import { spareNeo4j } from '../support/spare-neo4j.js';

/** A graph as another's reader has it; each relationship as id, source, target and type. */
interface Read {
  readonly about: object;
  readonly nodes: Readonly<Record<string, object>>;
  readonly edges: readonly (readonly string[])[];
}

/** Texts that every format must carry: quotes, backslashes, markup, line ends, what Cypher or spreadsheets misread. */
const NASTY = [
  "'",
  '\\',
  "\\u0027 \\\\u0041 \\' \\\\",
  '<a href="x">&amp;]]></a>',
  'a\r\nb\n\tc',
  '=1+1',
  '+1',
  '-1',
  '@x',
  '; MATCH (n) DETACH DELETE n; //',
  '${x} $rows',
  '😀坊子 ',
  ',,"",',
  '\u2028\u0085',
];
const random = randomGraph(NASTY.length, picker(7));
const nodes = random.nodes.map((row, index) => ({
  ...row,
  properties: {
    ...row.properties,
    ...(row.definition.entity
      ? { summary: NASTY[index % NASTY.length], aliases: [NASTY[(index + 1) % NASTY.length] as string] }
      : {}),
  },
}));
const nasty = { nodes, edges: random.edges, release: 'nasty' };
const seeds = await seedGraph();
const known = (text: unknown): unknown => (typeof text === 'string' ? text.replace(/[^\P{Cc}\t\n\r]/gu, '') : text);
/** XML cannot hold control characters. */
const inXml = (values: object): object =>
  Object.fromEntries(Object.entries(flat(values)).map(([name, value]) => [name, known(value)]));

describe.each([
  ['the seeds', seeds],
  ['nasty texts', nasty],
])('%s', (_, graph) => {
  let database: Database;
  let service: Awaited<ReturnType<typeof serve>>;
  const folder = mkdtempSync(join(tmpdir(), 'edugraph-export-'));
  const wanted = expected(graph);
  // A connection of its own each time: one that idled while a test was busy may be closed by the time it is used.
  const text = async (path: string): Promise<string> =>
    (await fetch(`${service.url}/${path}`, { headers: { connection: 'close' } })).text();
  beforeAll(async () => {
    database = embedded();
    await load(database, graphModel, graph);
    service = await serve(database);
  });
  afterAll(async () => {
    await service.end();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['gexf', (content: string) => gexf.parse(MultiDirectedGraph, content)],
    ['graphml', (content: string) => graphml.parse(MultiDirectedGraph, content)],
  ])('come out of graph.%s, read by graphology, as they are', async (format, read) => {
    const found = read(await text(`graph.${format}`));
    expect(found.nodes().sort()).toEqual([...wanted.nodes.keys()].sort());
    expect(found.edges().sort()).toEqual([...wanted.edges.keys()].sort());
    for (const [id, values] of wanted.nodes)
      expect([id, found.getNodeAttributes(id)]).toMatchObject([id, inXml(values)]);
    for (const [id, { source, target, type, ...values }] of wanted.edges) {
      const { words } = graphModel.edgeOf(type) as EdgeDefinition;
      const named = [found.getEdgeAttribute(id, 'type'), found.getEdgeAttribute(id, 'label')];
      expect([id, found.source(id), found.target(id), ...named]).toEqual([id, source, target, type, words.zh]);
      expect([id, found.getEdgeAttributes(id)]).toMatchObject([id, inXml(values)]);
    }
  });

  test('come out of graph.gexf with a kind for each of several parallel edges, and for no other', async () => {
    const found = gexf.parse(MultiDirectedGraph, await text('graph.gexf'));
    const between = new Map<string, unknown[]>();
    found.forEachEdge((_, { kind }, source, target) => {
      const kinds = between.get(`${source}|${target}`) ?? [];
      between.set(`${source}|${target}`, [...kinds, kind]);
    });
    const parallel = [...between.values()].filter(({ length }) => length > 1);
    for (const kinds of between.values())
      if (kinds.length === 1) expect(kinds).toEqual([undefined]);
      else expect([new Set(kinds).size, kinds.includes(undefined)]).toEqual([kinds.length, false]);
    expect(graph === nasty ? parallel.length : 1).toBeGreaterThan(0);
  });

  test('come out of the tables as they are; for a spreadsheet no text begins like a formula', async () => {
    const plain: Record<string, string>[] = parse(await text('entities.csv'), { columns: true });
    const safe: Record<string, string>[] = parse(await text('entities.csv?bom=1'), { columns: true, bom: true });
    expect(plain).toHaveLength(graph.nodes.filter(({ definition }) => definition.entity).length);
    for (const [index, row] of plain.entries()) {
      const { kind: _kind, ...values } = wanted.nodes.get(row['id'] as string) as Record<string, unknown>;
      for (const [name, value] of Object.entries(flat(values))) {
        expect([row['id'], name, row[name]]).toEqual([row['id'], name, String(value)]);
        // Which texts these are in all, test/unit/export-csv.test.ts says.
        const [guarded, exact] = [safe[index]?.[name], String(value)];
        expect([exact, `'${exact}`]).toContain(guarded);
        if (typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(value)) expect(guarded).toBe(`'${exact}`);
        if (typeof value === 'number' || typeof value === 'boolean') expect(guarded).toBe(exact);
      }
    }
  });

  testWithPython(
    'are read by networkx from GEXF, GraphML and JSON, and by igraph from GraphML, with their licence and release',
    async () => {
      const files = ['gexf', 'graphml', 'json'].map((format) => join(folder, `graph.${format}`));
      for (const file of files) writeFileSync(file, await text(file.slice(folder.length + 1)));
      const read = JSON.parse(await python(['test/support/read-graphs.py', ...files])) as Record<string, Read>;
      expect(Object.keys(read)).toEqual(['gexf', 'graphml', 'json', 'igraph']);
      for (const [format, found] of Object.entries(read)) {
        expect([format, found.edges]).toEqual([
          format,
          [...wanted.edges]
            .map(([id, { source, target, type }]) => [id, source, target, type])
            .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
        ]);
        expect(Object.keys(found.nodes).sort()).toEqual([...wanted.nodes.keys()].sort());
        for (const [id, { kind, ...values }] of wanted.nodes) {
          const held = format === 'json' ? values : inXml(values);
          expect([format, id, found.nodes[id]]).toMatchObject([
            format,
            id,
            { kind, ...(format === 'igraph' ? {} : held) },
          ]);
        }
        if (format !== 'gexf')
          expect([format, found.about]).toMatchObject([
            format,
            {
              release: graph.release,
              licence: 'CC BY 4.0',
              licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
              citation: expect.stringContaining(`Release ${graph.release}`),
            },
          ]);
      }
    },
    60_000,
  );

  describeNeo4j('as Cypher', () => {
    test('load into an empty Neo4j and are the same graph', async () => {
      const script = await text('graph.cypher');
      const uri = await spareNeo4j();
      const driver = neo4j.driver(uri);
      const loaded = await neo4jAt(uri);
      try {
        // The smaller one twice: a script that was broken off is run again.
        for (let time = 0; time < (graph === nasty ? 2 : 1); time++)
          for (const line of script.split(';\n').filter((each) => each !== '')) await driver.executeQuery(line);
        const [one, other] = [sorted(await held(loaded)), sorted(await held(database))];
        expect(differenceOf(one, other)).toBeNull();
      } finally {
        await driver.close();
        await loaded.close();
      }
    }, 300_000);
  });
});

/** The same with the labels of each node, which no engine orders, in order. */
const sorted = (text: string): string => {
  const [found, ...rest] = JSON.parse(text) as [[id: string, labels: string[], properties: unknown][], ...unknown[]];
  return JSON.stringify([found.map(([id, labels, properties]) => [id, labels.sort(), properties]), ...rest]);
};

/** Where two long texts part. */
function differenceOf(one: string, other: string): string | null {
  if (one === other) return null;
  const at = [...one].findIndex((_, index) => one[index] !== other[index]);
  return `${one.slice(Math.max(0, at - 80), at + 80)}\n${other.slice(Math.max(0, at - 80), at + 80)}`;
}
