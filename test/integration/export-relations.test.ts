import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { seedGraph } from '../support/seeds.js';
import { startService, type Service } from '../support/service.js';

type Row = Readonly<Record<string, string>>;

const graph = await seedGraph();
const nodes = new Map(graph.nodes.map(({ id, properties }) => [id, properties]));
const NOT_USUAL = ['OF', 'ABOUT', 'FOR', 'REPORTED_IN'];
const usual = graph.edges.filter(({ definition }) => !NOT_USUAL.includes(definition.type));
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

const table = async (query = ''): Promise<readonly Row[]> =>
  parse((await service.send(`/export/relations.csv${query}`)).text, { columns: true, bom: true });
const idsOf = (rows: readonly { readonly id?: string }[]): readonly (string | undefined)[] =>
  rows.map(({ id }) => id).sort();

test('has every relationship but those of figures and sources: its ends, what it has and who says so', async () => {
  const rows = await table();
  expect(idsOf(rows)).toEqual(idsOf(usual));
  const byId = new Map(usual.map((edge) => [edge.id, edge]));
  for (const row of rows) {
    const { from, to, definition, properties } = byId.get(row['id'] as string) as (typeof usual)[number];
    const evidence = properties['evidence'] as readonly string[];
    const own = ['role', 'award', 'heldBy', 'participation', 'mode', 'occurrence', 'since', 'until', 'knownFrom'];
    expect(row).toMatchObject({
      ...{ type: definition.type, fromId: from, toId: to, release: graph.release },
      ...{ fromName: nodes.get(from)?.['name'], fromNameEn: nodes.get(from)?.['nameEn'] },
      ...{ toName: nodes.get(to)?.['name'], toNameEn: nodes.get(to)?.['nameEn'] },
      ...Object.fromEntries(own.map((name) => [name, properties[name] ?? ''])),
      ...{
        evidence: evidence.join(';'),
        sourceId: [...new Set(evidence.map((place) => place.split('#')[0]))].join(';'),
      },
    });
    expect(evidence.map((place) => place.split('#')[1]).sort()).toEqual(row['sourceLocators']?.split(/[ ;]/).sort());
  }
});

test('of some types has their columns alone; figures and sources have no name, or a title', async () => {
  const issued = await table('?types=ISSUED_BY');
  expect(issued).toHaveLength(usual.filter(({ definition }) => definition.type === 'ISSUED_BY').length);
  expect(Object.keys(issued[0] as Row)).not.toContain('role');
  expect((await table('?types=REPORTED_IN&ids=observation:fangzi-schools-built-2019-2021'))[0]).toMatchObject({
    ...{ fromId: 'observation:fangzi-schools-built-2019-2021', fromName: '', toId: 'source:fangzi-2021-12-16' },
    ...{ toName: '“四轮驱动”办好人民满意教育', sourceLocators: 'p3' },
  });
});

test('is narrowed as the graph is, and cut only by a limit', async () => {
  const of = async (query: string): Promise<readonly (string | undefined)[]> => {
    const { json } = await service.send(`/export/graph.json${query}`);
    return idsOf(
      (json as unknown as { readonly edges: readonly { readonly id: string; readonly type: string }[] }).edges,
    );
  };
  const around = await table('?ids=organization:iflytek&depth=2');
  expect(idsOf(around)).toEqual(await of('?ids=organization:iflytek&depth=2'));
  expect(around.some(({ role }) => role === 'IMPLEMENTING')).toBe(true);
  const within = '?within=district:fangzi&types=IMPLEMENTED_IN,PART_OF';
  expect(idsOf(await table(within))).toEqual(await of(within));
  expect(await table('?limit=3')).toHaveLength(3);
  expect(await table('?limit=3&bom=1&types=PARTNERS_IN')).toHaveLength(3);
});
