import { test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database, Engine } from '../../src/database/database.js';
import { relationId } from '../../src/model/definition/edge.js';
import type { EdgeRow, SeedGraph, NodeRow } from '../../src/seed/load/seed-graph.js';
import { load } from '../../src/seed/load/load.js';
import { answer } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { embedded } from '../support/databases.js';
import { empty, engines } from '../support/engines.js';
import { labelProperties } from '../support/values.js';
import { picker } from '../support/random-graph.js';

/** What a first page costs at a node with this many relationships of one type, beside one with twenty. */
const HUB = 100_000;
const SMALL = 20;
const ROUNDS = 25;

/** A district with many schools, of which every thousandth has a partner, and another with few. */
function districts(): SeedGraph {
  const pick = picker(1);
  const node = (kind: string, slug: string): NodeRow => {
    const definition = graphModel.nodeOf(`${kind}:`);
    if (!definition) throw new Error(kind);
    const id = `${kind}:${slug}`;
    return { definition, id, properties: { ...labelProperties(definition.properties, pick), id } };
  };
  const edge = (type: string, from: string, to: string): EdgeRow => {
    const definition = graphModel.edgeOf(type);
    if (!definition) throw new Error(type);
    const id = relationId(type, from, to);
    return { definition, id, from, to, properties: { ...labelProperties(definition.properties, pick), id, to } };
  };
  const schools = Array.from({ length: HUB + SMALL }, (_, index) => node('school', `s${index}`));
  return {
    nodes: [
      ...schools,
      ...['hub', 'small'].map((slug) => node('district', slug)),
      ...['one', 'two'].map((slug) => node('organization', slug)),
      node('source', 'n0'),
    ],
    edges: [
      ...schools.map(({ id }, index) => edge('LOCATED_IN', id, index < HUB ? 'district:hub' : 'district:small')),
      ...schools
        .filter((_, index) => index % 1_000 === 0)
        .map(({ id }) => edge('PARTNERS_WITH', 'organization:one', id)),
      edge('PARTNERS_WITH', 'organization:two', 'school:s7'),
    ],
  };
}

const QUESTIONS: readonly (readonly [name: string, query: string])[] = [
  [
    'schools',
    '{ district(id: $id) { schools(first: 20) { pageInfo { endCursor hasNextPage } edges { node { name } ' +
      'evidence { locator } } } } }',
  ],
  ['schools, the last', '{ district(id: $id) { schools(last: 20) { edges { node { name } } } } }'],
  ['schools, counted', '{ district(id: $id) { schools(first: 20) { totalCount edges { node { name } } } } }'],
  [
    'relations',
    '{ district(id: $id) { relations(first: 20) { totalCount edges { node { id evidence { locator } } } } } }',
  ],
  ['relationCounts', '{ district(id: $id) { relationCounts { type direction count } } }'],
  [
    'neighborhood',
    '{ neighborhood(ids: [$id]) { nodes { id } relations { id evidence { locator } } hidden { total } } }',
  ],
  [
    'partners',
    '{ district(id: $id) { partners(first: 20) { totalCount edges { node { name } relations { id evidence { ' +
      'locator } } } } } }',
  ],
  [
    'sharedPartners',
    '{ sharedPartners(ids: [$id, "school:s7"], first: 20) { edges { node { name } relations { id } } } }',
  ],
  [
    'paths',
    '{ paths(from: $id, to: "organization:two") { paths { relations { id evidence { locator } } } truncated } }',
  ],
];

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
const shown = (value: number): string => value.toFixed(1).padStart(8);

test('first pages at a hub', async () => {
  const graph = districts();
  for (const engine of engines) {
    const { database, end } = await opened(engine);
    try {
      await load(database, graphModel, { ...graph, release: 'hub' }, { batched: true });
      await measure(engine, database);
    } finally {
      await end();
    }
  }
}, 900_000);

/** As in production: the embedded engine without the shuffling of the tests. */
async function opened(engine: Engine): ReturnType<typeof empty> {
  if (engine !== 'embedded') return empty(engine);
  const database = embedded(null, false);
  return { database, end: () => database.close() };
}

async function measure(engine: Engine, database: Database): Promise<void> {
  const lines = [
    `${engine}: ms at ${HUB.toLocaleString('en')} schools, and at ${SMALL}; ${ROUNDS} rounds after a first one`,
    'question            first    p50     p95   small p50   times  statements',
  ];
  for (const [name, query] of QUESTIONS) {
    const times: Record<string, number[]> = { hub: [], small: [] };
    let statements = 0;
    // One after the other in turn, so that whatever else the machine does falls on both.
    for (let round = 0; round <= ROUNDS; round++)
      for (const slug of ['hub', 'small']) {
        const { database: counted, names } = counting(database);
        const start = performance.now();
        await answer(counted, `query ($id: ID!) ${query}`, { id: `district:${slug}` });
        times[slug]?.push(performance.now() - start);
        if (slug === 'hub') statements = names.length;
      }
    const [first, ...hub] = times['hub'] as number[];
    const [, ...small] = times['small'] as number[];
    const [many, few] = [hub, small].map((each) => each.sort((one, other) => one - other)) as [number[], number[]];
    const ratio = at(many, 0.5) / at(few, 0.5);
    const figures = [first as number, at(many, 0.5), at(many, 0.95), at(few, 0.5), ratio].map(shown).join('');
    lines.push(`${name.padEnd(18)}${figures}${String(statements).padStart(8)}`);
  }
  process.stdout.write(`\n${lines.join('\n')}\n`);
}
