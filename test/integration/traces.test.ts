import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startService, type Service } from '../support/service.js';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
}
interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code: number };
}
interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}
/** The kinds and the status of OTLP. */
const [SERVER, CLIENT, ERROR] = [2, 3, 2];

const sent: Sent[] = [];
const paths = new Set<string>();
let collector: Server;
let service: Service;
const endpointOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
beforeAll(async () => {
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    paths.add(`${request.method} ${request.url}`);
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      sent.push(JSON.parse(Buffer.concat(parts).toString()) as Sent);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((done) => void collector.listen(0, '127.0.0.1', done));
  service = await startService({ OTEL_EXPORTER_OTLP_ENDPOINT: endpointOf(collector) });
});
afterAll(() => new Promise<unknown>((done) => void collector.close(done)));

const spans = (): readonly Span[] =>
  sent.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans)),
  );
const valueOf = ({ attributes }: Pick<Span, 'attributes'>, name: string): string | number | undefined => {
  const value = attributes.find(({ key }) => key === name)?.value;
  return value?.stringValue ?? value?.intValue;
};
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';

test('a request is a span of its caller’s trace, and each of its statements one below it', async () => {
  await service.post(JSON.stringify({ query: 'query Schools { schools(first: 3) { nodes { id } } }' }), {
    traceparent: `00-${TRACE}-${CALLER}-01`,
    'x-request-id': 'traced-1',
  });
  await service.ask('query Wrong { nothing }');
  await service.send('/export/nothing');
  // What is not sent yet is sent at the end.
  await service.end();
  expect([...paths]).toEqual(['POST /v1/traces']);
  expect(sent[0] && valueOf(sent[0].resourceSpans[0]?.resource as Span, 'service.name')).toBe('edugraph');
  const [asked, ...others] = spans().filter(({ traceId, kind }) => traceId === TRACE && kind === SERVER);
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ name: 'Schools', parentSpanId: CALLER });
  const values = ['http.request.method', 'url.path', 'http.response.status_code', 'edugraph.request.id'];
  expect(values.map((name) => valueOf(asked as Span, name))).toEqual(['POST', '/graphql', 200, 'traced-1']);
  const below = spans().filter(({ parentSpanId }) => parentSpanId === asked?.spanId);
  expect(below).toHaveLength(Number(valueOf(asked as Span, 'edugraph.cost.statements')));
  expect(below.map(({ name }) => name)).toContain('School.page.first');
  for (const span of below) {
    expect([span.kind, span.traceId, valueOf(span, 'db.system.name')]).toEqual([CLIENT, TRACE, 'embedded']);
    expect(BigInt(span.endTimeUnixNano)).toBeLessThanOrEqual(BigInt((asked as Span).endTimeUnixNano));
  }
  const wrong = spans().find((span) => valueOf(span, 'error.type') === 'GRAPHQL_VALIDATION_FAILED');
  expect(wrong?.status.code).not.toBe(ERROR);
  expect(spans().find((span) => valueOf(span, 'url.path') === '/export/nothing')).toMatchObject({
    name: 'export',
    kind: SERVER,
  });
});

test('a collector that is not there changes no answer, and holds up no end', async () => {
  const gone = createServer();
  await new Promise<void>((done) => void gone.listen(0, '127.0.0.1', done));
  const endpoint = endpointOf(gone);
  await new Promise<unknown>((done) => void gone.close(done));
  const alone = await startService({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
  expect((await alone.ask('{ schools(first: 1) { nodes { id } } }')).errors).toEqual([]);
  await alone.end();
});
