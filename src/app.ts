import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import { createContext } from './context.js';
import { graphModel } from './edges/graph.js';
import type { Database } from './database/database.js';
import { openDatabase } from './database/open.js';
import { exportRouter } from './export/http.js';
import { createApollo } from './graphql/apollo.js';
import { createHttp } from './graphql/http.js';
import { edugraphSchema, printedSchema } from './schema.js';
import { prepareGraph } from './seed/prepare.js';
import { packagesOf } from './seed/served-packages.js';
import { AppError, ForbiddenError, TimeoutError, UnavailableError } from './shared/errors.js';
import type { Logger } from './shared/logger.js';

export interface App {
  readonly url: string;
  /** Stops taking requests, answers those it has, and closes the graph. */
  close(): Promise<void>;
}

const GRAPHIQL = fileURLToPath(new URL('../dist/graphiql', import.meta.url));
const AGAIN = 1_000;
const SELDOM = 15_000;

/** Puts the service together: config, graph, schema, Apollo, HTTP. It listens at once, and is ready once the graph is. */
export async function startApp(
  config: Config,
  logger: Logger,
  onReady: (app: App) => void = () => undefined,
): Promise<App> {
  const database = openDatabase(config);
  const readiness = new Readiness(database);
  const schema = await edugraphSchema();
  const folders = config.EDUGRAPH_PACKAGES.map((folder) => resolve(folder));
  const apollo = createApollo({
    schema,
    limits: {
      depth: config.MAX_DEPTH,
      aliases: config.MAX_ALIASES,
      directives: config.MAX_DIRECTIVES,
      rootFields: config.MAX_ROOT_FIELDS,
      tokens: config.MAX_TOKENS,
      nodes: config.MAX_NODES,
    },
  });
  await apollo.start();
  const http = createHttp({
    apollo,
    createContext: (signal) => createContext({ database, model: graphModel, mostNodes: config.MAX_NODES, signal }),
    logger,
    corsOrigins: config.CORS_ORIGINS,
    bodyLimit: config.BODY_LIMIT_BYTES,
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    ratePerMinute: config.RATE_LIMIT_PER_MINUTE,
    graphiql: GRAPHIQL,
    prepared: () => readiness.prepared,
    notReady: () => readiness.reason(),
    schemaText: await printedSchema(),
    exports: exportRouter({ database, model: graphModel, schema, packages: packagesOf(graphModel, folders) }),
  });

  const prepare = async (): Promise<void> => {
    const { loaded, nodes, release } = await prepareGraph(database, folders);
    readiness.prepared = true;
    if (release === null)
      logger.warn('the graph holds no whole release: a load in batches was broken off; run load again');
    logger.info({ engine: database.engine, loaded, nodes, release }, 'the graph is ready');
    onReady(app);
  };
  const server = createServer(http);
  const stop = new AbortController();
  const app: App = {
    get url() {
      const { address, port } = server.address() as AddressInfo;
      return `http://${address === '127.0.0.1' || address === '::1' || address === '0.0.0.0' || address === '::' ? 'localhost' : address}:${port}`;
    },
    async close() {
      readiness.closing = true;
      stop.abort();
      await closed(server);
      await apollo.stop();
      await database.close();
    },
  };
  try {
    await listen(server, config.PORT, config.HOST);
    await untilAvailable(prepare, stop.signal, logger);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

/** Runs `prepare`; where the database is not there, goes on in the background until it is, or until the service ends. */
async function untilAvailable(prepare: () => Promise<void>, stop: AbortSignal, logger: Logger): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    if (stop.aborted) return;
    if (!isAway(error)) throw error;
    logger.warn('the database does not answer; it is asked again until it does');
    void again(prepare, stop, logger);
  }
}

/** Tries again soon while the database is away, and now and then where it is there and something else is wrong. */
async function again(prepare: () => Promise<void>, stop: AbortSignal, logger: Logger): Promise<void> {
  for (let wait = AGAIN; ;) {
    try {
      await sleep(wait, undefined, { signal: stop });
      return await prepare();
    } catch (error) {
      if (stop.aborted) return;
      wait = isAway(error) ? AGAIN : SELDOM;
      if (!isAway(error))
        logger.error({ err: error }, error instanceof AppError ? error.message : 'the graph could not be prepared');
    }
  }
}

const isAway = (error: unknown): boolean => error instanceof UnavailableError || error instanceof TimeoutError;

/** Whether the service can answer: the graph is prepared, the database answers, and nobody has asked it to end. */
class Readiness {
  prepared = false;
  closing = false;
  constructor(private readonly database: Database) {}

  async reason(): Promise<string | null> {
    if (this.closing) return 'The service is closing.';
    if (!this.prepared)
      return 'The graph is not prepared yet: the database does not answer, or its data is being loaded.';
    return this.database.ping().then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error.message : 'The database does not answer.'),
    );
  }
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new ForbiddenError(
          `Could not listen on ${host}, port ${port} (${error.code}). Set PORT, or HOST, to another.`,
          { cause: error },
        ),
      ),
    );
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve();
    // A connection is idle once its last answer is given: without this it would be held for the seconds of its keep-alive.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
