import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, isObjectType, parse, validate, type GraphQLSchema } from 'graphql';
import { examples } from '../../src/explorer/graphiql/examples.js';
import { edugraphSchema } from '../../src/schema.js';
import { nullQueries } from '../support/null-queries.js';
import { codesOf, startService, stillAnswers, type Service } from '../support/service.js';

let service: Service;
let schema: GraphQLSchema;
beforeAll(async () => {
  [service, schema] = await Promise.all([startService(), edugraphSchema()]);
});
afterAll(() => service.end());

const QUESTION = encodeURIComponent('{ overview { release } }');

test('null for every argument that may be null, of every field that has arguments', async () => {
  const kinds = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  const { data } = await service.ask('{ districts(first: 100) { nodes { id relationCounts { count } } } }');
  expect(data).not.toBeNull();
  const ids = new Map<string, string>();
  const plurals = Object.keys(schema.getQueryType()?.getFields() ?? {});
  for (const { name } of kinds) {
    const plural = plurals.find(
      (each) => schema.getQueryType()?.getFields()[each]?.type.toString() === `${name}Connection`,
    );
    const found = (await service.ask(`{ list: ${plural}(first: 1) { nodes { id } } }`)).data as unknown as {
      readonly list: { readonly nodes: readonly { readonly id: string }[] };
    };
    // A kind that the seeds have nothing of is asked about all the same.
    ids.set(name, found.list.nodes[0]?.id ?? `${name.toLowerCase()}:none`);
  }
  ids.set('Entity', ids.get('Organization') as string);
  ids.set('Node', ids.get('Organization') as string);
  const queries = nullQueries(schema, ids);
  expect(queries.length).toBeGreaterThan(50);
  for (const { name, query } of queries) {
    const codes = codesOf(await service.ask(query));
    // The examples: no id of a district, a path from a node to itself, and one entity that shares partners with none.
    expect([name, codes]).toEqual([
      name,
      ['Query.district', 'Query.paths', 'Query.sharedPartners'].includes(name) ? ['BAD_USER_INPUT'] : [],
    ]);
  }
  await stillAnswers(service);
}, 120_000);

describe('HTTP', () => {
  test('/livez and /readyz', async () => {
    expect(await service.send('/livez')).toMatchObject({ status: 200, json: { status: 'alive' } });
    expect(await service.send('/readyz')).toMatchObject({ status: 200, json: { status: 'ready' } });
  });

  test.each([
    '/nothing',
    '/graphql/more',
    '/graphiql/nothing',
    '/../package.json',
    '/graphiql/..%2f..%2fpackage.json',
    '/%00',
    '/%',
  ])('%s is not there, as JSON', async (path) => {
    const answer = await service.send(path);
    expect(answer.status === 404 || answer.status === 400).toBe(true);
    expect(['NOT_FOUND', 'BAD_REQUEST']).toContain(codesOf(answer)[0]);
    expect(answer.text).not.toMatch(/"dependencies"/);
  });

  test('the policy of the page names no other origin', async () => {
    for (const path of ['/', '/graphiql/', '/livez', `/graphql?query=${QUESTION}`]) {
      const policy = (await service.send(path)).headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    }
  });

  test('the request id is echoed where it is fit for a log, and made where it is not', async () => {
    const ask = (id: string) => service.post('{"query":"{ nothing }"}', { 'x-request-id': id });
    const echoed = await ask('client-7');
    expect(echoed.headers.get('x-request-id')).toBe('client-7');
    expect(echoed.errors[0]?.extensions.requestId).toBe('client-7');
    for (const id of ['a b', '<script>', 'x'.repeat(65), '{"a":1}']) {
      const made = await ask(id);
      expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(made.errors[0]?.extensions.requestId).toBe(made.headers.get('x-request-id'));
    }
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is refused', async (method) => {
    const answer = await service.send('/graphql', {
      method,
      body: JSON.stringify({ query: '{ overview { release } }' }),
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });
});

describe('another origin', () => {
  const origin = 'https://schools.example';
  const preflight = {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  };

  test('may not ask unless it is configured', async () => {
    for (const answer of [
      await service.post('{"query":"{ overview { release } }"}', { origin }),
      await service.send('/graphql', preflight),
    ])
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('may ask where it is configured, and no other may', async () => {
    const open = await startService({ CORS_ORIGINS: `${origin}, https://other.example` });
    try {
      expect((await open.send('/graphql', preflight)).headers.get('access-control-allow-origin')).toBe(origin);
      expect(
        (await open.post('{"query":"{ overview { release } }"}', { origin })).headers.get(
          'access-control-allow-origin',
        ),
      ).toBe(origin);
      expect(
        (await open.post('{"query":"{ overview { release } }"}', { origin: 'https://evil.example' })).headers.get(
          'access-control-allow-origin',
        ),
      ).toBeNull();
      await stillAnswers(open);
    } finally {
      await open.end();
    }
  });
});

test('the fourth request of a minute is refused where three are allowed; /livez is not counted', async () => {
  const limited = await startService({ RATE_LIMIT_PER_MINUTE: '3' });
  try {
    for (let count = 0; count < 3; count++) await stillAnswers(limited);
    const refused = await limited.ask('{ overview { release } }');
    expect([refused.status, codesOf(refused)]).toEqual([429, ['RATE_LIMITED']]);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await limited.send('/livez')).status).toBe(200);
  } finally {
    await limited.end();
  }
});

test('the introspection query with every option passes the limits', async () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const answer = await service.ask(query);
  expect(codesOf(answer)).toEqual([]);
  expect(answer.data).toHaveProperty('__schema.types.0.name');
});

test.each(examples.map((example) => [example.title, example] as const))(
  'the example "%s" is valid, passes the limits, and finds what it asks about',
  async (_, { query, variables }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const answer = await service.ask(
      query,
      variables === undefined ? undefined : (JSON.parse(variables) as Record<string, unknown>),
    );
    expect(codesOf(answer)).toEqual([]);
    for (const value of Object.values(answer.data ?? {}) as unknown[])
      expect(JSON.stringify(value)).not.toMatch(/^(null|.*\[null|.*,null,|\[\])/);
  },
);
