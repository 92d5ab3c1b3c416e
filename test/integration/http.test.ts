import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codesOf, startService, stillAnswers, type Answer, type Service } from '../support/service.js';
import { arguments_, below, body, many, requests, variables } from './http-cases.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

describe.each([
  ['a request', requests],
  ['an argument', arguments_],
  ['a variable', variables],
])('%s', (_, cases) => {
  test.each(cases)('%s', async (_name, text, code) => {
    const found = codesOf(await service.post(text));
    expect(found).toEqual(code === null ? [] : found.map(() => code));
    expect(found.length > 0).toBe(code !== null);
    await stillAnswers(service);
  });
});

describe('the answer', () => {
  const data = async (query: string): Promise<Record<string, never>> => {
    const answer: Answer = await service.ask(query);
    expect(answer.errors).toEqual([]);
    return answer.data as Record<string, never>;
  };

  test('to duplicate and unknown ids has one entry each, in their order', async () => {
    const { nodes } = await data(
      '{ nodes(ids: ["district:fangzi", "district:nowhere", "__proto__", ' +
        '"source:fangzi-2021-12-16", "district:fangzi"]) { id } }',
    );
    expect(nodes).toEqual([
      { id: 'district:fangzi' },
      null,
      null,
      { id: 'source:fangzi-2021-12-16' },
      { id: 'district:fangzi' },
    ]);
  });

  test('to a cursor of another list, cut short, edited or prolonged is an error', async () => {
    const { districts } = (await data('{ districts(first: 2) { pageInfo { endCursor } } }')) as unknown as {
      readonly districts: { readonly pageInfo: { readonly endCursor: string } };
    };
    const { endCursor } = districts.pageInfo;
    expect((await data(`{ districts(first: 1, after: "${endCursor}") { nodes { id } } }`))['districts']).toEqual({
      nodes: [{ id: expect.any(String) }],
    });
    const edited = `${endCursor.slice(0, 10)}${endCursor[10] === 'A' ? 'B' : 'A'}${endCursor.slice(11)}`;
    for (const [list_, cursor] of [
      ['schools', endCursor],
      ...Array.from({ length: endCursor.length - 1 }, (_, length) => ['districts', endCursor.slice(0, length + 1)]),
      ...[edited, `${endCursor}A`, `${endCursor}=`, ` ${endCursor}`].map((each) => ['districts', each]),
    ] as [string, string][]) {
      const answer = await service.ask(`{ ${list_}(first: 1, after: "${cursor}") { nodes { id } } }`);
      expect([cursor, codesOf(answer)]).toEqual([cursor, ['BAD_USER_INPUT']]);
    }
    expect(codesOf(await service.post(below(`first: 1, after: "${endCursor}"`)))).toEqual(['BAD_USER_INPUT']);
  });

  test('to more than 5 mistakes names 5 of them, and how many it leaves out', async () => {
    const answer = await service.ask(`{ ${many(10, (index) => `nothing${index}`)} }`);
    expect(codesOf(answer)).toEqual(Array.from({ length: 5 }, () => 'GRAPHQL_VALIDATION_FAILED'));
    expect(answer.json['extensions']).toMatchObject({ errorsLeftOut: 5 });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
    'application/xml',
    'application/json; charset=klingon',
  ])('to the content type %s is an error', async (type) => {
    expect(codesOf(await service.post(body('{ overview { release } }'), { 'content-type': type }))).toEqual([
      'BAD_REQUEST',
    ]);
    await stillAnswers(service);
  });

  test('to a body that is said to be compressed and is not is an error', async () => {
    expect(codesOf(await service.post(body('{ overview { release } }'), { 'content-encoding': 'gzip' }))).toEqual([
      'BAD_REQUEST',
    ]);
    await stillAnswers(service);
  });
});
