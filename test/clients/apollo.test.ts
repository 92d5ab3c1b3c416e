import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { startService, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

interface Page {
  readonly districts: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  } | null;
}
const PAGE = gql`
  query Districts($after: String) {
    districts(first: 3, after: $after) {
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
const RELEASE = gql`
  {
    overview {
      release
    }
  }
`;

/** What a client sent: its method, and the body or the address. */
function counting(): { readonly sent: string[]; readonly fetch: typeof fetch } {
  const sent: string[] = [];
  return {
    sent,
    fetch: (url, init) => {
      sent.push(`${init?.method} ${typeof init?.body === 'string' ? init.body : decodeURIComponent(String(url))}`);
      return fetch(url, init);
    },
  };
}

test('pages are put together by relayStylePagination, each entry once', async () => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${service.url}/graphql` }),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { districts: relayStylePagination() } } } }),
  });
  const list = client.watchQuery<Page>({ query: PAGE });
  let page = (await list.refetch()).data as Page;
  for (let pages = 1; pages < 3; pages++)
    page = (await list.fetchMore({ variables: { after: page.districts?.pageInfo.endCursor } })).data as Page;
  const ids = client.readQuery<Page>({ query: PAGE })?.districts?.edges.map(({ node }) => node.id);
  const { data } = await service.ask('{ districts(first: 9) { nodes { id } } }');
  expect(ids).toEqual(
    (data as unknown as { districts: { nodes: { id: string }[] } }).districts.nodes.map(({ id }) => id),
  );
  expect(client.cache.extract()).toHaveProperty([`District:${ids?.[0]}`]);
});

test.each([
  ['POST', false],
  ['GET', true],
])('PersistedQueryLink sends a hash by %s once, then queries alone', async (method, useGETForHashedQueries) => {
  const { sent, fetch } = counting();
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const client = new ApolloClient({
    link: new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(
      new HttpLink({ uri: `${service.url}/graphql`, fetch }),
    ),
    cache: new InMemoryCache(),
  });
  for (const query of [RELEASE, PAGE]) expect((await client.query({ query })).data).toBeTruthy();
  expect(sent.map((request) => request.includes('persistedQuery'))).toEqual([true, false, false]);
  expect(sent[0]?.startsWith(method)).toBe(true);
  expect(sent[0]).not.toMatch(/overview/);
});

test('a query by GET, with no setting but that, is answered', async () => {
  const { sent, fetch } = counting();
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${service.url}/graphql`, useGETForQueries: true, fetch }),
    cache: new InMemoryCache(),
  });
  expect((await client.query({ query: RELEASE })).data).toMatchObject({ overview: { release: expect.any(String) } });
  expect(sent).toEqual([expect.stringMatching(/^GET /)]);
});

test('one wrong argument leaves what else was asked', async () => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${service.url}/graphql` }),
    cache: new InMemoryCache(),
  });
  const query = gql`
    {
      overview {
        release
      }
      districts(first: 0) {
        totalCount
      }
    }
  `;
  const { data, error } = await client.query({ query, errorPolicy: 'all' });
  expect(data).toMatchObject({ overview: { release: expect.any(String) }, districts: null });
  expect(error?.message).toMatch(/^first: expected/);
});
