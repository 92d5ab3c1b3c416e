import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContext } from '../../src/context.js';
import { graphModel } from '../../src/edges/graph.js';
import { exportRouter } from '../../src/export/http.js';
import type { Database } from '../../src/database/database.js';
import { createApollo } from '../../src/graphql/apollo.js';
import { createHttp } from '../../src/graphql/http.js';
import { edugraphSchema } from '../../src/schema.js';
import type { SeedGraph, NodeRow } from '../../src/seed/load/seed-graph.js';
import type { Texts } from '../../src/sources/texts.js';
import { Readiness } from '../../src/service/readiness.js';
import { createLogger } from '../../src/shared/logger.js';
import type { Item } from '../../src/model/statements/decode.js';

/** The HTTP service over a graph that is there already; `end` stops the service, not the graph. */
export async function serve(
  database: Database,
  texts: Texts | null = null,
  now?: () => number,
): Promise<{ readonly url: string; readonly end: () => Promise<void> }> {
  const schema = await edugraphSchema();
  const readiness = new Readiness(database, graphModel, now);
  readiness.prepared = true;
  const apollo = createApollo({
    schema,
    limits: { depth: 16, aliases: 15, directives: 10, rootFields: 10, tokens: 1_000 },
    sizes: () => readiness.sizes(),
    introspection: true,
  });
  await apollo.start();
  const http = createHttp({
    apollo,
    createContext: ({ local, signal }) =>
      createContext({ database, model: graphModel, signal, texts: local ? texts : null }),
    logger: createLogger('silent'),
    ...{ corsOrigins: [], bodyLimit: 100_000, requestTimeout: 10_000, ratePerMinute: 0, trustedProxies: 0 },
    ...{ mostNodes: 50_000, answerCacheBytes: 0, tokens: [] },
    ...{ graphiql: 'dist/graphiql', explorer: { folder: 'dist/explorer', nodes: [] } },
    ...{ introspection: true, hosts: [], closing: () => false },
    refusal: () => readiness.refusal(),
    notReady: () => readiness.reason(),
    schemaText: '',
    release: () => readiness.release(),
    exports: exportRouter({ database, model: graphModel, schema, packages: () => null }),
  });
  const server = createServer(http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/export`,
    end: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await apollo.stop();
    },
  };
}

/** What an export shows of the properties of a node or a relationship: nothing hidden, no empty list. */
export const visible = ({
  definition,
  properties,
}: Pick<NodeRow, 'properties'> & { readonly definition: Pick<NodeRow['definition'], 'properties'> }): Item =>
  Object.fromEntries(
    Object.entries(definition.properties).flatMap(([name, { hidden }]) => {
      const value = name === 'id' || hidden ? null : (properties[name] ?? null);
      return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];
    }),
  ) as Item;

/** The same as a format has it that knows texts, numbers and truths alone. */
export const flat = (values: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(';') : value]),
  );

/** Nodes and relationships by id, as every graph format should say them. */
export const expected = ({ nodes, edges }: SeedGraph) => ({
  nodes: new Map(nodes.map((row) => [row.id, { kind: row.definition.label, ...visible(row) }])),
  edges: new Map(
    edges.map((row) => [row.id, { source: row.from, target: row.to, type: row.definition.type, ...visible(row) }]),
  ),
});
