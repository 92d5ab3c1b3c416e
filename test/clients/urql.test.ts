import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange as graphcache } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { startService, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

interface Page {
  readonly metrics: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string };
  } | null;
}
const PAGE = gql<Page>`
  query Metrics($after: String) {
    metrics(first: 3, after: $after) {
      edges {
        node {
          id
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;
const BY_ID = gql<{ readonly node: object | null }>`
  query ById($id: ID!) {
    node(id: $id) {
      id
      ... on Entity {
        nameEn
        evidence {
          locator
        }
      }
      ... on District {
        code
      }
    }
  }
`;

test('with its defaults a query goes by GET, and is answered', async () => {
  const methods: (string | undefined)[] = [];
  const client = new Client({
    url: `${service.url}/graphql`,
    exchanges: [cacheExchange, fetchExchange],
    fetch: (url, init) => {
      methods.push(init?.method);
      return fetch(url, init);
    },
  });
  const { data, error } = await client.query(BY_ID, { id: 'district:fangzi' }).toPromise();
  expect(error).toBeUndefined();
  expect(data?.node).toMatchObject({ nameEn: 'Fangzi District', code: '370704', evidence: expect.any(Array) });
  expect(methods).toEqual(['GET']);
});

describe('graphcache with the schema', () => {
  let client: Client;
  const warnings: string[] = [];
  beforeAll(async () => {
    const introspection = (await service.ask(getIntrospectionQuery())).data as unknown as IntrospectionQuery;
    const schema = minifyIntrospectionQuery(introspection);
    const withoutId = schema.__schema.types.filter(
      (type) => type.kind === 'OBJECT' && !type.fields.some(({ name }) => name === 'id'),
    );
    client = new Client({
      url: `${service.url}/graphql`,
      exchanges: [
        graphcache({
          schema,
          keys: Object.fromEntries(withoutId.map(({ name }) => [name, () => null])),
          resolvers: { Query: { metrics: relayPagination() } },
          logger: (severity, message) => {
            if (severity !== 'debug') warnings.push(message);
          },
        }),
        fetchExchange,
      ],
    });
  });
  afterAll(() => expect(warnings).toEqual([]));

  test('a fragment on an interface is read back from the cache', async () => {
    const ask = () => client.query(BY_ID, { id: 'district:fangzi' }).toPromise();
    const [first, again] = [await ask(), await ask()];
    expect(first.error).toBeUndefined();
    expect(first.data?.node).toMatchObject({ nameEn: 'Fangzi District', code: '370704' });
    expect(again.data).toEqual(first.data);
    expect(again.operation.context.meta?.cacheOutcome).toBe('hit');
  });

  test('pages are put together, each entry once', async () => {
    const first = await client.query(PAGE, {}).toPromise();
    const second = await client.query(PAGE, { after: first.data?.metrics?.pageInfo.endCursor }).toPromise();
    const ids = second.data?.metrics?.edges.map(({ node }) => node.id);
    const { data } = await service.ask('{ metrics(first: 6) { nodes { id } } }');
    expect(ids).toEqual(
      (data as unknown as { metrics: { nodes: { id: string }[] } }).metrics.nodes.map(({ id }) => id),
    );
  });
});
