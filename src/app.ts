import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import { createContext } from './context.js';
import type { Database } from './database/database.js';
import { embeddedFile, openDatabase } from './database/open.js';
import { graphModel } from './edges/graph.js';
import { exportRouter } from './export/http.js';
import { createApollo } from './graphql/apollo.js';
import { createHttp } from './graphql/http.js';
import { isLocalBind } from './graphql/loopback.js';
import { edugraphSchema, printedSchema } from './schema.js';
import { sizesIn } from './seed/load.js';
import { packagesOf } from './seed/served-packages.js';
import { Metrics } from './service/metrics.js';
import { onceASecond, orAsBefore } from './service/once-a-second.js';
import { Readiness, SOON } from './service/readiness.js';
import { runService, type RunningService } from './service/run-service.js';
import { slowStatements } from './service/slow-statements.js';
import type { Logger } from './shared/logger.js';
import { readTexts } from './sources/texts.js';

const built = (name: string): string => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));

/** Puts the service together: settings, database, schema, Apollo, HTTP. What it does then is in src/service. */
export async function startApp(
  config: Config,
  logger: Logger,
  onReady: (service: RunningService) => void = () => undefined,
): Promise<RunningService> {
  const { METRICS_PORT: port, METRICS_HOST: host } = config;
  const metrics = port === undefined ? null : { shown: new Metrics(), host, port };
  const database = await observedDatabase(config, logger, metrics?.shown ?? null);
  const readiness = new Readiness(database, graphModel);
  const schema = await edugraphSchema();
  const folders = config.EDUGRAPH_PACKAGES.map((folder) => resolve(folder));
  const texts = config.EDUGRAPH_TEXTS === undefined ? null : readTexts(resolve(config.EDUGRAPH_TEXTS));
  for (const { fault } of texts?.values() ?? []) if (fault !== null) logger.warn(fault);
  const apollo = createApollo({
    schema,
    limits: documentLimits(config),
    sizes: orAsBefore(onceASecond(() => sizesIn(database, SOON))),
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
    observe: metrics?.shown.request,
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
    ...{ readiness, logger, onReady, metrics },
    stopApollo: () => apollo.stop(),
  });
}

/** The database, of whose statements the log and the metrics learn. */
async function observedDatabase(config: Config, logger: Logger, metrics: Metrics | null): Promise<Database> {
  const slow = slowStatements(logger, config.SLOW_STATEMENT_MS);
  const database = await openDatabase(config, (run) => {
    slow(run);
    metrics?.statement(run);
  });
  metrics?.watch(database);
  return database;
}

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
