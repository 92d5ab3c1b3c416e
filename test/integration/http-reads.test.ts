import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, printSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { codesOf, startService, stillAnswers, type Service } from '../support/service.js';

const PAGE = 'https://schools.example';
let service: Service;
beforeAll(async () => {
  service = await startService({ CORS_ORIGINS: PAGE });
});
afterAll(() => service.end());

const QUESTION = encodeURIComponent('{ overview { release } }');
const HASH = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };

/** The status of a GET with just these headers: fetch adds and forbids some of its own. */
const statusOf = (headers: Readonly<Record<string, string>>, query = QUESTION): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${service.url}/graphql?query=${query}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('a read by GET', () => {
  test.each([
    ['without a header of its own', {}],
    ['of a browser, from the address bar', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
    ['of our own page', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
    ['of a page that is allowed', { 'sec-fetch-site': 'cross-site', origin: PAGE }],
    [
      'that a link of another page opens',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
    ['of any page, after a preflight', { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': 'true' }],
  ])('%s is answered', async (_, headers) => {
    expect(await statusOf(headers)).toBe(200);
  });

  test.each([
    ['as an image of another page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [
      'in a frame of another page',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    ['of a page that is not allowed', { 'sec-fetch-site': 'same-site', origin: 'https://evil.example' }],
  ])('%s is refused', async (_, headers) => {
    expect(await statusOf(headers)).toBe(400);
  });

  test('that is no query is refused', async () => {
    const answer = await service.send(`/graphql?query=${encodeURIComponent('mutation { a }')}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  test('whose address is not UTF-8 is refused in words', async () => {
    // 坊子 in GBK.
    const answer = await service.send(`/graphql?query={search(query:"%B7%BB%D7%D3"){totalCount}}`);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
    expect(answer.errors[0]?.message).toMatch(/UTF-8/);
  });
});

describe('the answer to a GET', () => {
  const read = (query: string, headers: Readonly<Record<string, string>> = {}) =>
    service.send(`/graphql?query=${encodeURIComponent(query)}`, { headers });
  const tagOf = async (query: string): Promise<string> => (await read(query)).headers.get('etag') ?? '';

  test('is not sent again to whoever has it', async () => {
    const first = await read('{ overview { release } }');
    const tag = first.headers.get('etag') ?? '';
    expect([tag, first.headers.get('cache-control')]).toEqual([expect.stringMatching(/^W\/"/), 'public, no-cache']);
    const again = await read('{ overview { release } }', { 'if-none-match': tag });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    expect(again.headers.get('vary')).toMatch(/Accept\b/);
  });

  test('has a tag of its own for each question, and for each type of answer', async () => {
    const tag = await tagOf('{ overview { release } }');
    for (const answer of [
      await read('{ vocabulary { zh } }', { 'if-none-match': tag }),
      await read('{ overview { release } }', { 'if-none-match': tag, accept: 'application/graphql-response+json' }),
    ])
      expect([answer.status, codesOf(answer)]).toEqual([200, []]);
  });

  test('has no tag that keeps it if anything in it went wrong', async () => {
    for (const query of ['{ nothing }', '{ paths(from: "district:fangzi", to: "district:fangzi") { truncated } }']) {
      const answer = await read(query);
      expect(answer.errors).not.toEqual([]);
      const again = await read(query, { 'if-none-match': answer.headers.get('etag') ?? '' });
      expect(again.headers.get('cache-control')).not.toBe('public, no-cache');
      expect(codesOf(again)).toEqual(codesOf(answer));
    }
  });
});

test('a POST that a page of another origin could send unnoticed is refused', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])
    expect(codesOf(await service.post('{"query":"{ overview { release } }"}', { 'content-type': type }))).toEqual([
      'BAD_REQUEST',
    ]);
});

test.each([
  ['POST', () => service.post(JSON.stringify({ operationName: 'A', variables: {}, extensions: HASH }))],
  ['GET', () => service.send(`/graphql?extensions=${encodeURIComponent(JSON.stringify(HASH))}`)],
])('the hash of a query alone, by %s, is answered in the words that make a client send the query', async (_, send) => {
  const answer = await send();
  expect(codesOf(answer)).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
  expect(answer.errors[0]?.message).toBe('PersistedQueryNotSupported');
  expect(answer.status).toBe(200);
});

describe('a body', () => {
  const bytes = (text: string, inserted: readonly number[]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(text.split('坊子').flatMap((part, index) => [...(index ? inserted : []), ...Buffer.from(part)]));
  const search = '{"query":"{ search(query: \\"坊子\\") { totalCount } }"}';
  const post = (body: Uint8Array<ArrayBuffer>, type = 'application/json') =>
    service.send('/graphql', { method: 'POST', body, headers: { 'content-type': type } });

  test('in UTF-8 is answered', async () => {
    const answer = await post(bytes(search, [...Buffer.from('坊子')]));
    expect(codesOf(answer)).toEqual([]);
    expect((answer.data as { search: { totalCount: number } } | null)?.search.totalCount).toBeGreaterThan(0);
  });

  test.each([
    ['GBK', [0xb7, 0xbb, 0xd7, 0xd3]],
    ['Latin-1', [0xe9]],
    ['UTF-8 that is cut short', [0xe5, 0x9d]],
    ['surrogates as bytes', [0xed, 0xa0, 0x80]],
  ])('with bytes of %s is refused in words', async (_, inserted) => {
    const answer = await post(bytes(search, inserted));
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
    expect(answer.errors[0]?.message).toMatch(/not UTF-8/);
    await stillAnswers(service);
  });

  test.each(['utf-16', 'gbk', 'iso-8859-1', 'utf-7', 'UTF-7', '"utf-7"', 'utf-32', 'utf-9'])(
    'that is said to be %s is refused in words',
    async (charset) => {
      const answer = await post(
        Uint8Array.from(Buffer.from(search, 'utf16le')),
        `application/json; charset=${charset}`,
      );
      expect([answer.status, codesOf(answer)]).toEqual([415, ['BAD_REQUEST']]);
      expect(answer.errors[0]?.message).toMatch(/UTF-8/);
    },
  );
});

describe('/schema.graphql', () => {
  test('is the schema as it is committed', async () => {
    const { status, headers, text } = await service.send('/schema.graphql');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text).toBe(readFileSync('schema/schema.graphql', 'utf8'));
    expect(printSchema(buildSchema(text))).toMatch(/type Query/);
  });

  test('is not sent again to whoever has it', async () => {
    const tag = (await service.send('/schema.graphql')).headers.get('etag') ?? '';
    const again = await service.send('/schema.graphql', { headers: { 'if-none-match': tag } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    const other = await service.send('/schema.graphql', { headers: { 'if-none-match': 'W/"0"' } });
    expect(other.status).toBe(200);
  });
});
