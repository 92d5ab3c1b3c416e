import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { seedGraph } from '../support/seeds.js';
import { startService, type Service } from '../support/service.js';

const { release } = await seedGraph();
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${service.url}/export/${path}`, { headers: { connection: 'close', ...headers } });
const filesOf = async (query: string): Promise<Readonly<Record<string, string>>> => {
  const files = unzipSync(new Uint8Array(await (await ask(`view.zip?${query}`)).arrayBuffer()));
  // Bytes as they are: a mark at the beginning is kept.
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
};
const textOf = async (path: string): Promise<string> => Buffer.from(await (await ask(path)).arrayBuffer()).toString();

test.each([
  ['observations', 'filter=%7B%22about%22:%7B%22eq%22:%22district:fangzi%22%7D%7D&bom=1'],
  ['entities', 'kinds=POLICY&lang=zh'],
  ['relations', 'types=PARTNERS_IN'],
  ['ranking', 'metric=metric:teachers-recruited&statuses=ACTUAL,PLANNED'],
  ['compare', 'entities=district:fangzi,district:weifang&metrics=metric:teachers-recruited&lang=en'],
  ['timeline', 'entities=district:weifang,district:fangzi&metric=metric:teachers-recruited&bom=1'],
])('the zip of %s has the table of its address, and how to read and cite it', async (table, query) => {
  const files = await filesOf(`table=${table}&${query}`);
  expect(Object.keys(files).sort()).toEqual(
    ['CITATION.txt', 'LICENSE.txt', 'README.md', `${table}.csv`, 'sources.bib', 'sources.ris'].sort(),
  );
  const csv = await textOf(`${table}.csv?${query}`);
  expect(files[`${table}.csv`]).toBe(csv);
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, { columns: true, bom: true });
  expect(rows.length).toBeGreaterThan(1);
  const sources = new Set(
    rows.flatMap(({ evidence }) =>
      (evidence ?? '').split(';').flatMap((place) => (place === '' ? [] : [place.split('#')[0] as string])),
    ),
  );
  const cited = [...(files['sources.bib'] ?? '').matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => `source:${key}`);
  expect(cited).toEqual([...sources].sort());
  expect(files['CITATION.txt']).toContain(`Release ${release}`);
  expect(files['LICENSE.txt']).toContain('https://creativecommons.org/licenses/by/4.0/');
});

test('its README says what was asked in words, of which data, and where to ask again', async () => {
  const query = 'metric=metric:teachers-recruited&within=district:weifang&lang=en';
  const readme = (await filesOf(`table=ranking&${query}`))['README.md'] ?? '';
  expect(readme).toContain('metric = metric:teachers-recruited (招聘教师人数 / Teachers Recruited)');
  expect(readme).toContain('within = district:weifang (潍坊市 / Weifang)');
  expect(readme).toContain(`Release: ${release}`);
  const address = /Address: (\S+)/.exec(readme)?.[1] ?? '';
  expect(address.startsWith(`${service.url}/export/ranking.csv?`)).toBe(true);
  expect(await (await fetch(address)).text()).toBe(await textOf(`ranking.csv?${query}`));
});

test('its README names the page that it was taken from, and no address elsewhere', async () => {
  const query = 'table=ranking&metric=metric:teachers-recruited';
  const page = '/metric/teachers-recruited?within=district%3Aweifang&lang=en';
  const readme = (await filesOf(`${query}&page=${encodeURIComponent(page)}`))['README.md'] ?? '';
  expect(readme).toContain(`Page: ${service.url}${page}\n`);
  expect(/Address: (\S+)/.exec(readme)?.[1]).not.toContain('page=');
  for (const elsewhere of ['//example.org/', 'https://example.org/', '/\\example.org', '/metric/x\n- Licence: none'])
    expect((await ask(`view.zip?${query}&page=${encodeURIComponent(elsewhere)}`)).status).toBe(400);
});

test.each(['ranking.csv?metric=metric:teachers-recruited', 'view.zip?table=ranking&metric=metric:teachers-recruited'])(
  '%s is known by its release and its question',
  async (path) => {
    const whole = await ask(path);
    const etag = whole.headers.get('etag') ?? '';
    expect(etag).toContain(release);
    await whole.arrayBuffer();
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
    const other = await ask(`${path}&statuses=PLANNED`, { 'if-none-match': etag });
    await other.arrayBuffer();
    expect(other.status).toBe(200);
  },
);
