import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { observed, type StatementRun } from '../../src/database/observe.js';
import { Metrics } from '../../src/service/metrics.js';
import { slowStatements } from '../../src/service/slow-statements.js';
import { startService, until, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await startService({ METRICS_PORT: '0' });
});
afterAll(() => service.end());

const shown = async (): Promise<string> => (await fetch(String(service.metricsUrl))).text();
/** The value of one line; 0 if it is not there yet. */
const valueIn = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.slice(line.length + 1) ?? 0,
  );
const requests = (operation: string, code: string): string =>
  `edugraph_requests_total{operation="${operation}",code="${code}"}`;
/** A request is counted when its response is closed, which its client can be told of sooner. */
const counted = (line: string, count: number): Promise<true> =>
  until(`${line} ${count}`, async () => valueIn(await shown(), line) === count);

/** On the port of the service that is the list of metrics of education, a page for people. */
const showsNone = async ({ send }: Service): Promise<void> =>
  expect((await send('/metrics')).text).not.toMatch(/^edugraph_/m);

describe('/metrics', () => {
  test('is off unless a port is given', async () => {
    const plain = await startService();
    try {
      expect(plain.metricsUrl).toBeNull();
      await showsNone(plain);
    } finally {
      await plain.end();
    }
  });

  test('is on its own port alone, and nothing else is there', async () => {
    await showsNone(service);
    const { origin } = new URL(String(service.metricsUrl));
    expect((await fetch(`${origin}/graphql`)).status).toBe(404);
    expect((await fetch(`${origin}/metrics`, { method: 'POST' })).status).toBe(404);
    const answer = await fetch(`${origin}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await answer.text()).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  test('counts requests by the name of their operation and the code of their first error', async () => {
    await service.ask('query Release { overview { release } }');
    await service.ask('query Release { overview { release } }');
    await service.ask('{ overview { release } }');
    await service.ask('query Wrong { district(id: "district:fangzi", code: "1") { id } }');
    await service.ask('query NotValid { nothing }');
    await service.post('not JSON');
    await service.send('/export/nothing');
    await counted(requests('Release', 'OK'), 2);
    await counted(requests('anonymous', 'OK'), 1);
    await counted(requests('Wrong', 'BAD_USER_INPUT'), 1);
    await counted(requests('anonymous', 'GRAPHQL_VALIDATION_FAILED'), 1);
    await counted(requests('anonymous', 'BAD_REQUEST'), 1);
    await counted(requests('export', 'NOT_FOUND'), 1);
  });

  test('counts a statement under its name, and what answers cost', async () => {
    const names = ['edugraph_request_cost_sum{of="nodes"}', 'edugraph_request_cost_count{of="nodes"}'];
    const pages = 'edugraph_statement_seconds_count{statement="School.page.first",failed="false"}';
    const before = await shown();
    await service.ask('{ schools(first: 3) { nodes { id } } }');
    await counted(names[1] as string, valueIn(before, names[1] as string) + 1);
    const after = await shown();
    expect(valueIn(after, names[0] as string) - valueIn(before, names[0] as string)).toBe(3);
    expect(valueIn(after, pages) - valueIn(before, pages)).toBe(1);
    expect(valueIn(after, 'edugraph_statements_waiting')).toBe(0);
    expect(after).toMatch(/^edugraph_statements_running 0$/m);
  });

  test('has one hundred names of operations at most, and none that is longer than that', async () => {
    const metrics = new Metrics();
    const outcome = metrics.request({ requestId: '1', method: 'POST', path: '/graphql', headers: {} });
    const ask = (operation: string): void => outcome({ operation, code: 'OK', status: 200, seconds: 0, cost: null });
    ask('L'.repeat(101));
    for (let index = 0; index < 110; index++) ask(`Q${index}`);
    // One that has its name keeps it.
    ask('Q0');
    const { body } = await metrics.text();
    const names = [...body.matchAll(/operation="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toHaveLength(101);
    expect(names).not.toContain('Q100');
    expect([valueIn(body, requests('other', 'OK')), valueIn(body, requests('Q0', 'OK'))]).toEqual([11, 2]);
  });
});

describe('a slow statement', () => {
  const logged = (run: StatementRun, least: number): readonly Record<string, unknown>[] => {
    const lines: Record<string, unknown>[] = [];
    const write = (line: string): void => void lines.push(JSON.parse(line) as Record<string, unknown>);
    slowStatements(pino({ level: 'warn' }, { write }), least)(run);
    return lines;
  };
  const run: StatementRun = {
    name: 'school.page',
    engine: 'embedded',
    milliseconds: 1_000.4,
    failed: false,
    requestId: 'request-1',
  };

  test('is logged with its name, engine, duration and request, and where to see its text', () => {
    expect(logged(run, 1_000)).toEqual([
      expect.objectContaining({
        statement: 'school.page',
        engine: 'embedded',
        milliseconds: 1_000,
        requestId: 'request-1',
        msg: expect.stringContaining('edugraph statements school.page --engine embedded'),
      }),
    ]);
    expect(logged(run, 1_001)).toEqual([]);
  });

  test('of a question or an export is logged under the id of the request', async () => {
    const lines: { readonly statement?: string; readonly requestId?: string }[] = [];
    const write = (line: string): void => void lines.push(JSON.parse(line) as (typeof lines)[number]);
    const logging = await startService({ SLOW_STATEMENT_MS: '1' }, pino({ level: 'warn' }, { write }));
    const ask = (path: string, id: string) => logging.send(path, { headers: { 'x-request-id': id } });
    try {
      await ask('/export/graph.json', 'an-export');
      await ask(`/graphql?query=${encodeURIComponent('{ search(query: "教育") { nodes { name } } }')}`, 'a-question');
    } finally {
      await logging.end();
    }
    const ids = new Set(lines.flatMap(({ statement, requestId }) => (statement ? [requestId] : [])));
    expect([...ids]).toEqual(expect.arrayContaining(['an-export', 'a-question']));
  });

  test('is told of whether it worked or failed', async () => {
    const runs: StatementRun[] = [];
    const told = (work: () => Promise<number>): Promise<number> =>
      observed((each) => void runs.push(each), { name: 'made.up', engine: 'neo4j' }, work);
    expect(await told(() => Promise.resolve(7))).toBe(7);
    await expect(told(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(runs.map(({ failed }) => failed)).toEqual([false, true]);
  });
});
