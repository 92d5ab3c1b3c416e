import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { seedGraph, SEEDS } from '../support/seeds.js';
import { expected, flat, visible } from '../support/exports.js';
import { USUAL } from '../support/reference.js';
import { startService, type Answer, type Service } from '../support/service.js';

interface Json {
  readonly graph: Readonly<Record<string, string>>;
  readonly nodes: readonly ({
    readonly id: string;
    readonly kind: string;
    readonly labels: readonly string[];
  } & Readonly<Record<string, unknown>>)[];
  readonly edges: readonly ({
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly type: string;
  } & Readonly<Record<string, unknown>>)[];
}

const graph = await seedGraph();
const { nodes, edges } = expected(graph);
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

const get = (path: string, init?: RequestInit): Promise<Answer> => service.send(`/export/${path}`, init);
const json = async (query = ''): Promise<Json> => (await get(`graph.json${query}`)).json as unknown as Json;
const table = async (path: string): Promise<readonly Readonly<Record<string, string>>[]> =>
  parse((await get(path)).text, { columns: true, bom: true });
const question = (parameters: Readonly<Record<string, unknown>>): string =>
  `?${new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ).toString()}`;
const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id).sort();
const nodesWhere = (test: (id: string) => boolean): readonly string[] => [...nodes.keys()].filter(test).sort();
/** The relationships of these types between these nodes. */
const between = (found: readonly string[], types?: readonly string[]): readonly string[] =>
  graph.edges
    .flatMap(({ id, from, to, definition }) =>
      found.includes(from) && found.includes(to) && (types?.includes(definition.type) ?? true) ? [id] : [],
    )
    .sort();

describe('a table', () => {
  test('of observations has every one, with what it is of, about and for, and who says so', async () => {
    const rows = await table('observations.csv');
    const [first] = graph.nodes.filter(({ definition }) => definition.kind === 'observation');
    expect(rows.map(({ id }) => id)).toEqual(nodesWhere((id) => id.startsWith('observation:')));
    expect(first).toBeDefined();
    for (const row of rows) {
      const end = (type: string) =>
        nodes.get(
          graph.edges.find(({ from, definition }) => from === row['id'] && definition.type === type)?.to ?? '',
        ) as Readonly<Record<string, unknown>> | undefined;
      const { kind: _, ...own } = nodes.get(row['id'] as string) as Readonly<Record<string, unknown>>;
      const sources = [
        ...new Set((own['evidence'] as readonly string[]).map((place) => place.split('#')[0] as string)),
      ];
      const said = (name: string): string =>
        sources.map((id) => (nodes.get(id) as Readonly<Record<string, unknown>> | undefined)?.[name] ?? '').join(';');
      const links = {
        metricName: end('OF')?.['name'],
        metricNameEn: end('OF')?.['nameEn'],
        unit: end('OF')?.['unit'],
        aboutName: end('ABOUT')?.['name'],
        programName: end('FOR')?.['name'],
      };
      const cited = {
        sourceId: sources.join(';'),
        sourceTitle: said('title'),
        sourcePublisher: said('publisher'),
        sourcePublishedOn: said('publishedOn'),
        release: graph.release,
      };
      const texts = Object.entries({ ...flat(own), ...links, ...cited }).map(([name, value]) => [
        name,
        value === undefined ? '' : String(value),
      ]);
      expect(row).toMatchObject(Object.fromEntries(texts) as object);
      expect((own['evidence'] as readonly string[]).map((place) => place.split('#')[1]).sort()).toEqual(
        (row['sourceLocators'] as string).split(/[ ;]/).sort(),
      );
    }
  });

  test('of entities has every one, and of some kinds just those with their columns', async () => {
    const rows = await table('entities.csv');
    expect(ids(rows as unknown as { id: string }[])).toEqual(
      ids(graph.nodes.filter(({ definition }) => definition.entity)),
    );
    for (const row of rows) {
      const values = flat(visible(graph.nodes.find(({ id }) => id === row['id']) as (typeof graph.nodes)[number]));
      expect(row).toMatchObject(
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
      );
    }
    const schools = await table('entities.csv?kinds=SCHOOL');
    expect([
      Object.keys(schools[0] as object).includes('stage'),
      Object.keys(schools[0] as object).includes('grantor'),
    ]).toEqual([true, false]);
  });

  test('is filtered as the API filters, narrowed to a district, and cut only where a limit is asked for', async () => {
    const filter = { status: { in: ['TARGET', 'PLANNED'] }, metric: { eq: 'metric:teachers-recruited' } };
    const { data } = await service.ask(
      'query ($filter: ObservationFilter) { observations(filter: $filter, first: 100) { nodes { id } } }',
      { filter },
    );
    const found = (data as unknown as { readonly observations: { readonly nodes: readonly { readonly id: string }[] } })
      .observations.nodes;
    expect(found.length).toBeGreaterThan(0);
    expect((await table(`observations.csv${question({ filter })}`)).map(({ id }) => id)).toEqual(ids(found));
    const below = await table('entities.csv?within=district:fangzi&kinds=SCHOOL,PROGRAM');
    const asked = await service.ask(
      '{ schools(filter: {within: "district:fangzi"}, first: 100) { totalCount } programs(filter: {within: ' +
        '"district:fangzi"}, first: 100) { totalCount } }',
    );
    expect(below).toHaveLength(
      Object.values(asked.data as unknown as Record<string, { totalCount: number }>).reduce(
        (sum, { totalCount }) => sum + totalCount,
        0,
      ),
    );
    expect(
      await table(`entities.csv${question({ kinds: 'DISTRICT', filter: { level: { eq: 'CITY' } } })}`),
    ).not.toHaveLength(0);
    expect(await table('entities.csv?limit=3')).toHaveLength(3);
    expect(await table('observations.csv?limit=2')).toHaveLength(2);
  });

  test('begins with a mark for spreadsheets where it is asked for, and ends its lines as RFC 4180 says', async () => {
    const bytes = async (path: string): Promise<Buffer> =>
      Buffer.from(await (await fetch(`${service.url}/export/${path}`)).arrayBuffer());
    expect((await bytes('observations.csv?bom=1')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const plain = (await bytes('observations.csv')).toString();
    expect([plain.startsWith('id,'), plain.endsWith('\r\n')]).toEqual([true, true]);
  });
});

describe('the graph', () => {
  test('as JSON is all of it, with release, licence and how to cite it', async () => {
    const found = await json();
    expect(found).toMatchObject({
      directed: true,
      multigraph: true,
      graph: {
        release: graph.release,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        licence: 'CC BY 4.0',
        licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
        citation: expect.stringContaining(graph.release),
      },
    });
    expect(new Map(found.nodes.map(({ id, labels: _, ...rest }) => [id, rest]))).toEqual(nodes);
    expect(new Map(found.edges.map(({ id, ...rest }) => [id, rest]))).toEqual(edges);
    expect(found.nodes.find(({ id }) => id === 'district:fangzi')?.labels).toEqual(['Node', 'Entity', 'District']);
  });

  test('of some kinds and types has these, and what joins them', async () => {
    const found = await json('?kinds=PROGRAM,DISTRICT&types=IMPLEMENTED_IN');
    const wanted = nodesWhere((id) => /^(program|district):/.test(id));
    expect(ids(found.nodes)).toEqual(wanted);
    expect(ids(found.edges)).toEqual(between(wanted, ['IMPLEMENTED_IN']));
  });

  test('within a district has what lies in it, and what joins that', async () => {
    const found = await json('?within=district:fangzi');
    const wanted = ids(found.nodes);
    expect(wanted).toEqual(expect.arrayContaining(['district:fangzi', 'observation:fangzi-kindergartens-built-2021']));
    expect(wanted).not.toContain('district:weifang');
    expect(ids(found.edges)).toEqual(between(wanted));
  });

  test.each([1, 2, 3])('around an organisation has everything %i steps away, however much that is', async (depth) => {
    let wanted = ['organization:iflytek'];
    for (let step = 0; step < depth; step++)
      wanted = [
        ...new Set([
          ...wanted,
          ...graph.edges.flatMap(({ from, to, definition }) =>
            USUAL.includes(definition.type) && (wanted.includes(from) || wanted.includes(to)) ? [from, to] : [],
          ),
        ]),
      ];
    const found = await json(`?ids=organization:iflytek&depth=${depth}`);
    expect(ids(found.nodes)).toEqual([...wanted].sort());
    expect(ids(found.edges)).toEqual(between(wanted, USUAL));
  });

  test('as packages is what is in the folder', async () => {
    const response = await fetch(`${service.url}/export/package.zip`, { headers: { connection: 'close' } });
    expect(response.headers.get('content-disposition')).toContain(`edugraph-package-${graph.release}.zip`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    for (const path of ['fangzi-2021-12-16/nodes/observations.csv', 'catalogue/nodes/metrics.csv'])
      expect(Buffer.from(files[path] as Uint8Array).equals(readFileSync(`${SEEDS}/${path}`))).toBe(true);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['catalogue/datapackage.json', 'LICENSE', 'README.md', 'CITATION.cff']),
    );
  });
});
