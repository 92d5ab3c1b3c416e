import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph, type MultiDirectedGraph as Graph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { graphModel } from '../../src/edges/graph.js';
import { firstDay, isDate, lastDay } from '../../src/shared/dates.js';
import { seedGraph } from '../support/seeds.js';
import { expected } from '../support/exports.js';
import { startService, type Service } from '../support/service.js';

const graph = await seedGraph();
const { nodes, edges } = expected(graph);
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());
const text = async (path: string): Promise<string> => (await service.send(`/export/${path}`)).text;
const readGexf = async (query = ''): Promise<Graph> => gexf.parse(MultiDirectedGraph, await text(`graph.gexf${query}`));

/** The attributes of every tag of this name, by id. */
function tags(content: string, name: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = [...content.matchAll(new RegExp(`<${name} ([^>]*)>`, 'g'))].map(
    ([, given]) =>
      Object.fromEntries(
        [...(given as string).matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ) as Record<string, string>,
  );
  return new Map(found.map((each) => [each['id'] as string, each]));
}

describe('GEXF', () => {
  test('is dynamic: what has dates has a first and a last day, and what has none has none', async () => {
    const content = await text('graph.gexf');
    expect(content).toContain('<graph defaultedgetype="directed" mode="dynamic" timeformat="date">');
    const [starts, ends] = [
      ['starts', 'opened', 'issuedOn', 'publishedOn', 'periodStart', 'since'],
      ['ends', 'closed', 'dissolved', 'validUntil', 'periodEnd', 'until'],
    ];
    const day = (values: object, names: readonly string[], of: (partial: string) => string): string | undefined => {
      const date = names.map((name) => (values as Record<string, string>)[name]).find((value) => value !== undefined);
      return date === undefined ? undefined : of(date);
    };
    const seen = { dated: 0, undated: 0 };
    for (const [name, wanted] of [
      ['node', nodes],
      ['edge', edges],
    ] as const) {
      const found = tags(content, name);
      expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
      for (const [id, values] of wanted) {
        const { start, end } = found.get(id) as Record<string, string>;
        expect([id, start, end]).toEqual([id, day(values, starts, firstDay), day(values, ends, lastDay)]);
        for (const date of [start, end]) expect(date === undefined || isDate(date)).toBe(true);
        seen[(start ?? end) ? 'dated' : 'undated'] += 1;
      }
    }
    expect([seen.dated > 50, seen.undated > 50]).toEqual([true, true]);
  });

  test('has a colour for each kind, and says for all edges what type they are, under one name', async () => {
    const found = await readGexf();
    const colours = new Map<string, Set<string>>();
    found.forEachNode((_, { kind, color }) => {
      colours.set(kind as string, (colours.get(kind as string) ?? new Set()).add(color as string));
    });
    const colourOf = (kind: string): string | undefined => [...(colours.get(kind) ?? [])][0];
    expect([...colours.keys()].sort()).toEqual(graphModel.nodes.map(({ label }) => label).sort());
    expect([...colours.values()].map(({ size }) => size)).toEqual(graphModel.nodes.map(() => 1));
    // A kind that came later may have that of a source.
    const own = [...colours.values()].map(([colour]) => colour).filter((each) => each !== colourOf('Source'));
    expect(new Set(own).size).toBe(own.length);
    expect(own.length).toBeGreaterThanOrEqual(8);
    expect(colourOf('District')).toBe('rgb(28,51,175)');
    found.forEachEdge((id, { type }) => expect(type).toBe(id.split('|')[0]));
  });
});

test.each([
  ['graph.gexf', (content: string) => gexf.parse(MultiDirectedGraph, content)],
  ['graph.graphml', (content: string) => graphml.parse(MultiDirectedGraph, content)],
])(
  '%s has labels in Chinese, or in English if asked: names of nodes and words of relationships',
  async (file, read) => {
    const content = await text(`${file}?lang=zh`);
    expect(await text(file)).toBe(content);
    const [chinese, english] = [read(content), read(await text(`${file}?lang=en`))];
    const labels = (found: Graph): unknown => [
      found.getNodeAttribute('district:fangzi', 'label'),
      found.getNodeAttribute('source:fangzi-2021-12-16', 'label'),
      found.getEdgeAttribute('PART_OF|district:fangzi|district:weifang', 'label'),
      found.getEdgeAttribute('PART_OF|district:fangzi|district:weifang', 'type'),
    ];
    const source = nodes.get('source:fangzi-2021-12-16') as unknown as Record<string, string>;
    expect(labels(english)).toEqual(['Fangzi District', source['titleEn'], 'Part of', 'PART_OF']);
    expect(labels(chinese)).toEqual(['坊子区', source['title'], '隶属于', 'PART_OF']);
    for (const [id, values] of nodes) {
      const { name, nameEn } = values as unknown as Record<string, string | undefined>;
      if (name !== undefined && nameEn === undefined) expect(english.getNodeAttribute(id, 'label')).toBe(name);
    }
  },
);
