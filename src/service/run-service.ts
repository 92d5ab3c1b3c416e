import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import { loadCommand, prepareGraph } from '../seed/load/prepare.js';
import { AppError, InternalError } from '../shared/errors.js';
import type { Logger } from '../shared/logger.js';
import { listenForKeeper, type Keeper } from './keeper.js';
import { createListening, drain, listen, urlOf, type ConnectionLimits } from './listening.js';
import { metricsServer } from './metrics-server.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';
import { untilAvailable } from './until-available.js';

interface ServiceParts {
  readonly listener: RequestListener;
  readonly host: string;
  readonly port: number;
  readonly connections: ConnectionLimits;
  /** Milliseconds in which `/readyz` says no before requests are refused. */
  readonly notice: number;
  readonly database: Database;
  /** The folders of the data packages that the graph is to hold. */
  readonly folders: readonly string[];
  readonly readiness: Readiness;
  readonly logger: Logger;
  /** What is shown at /metrics, and where; null if nothing is. */
  readonly metrics: { readonly shown: Metrics; readonly host: string; readonly port: number } | null;
  readonly onReady: (service: RunningService) => void;
  /** The folder with the socket of the keeper; null if the graph is a server's. */
  readonly keeperFolder: string | null;
  /** Ends the GraphQL server, after the last answer and before the database closes. */
  readonly stopApollo: () => Promise<void>;
}

export interface RunningService {
  readonly url: string;
  /** Where /metrics is; null if it is off. */
  readonly metricsUrl: string | null;
  /**
   * Takes no more requests, answers those it has, and closes the graph; with notice, requests that come while others
   * learn of it are taken.
   */
  close(options?: { readonly withNotice?: boolean }): Promise<void>;
}

/** The life of the service, from its first request to its last. It listens at once, and is ready once its graph is. */
export async function runService(parts: ServiceParts): Promise<RunningService> {
  const { database, logger, readiness } = parts;
  const server = createListening(parts.listener, parts.connections);
  const metrics = parts.metrics && { ...parts.metrics, server: metricsServer(parts.metrics.shown) };
  let keeper: Keeper | null = null;
  const stop = new AbortController();
  const service: RunningService = {
    get url() {
      return urlOf(server);
    },
    get metricsUrl() {
      return metrics && `${urlOf(metrics.server)}/metrics`;
    },
    async close({ withNotice = false } = {}) {
      readiness.closing = true;
      stop.abort();
      if (withNotice && readiness.prepared) await sleep(parts.notice);
      await drain(server);
      if (metrics) await drain(metrics.server);
      await keeper?.close();
      await parts.stopApollo();
      await database.close();
    },
  };
  const prepare = async (): Promise<void> => {
    try {
      await prepareAndLog(database, parts.folders, logger);
    } catch (error) {
      readiness.problem = error instanceof AppError && !(error instanceof InternalError) ? error.message : null;
      throw error;
    }
    readiness.prepared = true;
    parts.onReady(service);
  };
  try {
    await listen(server, parts.port, parts.host);
    if (metrics) {
      await listen(metrics.server, metrics.port, metrics.host, ['METRICS_PORT', 'METRICS_HOST']);
      logger.info({ url: service.metricsUrl }, 'metrics');
    }
    if (parts.keeperFolder !== null) keeper = await listenForKeeper(parts.keeperFolder, parts, logger);
    await untilAvailable(prepare, stop.signal, logger);
  } catch (error) {
    await service.close();
    throw error;
  }
  return service;
}

async function prepareAndLog(database: Database, folders: readonly string[], logger: Logger): Promise<void> {
  const { loaded, nodes, release, restored } = await prepareGraph(database, folders);
  if (release === null)
    logger.warn('the graph is incomplete: a load or restore in batches broke off; run the same command again');
  if (restored)
    logger.warn(
      'a backup was restored into the graph, so it stays as it is, though the packages say something else; to have ' +
        `what they say, stop the service and run: ${loadCommand(folders)}`,
    );
  logger.info({ engine: database.engine, loaded, nodes, release }, 'the graph is ready');
}
