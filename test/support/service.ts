import { expect } from '@jest/globals';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { ERROR_CODES, type ErrorCode } from '../../src/shared/errors.js';
import { createLogger, type Logger } from '../../src/shared/logger.js';
import { TEST_TIMEOUT } from './databases.js';
import { inRunFolder } from './run-folder.mjs';

export interface GivenError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: ErrorCode; readonly requestId?: string };
}
/** An answer over HTTP; `data` and `errors` where it is JSON and has them. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, never>> | null;
  readonly errors: readonly GivenError[];
}

/** The whole service over HTTP, with a folder of its own; `end` stops it and takes the folder away. */
export interface Service {
  readonly url: string;
  send(path: string, init?: RequestInit): Promise<Answer>;
  /** Posts a body to /graphql as it is. */
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Where /metrics is; null if it is off. */
  readonly metricsUrl: string | null;
  end(): Promise<void>;
}

/** The settings under which a service holds something else than the seeds in a graph of its own. */
const OTHER_DATA = ['EDUGRAPH_DATA', 'EDUGRAPH_PACKAGES', 'NEO4J_URI'];

/** `logger`: nothing is logged unless one is given. The seeds are loaded by the first service of each worker alone. */
export async function startService(
  settings: Readonly<Record<string, string>> = {},
  logger: Logger | null = null,
): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'edugraph-service-'));
  const graph = join(folder, 'edugraph.grafeo');
  const kept = OTHER_DATA.some((name) => name in settings) ? null : inRunFolder('service.grafeo');
  if (kept !== null && existsSync(kept)) copyFileSync(kept, graph);
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_MINUTE: '0',
    ANSWER_CACHE_BYTES: '0',
    STATEMENT_TIMEOUT_MS: String(TEST_TIMEOUT),
    REQUEST_TIMEOUT_MS: String(TEST_TIMEOUT),
    EDUGRAPH_DATA: folder,
    ...settings,
  });
  const service = await startApp(config, logger ?? createLogger(config.LOG_LEVEL));
  return {
    ...clientOf(service.url),
    metricsUrl: service.metricsUrl,
    end: async () => {
      await service.close();
      if (kept !== null && !existsSync(kept)) copyFileSync(graph, kept);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What can be asked of a service at this address. */
export function clientOf(
  url: string,
  connection: 'close' | 'keep-alive' = 'close',
): Omit<Service, 'end' | 'metricsUrl'> {
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    // A kept connection that has been idle may be closed just as it is used again: on a busy machine that happens.
    const headers = { connection, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init, headers });
    const text = await response.text();
    const json = (
      text !== '' && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}
    ) as Answer['json'];
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      data: (json['data'] ?? null) as Answer['data'],
      errors: (json['errors'] ?? []) as Answer['errors'],
    };
  };
  const post: Service['post'] = (body, headers = {}) =>
    send('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return {
    url,
    send,
    post,
    ask: (query, variables) => post(JSON.stringify({ query, ...(variables ? { variables } : {}) })),
  };
}

/** What no client may see: stacks, paths, and words of the drivers and of Cypher. */
export const LEAKS = new RegExp(
  [
    'node_modules|\\.[cm]?[jt]s\\b|\\n\\s+at |/work/|/tmp/|/home/|file:',
    'grafeo|neo4j|bolt:|cypher|\\bdriver\\b|\\bstack|MATCH \\(|UNWIND|ECONN|127\\.0\\.0\\.1',
  ].join('|'),
  'i',
);

/**
 * The codes of the errors of an answer, after every error was found to have a code of the list, a message and a request
 * id, and to tell nothing of our insides.
 */
export function codesOf({ errors, headers, status, text }: Answer): readonly ErrorCode[] {
  if (errors.length === 0 && status >= 400)
    throw new Error(`Expected errors as JSON with ${status}, got: ${text.slice(0, 300)}`);
  for (const error of errors) {
    expect(ERROR_CODES).toContain(error.extensions.code);
    expect(error.message).toMatch(/\S/);
    expect(error.extensions.requestId ?? headers.get('x-request-id')).toMatch(/\S/);
    expect(JSON.stringify(error)).not.toMatch(LEAKS);
  }
  return errors.map(({ extensions }) => extensions.code);
}

/** Whether the service answers an ordinary question. */
export async function stillAnswers({ ask }: Pick<Service, 'ask'>): Promise<void> {
  const { data, errors } = await ask('{ overview { release } }');
  expect(errors).toEqual([]);
  expect(data).toEqual({ overview: { release: expect.stringMatching(/^[0-9a-f]{16}$/) } });
}

const LONGEST_WAIT = 300_000;

/** The first result that is wanted. It waits for a state, not for a time: the deadline only ends a test that hangs. */
export async function until<Result>(what: string, attempt: () => Promise<Result | null | false>): Promise<Result> {
  const deadline = Date.now() + LONGEST_WAIT;
  for (;;) {
    const result = await attempt();
    if (result !== null && result !== false) return result;
    if (Date.now() > deadline) throw new Error(`Expected ${what} within ${LONGEST_WAIT} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
