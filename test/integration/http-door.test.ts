import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { codesOf, startService, stillAnswers, until, type GivenError, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

interface Raw {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly errors: readonly GivenError[];
}

/** A question under a name of the caller's choice: fetch says the name of the address. */
async function askedAs(url: string, host: string, path = '/graphql?query={overview{release}}'): Promise<Raw> {
  const asked = request(`${url}${path}`, { agent: false, headers: { host } }).end();
  const [response] = (await once(asked, 'response')) as [
    AsyncIterable<Buffer> & { readonly statusCode: number; readonly headers: IncomingHttpHeaders },
  ];
  let text = '';
  for await (const part of response) text += String(part);
  const { errors = [] } = JSON.parse(text) as { readonly errors?: readonly GivenError[] };
  return { status: response.statusCode, headers: response.headers, errors };
}

describe('on an address of this machine, the service', () => {
  test.each(['localhost', 'LOCALHOST:4000', '127.0.0.1', '127.0.0.1:80', '127.1.2.3:4000', '[::1]:4000'])(
    'answers as %s',
    async (host) => expect(await askedAs(service.url, host)).toMatchObject({ status: 200, errors: [] }),
  );

  test.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1:4000@evil.example',
    'localhost:',
    '0.0.0.0:4000',
    '192.168.1.7:4000',
  ])('refuses to be called %s', async (host) => {
    for (const path of [undefined, '/export/graph.json', '/schema.graphql', '/graphiql/']) {
      const { status, errors } = await askedAs(service.url, host, path);
      expect([status, errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
      expect(errors[0]?.extensions.requestId).toMatch(/\S/);
      expect(errors[0]?.message).not.toMatch(/evil|192/);
    }
    expect((await askedAs(service.url, host, '/livez')).status).toBe(200);
  });

  test('answers under the names that are allowed, with any port, and under no other', async () => {
    const named = await startService({ HOST: '0.0.0.0', ALLOWED_HOSTS: 'graph.example, Other.example:8443' });
    try {
      for (const host of ['graph.example', 'GRAPH.example:8080', 'other.example:8443', 'localhost'])
        expect([host, (await askedAs(named.url, host)).status]).toEqual([host, 200]);
      for (const host of ['evil.example', 'other.example:80', 'a.graph.example'])
        expect([host, (await askedAs(named.url, host)).status]).toEqual([host, 403]);
    } finally {
      await named.end();
    }
  });
});

test.each<[what: string, path: string, init: RequestInit]>([
  [
    'a read that a page of another origin could send',
    '/graphql?query={overview{release}}',
    { headers: { 'sec-fetch-site': 'cross-site' } },
  ],
  ['no query', '/graphql', {}],
  ['variables that are not JSON', '/graphql?query={overview{release}}&variables={', {}],
  ['extensions that are not JSON', '/graphql?query={overview{release}}&extensions={', {}],
  ['a parameter twice', '/graphql?query={overview{release}}&query={overview{release}}', {}],
  ['a broken query', '/graphql?query={', {}],
  ['an unknown field', '/graphql?query={nothing}', {}],
])('the error has the id of its request: %s', async (_, path, init) => {
  const headers = { 'x-request-id': 'mine-7', ...(init.headers as Record<string, string> | undefined) };
  const answer = await service.send(path, { ...init, headers });
  expect(answer.status).toBe(400);
  expect(codesOf(answer)).not.toEqual([]);
  for (const { extensions } of answer.errors) expect(extensions.requestId).toBe('mine-7');
});

describe('a service with INTROSPECTION=off', () => {
  let hidden: Service;
  beforeAll(async () => {
    hidden = await startService({ HOST: '0.0.0.0', INTROSPECTION: 'off' });
  });
  afterAll(() => hidden.end());

  test('on every address may be called anything', async () => {
    expect(await askedAs(hidden.url, 'graph.example')).toMatchObject({ status: 200, errors: [] });
  });

  test.each(['{ __schema { types { name } } }', '{ __type(name: "District") { fields { name } } }'])(
    'refuses %s',
    async (query) => {
      const answer = await hidden.ask(query);
      expect([answer.status, answer.data, codesOf(answer)]).toEqual([400, null, ['GRAPHQL_VALIDATION_FAILED']]);
      expect((await service.ask(query)).data).not.toBeNull();
    },
  );

  test.each<[query: string, variables?: Record<string, unknown>]>([
    ['{ overviw { release } }'],
    ['{ overview { relase } }'],
    ['{ districts(frist: 1) { totalCount } }'],
    ['{ node(id: "district:fangzi") { level } }'],
    ['{ districts(filter: { level: { eq: COUNTYY } }) { totalCount } }'],
    ['query ($a: Distrikt) { overview { release } }'],
    ['query ($f: DistrictFilter) { districts(filter: $f) { totalCount } }', { f: { level: { eq: 'COUNTYY' } } }],
    ['query ($f: DistrictFilter) { districts(filter: $f) { totalCount } }', { f: { levl: { eq: 'COUNTY' } } }],
  ])('proposes nothing for %s', async (...[query, variables]) => {
    const open = await service.ask(query, variables);
    const answer = await hidden.ask(query, variables);
    expect(JSON.stringify(open.errors)).toMatch(/Did you mean/);
    expect(JSON.stringify(answer.errors)).not.toMatch(/Did you mean/);
    expect(codesOf(answer)).toEqual(codesOf(open));
  });

  test('shows no schema elsewhere, and answers', async () => {
    expect((await hidden.send('/schema.graphql')).status).toBe(404);
    expect((await hidden.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await stillAnswers(hidden);
  });
});

describe('of connections', () => {
  /** What the service says on a connection that sends this and no more, until it closes. */
  async function said(url: string, text: string): Promise<string> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => (answer += String(part))).on('error', () => undefined);
    socket.write(text);
    await once(socket, 'close');
    return answer;
  }

  test('one whose headers or body do not come is closed, and those of others are answered', async () => {
    const slow = await startService({ HEADERS_TIMEOUT_MS: '100', BODY_TIMEOUT_MS: '200' });
    try {
      const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
      for (const text of [head, `${head}Content-Length: 50\r\n\r\n{"query": `])
        expect(await said(slow.url, text)).toMatch(/^(HTTP\/1\.1 408 |$)/);
      await stillAnswers(slow);
    } finally {
      await slow.end();
    }
  });

  test('one more than may be open is closed, and there is room again when another ends', async () => {
    const small = await startService({ MAX_CONNECTIONS: '2' });
    const port = Number(new URL(small.url).port);
    const open: Socket[] = [];
    try {
      for (let count = 0; count < 2; count++) {
        const socket = connect(port, '127.0.0.1').on('error', () => undefined);
        open.push(socket);
        socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n');
        await once(socket, 'data');
      }
      expect(await said(small.url, 'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n')).toBe('');
      open.shift()?.destroy();
      await until('room for another connection', async () =>
        (await said(small.url, 'GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).includes('200'),
      );
    } finally {
      for (const socket of open) socket.destroy();
      await small.end();
    }
  });
});
