import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedGraph } from '../support/seeds.js';
import { codesOf, startService, stillAnswers, type Answer, type Service } from '../support/service.js';

const graph = await seedGraph();
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

const get = (path: string, init?: RequestInit): Promise<Answer> => service.send(`/export/${path}`, init);

const FILES = [
  'observations.csv',
  'entities.csv',
  'relations.csv',
  'graph.gexf',
  'graph.graphml',
  'graph.json',
  'graph.cypher',
  'graph.jsonld',
  'package.zip',
];
test.each(FILES)(
  '%s is known by its release and its query: 304 where it has not changed, HEAD without a body',
  async (file) => {
    const [whole, head] = [await get(file), await get(file, { method: 'HEAD' })];
    const etag = whole.headers.get('etag') as string;
    expect(etag).toContain(graph.release);
    expect([whole.status, head.status, head.text.length]).toEqual([200, 200, 0]);
    for (const name of ['etag', 'content-type', 'content-disposition', 'cache-control', 'link'])
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    expect(whole.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="edugraph-\\w+-${graph.release}\\.\\w+"$`),
    );
    const same = await get(file, { headers: { 'if-none-match': etag } });
    expect([same.status, same.text.length]).toEqual([304, 0]);
    expect((await get(file, { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
    if (file.startsWith('graph'))
      expect((await get(`${file}?kinds=SCHOOL`, { headers: { 'if-none-match': etag } })).status).toBe(200);
  },
);

test.each([
  ...[
    'graph.json?kind=SCHOOL',
    'graph.json?kinds=school',
    'graph.json?kinds=',
    'graph.json?kinds=SCHOOL&kinds=METRIC',
    'graph.json?types=KNOWS',
    'graph.json?depth=2',
    'graph.json?ids=district:fangzi&depth=0',
  ],
  ...[
    'graph.gexf?ids=district:nowhere',
    'graph.json?ids=district:fangzi&kinds=SCHOOL',
    'graph.json?within=district:nowhere',
    'graph.json?within=school:longhu-primary',
    'graph.json?within=district:fangzi&kinds=METRIC',
  ],
  ...[
    'observations.csv?filter=%7B',
    'observations.csv?filter=5',
    'observations.csv?filter=%7B%22nope%22:1%7D',
    'observations.csv?filter=%7B%22status%22:%7B%22eq%22:%22NO%22%7D%7D',
    'observations.csv?bom=yes',
  ],
  ...[
    'observations.csv?limit=0',
    'observations.csv?limit=-1',
    'observations.csv?kinds=SCHOOL',
    'entities.csv?kinds=SOURCE',
    'relations.csv?filter=%7B%7D',
    'relations.csv?types=KNOWS',
    'relations.csv?ids=district:fangzi&within=district:fangzi',
    'entities.csv?filter=%7B%7D',
    'entities.csv?kinds=SCHOOL&within=district:fangzi&filter=%7B%7D',
  ],
  ...[
    'graph.gexf?lang=de',
    'graph.gexf?lang=EN',
    'graph.graphml?lang=',
    'graph.graphml?lang=zh&lang=en',
    'graph.json?lang=en',
    'entities.csv?lang=de',
  ],
  ...[
    'ranking.csv',
    'ranking.csv?metric=metric:nowhere',
    'ranking.csv?metric=district:fangzi',
    'ranking.csv?metric=metric:teachers-recruited&year=x',
    'ranking.csv?metric=metric:teachers-recruited&year=0',
    'ranking.csv?metric=metric:teachers-recruited&direction=UP',
    'ranking.csv?metric=metric:teachers-recruited&statuses=actual',
    'ranking.csv?metric=metric:teachers-recruited&first=3',
    'ranking.csv?metric=metric:teachers-recruited&knownAt=2021',
    'compare.csv?entities=district:fangzi',
    'compare.csv?entities=district:fangzi&columns=%5B%7B%22metric%22:1%7D%5D',
    'timeline.csv?entities=district:fangzi&metric=metric:teachers-recruited&fromYear=2021&toYear=2020',
    'view.zip',
    'view.zip?table=graph',
    'view.zip?table=ranking',
    'view.zip?table=entities&metric=metric:teachers-recruited',
  ],
  ...['package.zip?bom=1', `observations.csv?filter=${encodeURIComponent('{"year": {"eq": 0}}')}`],
])('%s is an error of whoever asks', async (path) => {
  const answer = await get(path);
  expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  expect([
    answer.headers.get('etag')?.includes(graph.release) ?? false,
    answer.headers.get('content-disposition'),
  ]).toEqual([false, null]);
  await stillAnswers(service);
});

test('too much is refused as too much, another method as such, and another file is not there', async () => {
  expect(
    codesOf(await get(`graph.json?ids=${Array.from({ length: 101 }, (_, index) => `district:n${index}`).join(',')}`)),
  ).toEqual(['LIMIT_EXCEEDED']);
  expect(codesOf(await get('graph.json?ids=district:fangzi&depth=4'))).toEqual(['LIMIT_EXCEEDED']);
  const posted = await get('graph.json', { method: 'POST' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect((await get('graph.xlsx')).status).toBe(404);
});

test('exports and questions are counted together', async () => {
  const limited = await startService({ RATE_LIMIT_PER_MINUTE: '2' });
  try {
    await stillAnswers(limited);
    expect((await limited.send('/export/entities.csv?limit=1')).status).toBe(200);
    expect(codesOf(await limited.send('/export/entities.csv?limit=1'))).toEqual(['RATE_LIMITED']);
  } finally {
    await limited.end();
  }
});
