import { ApolloServer, type BaseContext } from '@apollo/server';
import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from '../../src/context.js';
import type { RequestContext } from '../../src/graphql/apollo.js';
import { createHttp } from '../../src/graphql/http.js';
import { createLogger } from '../../src/shared/logger.js';

/** Our whole way from a socket to Apollo and back, before an Apollo Server with a schema and settings of the suite. */
const before = (apollo: Pick<ApolloServer<RequestContext>, 'executeHTTPGraphQLRequest'>): RequestListener =>
  createHttp({
    apollo: apollo as ApolloServer<RequestContext>,
    createContext: () => ({}) as Context,
    logger: createLogger('silent'),
    corsOrigins: [],
    bodyLimit: 1_000_000,
    requestTimeout: 600_000,
    ratePerMinute: 1_000_000,
    mostNodes: 1,
    answerCacheBytes: 1_000_000,
    tokens: [],
    trustedProxies: 0,
    graphiql: 'none',
    explorer: { folder: 'none', nodes: [] },
    hosts: [],
    refusal: async () => null,
    closing: () => false,
    notReady: async () => null,
    schemaText: '',
    introspection: true,
    release: async () => 'none',
    exports: (_request, _response, next) => next(),
  });

/** The suite knows no request ids, which every error of ours has: spaces take their place. */
function withoutRequestIds(response: ServerResponse): void {
  const end = response.end.bind(response);
  const id = /,?"(?:extensions":\{"requestId":"[^"]*"\}|requestId":"[^"]*")/g;
  const without = (text: string): string => text.replaceAll(id, (found) => ' '.repeat(found.length));
  response.end = (chunk?: unknown, ...rest: unknown[]) =>
    end(typeof chunk === 'string' || Buffer.isBuffer(chunk) ? without(String(chunk)) : chunk, ...(rest as []));
}

defineIntegrationTestSuite(
  async (config, options) => {
    const server = new ApolloServer<BaseContext>(config);
    await server.start();
    const listener = before({
      executeHTTPGraphQLRequest: ({ httpGraphQLRequest, context }) =>
        server.executeHTTPGraphQLRequest({
          httpGraphQLRequest,
          context: async () => {
            await context();
            return (await options?.context?.()) ?? {};
          },
        }),
    });
    const listening = createServer((request, response) => {
      // The suite asks what a page of another site may ask: that it is one, a browser says.
      request.headers['sec-fetch-site'] = 'cross-site';
      withoutRequestIds(response);
      listener(request, response);
    });
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return {
      server,
      url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}/graphql`,
      extraCleanup: () =>
        new Promise<void>((resolve) => {
          listening.close(() => resolve());
          listening.closeAllConnections();
        }),
    };
  },
  // No field of ours can be deferred.
  { noIncrementalDelivery: true },
);
