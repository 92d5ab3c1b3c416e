import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import { createContext } from './context.js';
import { embeddedFile, openDatabase } from './database/open.js';
import { graphModel } from './edges/graph.js';
import { exportRouter } from './export/http.js';
import { createApollo } from './graphql/apollo.js';
import { createHttp } from './graphql/http.js';
import { isLocalBind } from './graphql/loopback.js';
import { edugraphSchema, printedSchema } from './schema.js';
import { packagesOf } from './seed/served-packages.js';
import { openObservers, type Observers } from './service/observers.js';
import { Readiness } from './service/readiness.js';
import { runService, type RunningService } from './service/run-service.js';
import type { Logger } from './shared/logger.js';
import { readTexts } from './sources/texts.js';

const built = (name: string): string => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));

/** Puts the service together: settings, database, schema, Apollo, HTTP. What it does then is in src/service. */
export async function startApp(
  config: Config,
  logger: Logger,
  onReady: (service: RunningService) => void = () => undefined,
): Promise<RunningService> {
  const observers = await openObservers(observed(config, logger));
  const database = await openDatabase(config, observers.statement);
  observers.metrics?.watch(database);
  const readiness = new Readiness(database, graphModel);
  const schema = await edugraphSchema();
  const folders = config.EDUGRAPH_PACKAGES.map((folder) => resolve(folder));
  const texts = config.EDUGRAPH_TEXTS === undefined ? null : readTexts(resolve(config.EDUGRAPH_TEXTS));
  for (const { fault } of texts?.values() ?? []) if (fault !== null) logger.warn(fault);
  const apollo = createApollo({
    schema,
    limits: documentLimits(config),
    sizes: () => readiness.sizes(),
    introspection: config.INTROSPECTION === 'on',
  });
  await apollo.start();
  const listener = createHttp({
    apollo,
    createContext: ({ local, ...visit }) =>
      createContext({ database, model: graphModel, texts: local ? texts : null, ...visit }),
    logger,
    corsOrigins: config.CORS_ORIGINS,
    bodyLimit: config.BODY_LIMIT_BYTES,
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    ratePerMinute: config.RATE_LIMIT_PER_MINUTE,
    mostNodes: config.MAX_NODES,
    answerCacheBytes: config.ANSWER_CACHE_BYTES,
    tokens: config.API_TOKENS,
    trustedProxies: config.TRUST_PROXY,
    graphiql: built('graphiql'),
    explorer: { folder: built('explorer'), nodes: graphModel.nodes },
    hosts: isLocalBind(config.HOST) || config.ALLOWED_HOSTS.length > 0 ? config.ALLOWED_HOSTS : null,
    refusal: () => readiness.refusal(),
    closing: () => readiness.closing,
    notReady: () => readiness.reason(),
    schemaText: await printedSchema(),
    introspection: config.INTROSPECTION === 'on',
    release: () => readiness.release(),
    exports: exportRouter({ database, model: graphModel, schema, packages: packagesOf(graphModel, folders) }),
    observe: observers.request,
  });
  return runService({
    listener,
    host: config.HOST,
    port: config.PORT,
    connections: connectionLimits(config),
    notice: config.SHUTDOWN_NOTICE_MS,
    database,
    folders,
    keeperFolder: embeddedFile(config) === null ? null : config.EDUGRAPH_DATA,
    metrics: metricsOf(config, observers),
    ...{ readiness, logger, onReady },
    stopApollo: () => apollo.stop().finally(() => observers.close()),
  });
}

const observed = (config: Config, logger: Logger) => ({
  ...{ logger, slow: config.SLOW_STATEMENT_MS, counted: config.METRICS_PORT !== undefined },
  collector: config.OTEL_EXPORTER_OTLP_ENDPOINT,
});

const metricsOf = ({ METRICS_PORT: port, METRICS_HOST: host }: Config, { metrics }: Observers) =>
  metrics && port !== undefined ? { shown: metrics, host, port } : null;

const connectionLimits = (config: Config) => ({
  most: config.MAX_CONNECTIONS,
  headersTimeout: config.HEADERS_TIMEOUT_MS,
  bodyTimeout: config.BODY_TIMEOUT_MS,
});

const documentLimits = (config: Config) => ({
  depth: config.MAX_DEPTH,
  aliases: config.MAX_ALIASES,
  directives: config.MAX_DIRECTIVES,
  rootFields: config.MAX_ROOT_FIELDS,
  tokens: config.MAX_TOKENS,
});
