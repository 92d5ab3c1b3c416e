import { parseArgs } from 'node:util';
import { freePort } from '../support/free-port.js';
import { ours } from './contestants.js';
import type { Question } from './questions.js';

/**
 * Asks a started service over the seeds very many questions, and says now and then what it holds: memory and handles
 * must stay as they are. As `npm run soak -- --requests 1000000`.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '1000000' },
    clients: { type: 'string', default: '16' },
    reports: { type: 'string', default: '20' },
    data: { type: 'string', default: 'data' },
  },
});
const [requests, clients, reports] = [values.requests, values.clients, values.reports].map(Number) as [
  number,
  number,
  number,
];

const QUESTIONS = [
  '{ overview { release } }',
  '{ districts(first: 20) { nodes { id name parent { id } schools(first: 5) { nodes { id name } } } } }',
  '{ search(query: "教育", first: 10) { totalCount nodes { id name } } }',
  '{ observations(first: 20) { totalCount nodes { id value evidence { source { title } } } } }',
  '{ observationGroups(by: [DISTRICT, YEAR]) { nodes { district { id } count } } }',
  '{ district(id: "district:none") { id } }',
  // Refused, each in another way.
  '{ schools(first: 101) { nodes { id } } }',
  '{ nothing }',
  '{',
].map((ours): Question => ({ name: '', about: '', ours, peer: '', floor: '', variables: {} }));

const metricsPort = await freePort();
const service = await ours('service', {
  EDUGRAPH_DATA: values.data,
  METRICS_PORT: String(metricsPort),
});
let done = 0;
let failed = 0;

/** What the process holds now, after so many requests. */
async function report(): Promise<void> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const valueOf = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  const megabytes = (name: string): string => `${(valueOf(name) / 1e6).toFixed(0).padStart(5)} MB`;
  process.stdout.write(
    `${String(done).padStart(9)} requests, ${failed} without an answer: ` +
      `memory ${megabytes('process_resident_memory_bytes')}, heap ${megabytes('nodejs_heap_size_used_bytes')}, ` +
      `files ${valueOf('process_open_fds')}, handles ${valueOf('nodejs_active_handles_total')}\n`,
  );
}

async function client(): Promise<void> {
  while (done < requests) {
    const mine = ++done;
    const question = QUESTIONS[mine % QUESTIONS.length] as Question;
    await service.ask(question, {}).then(
      (answer) => (answer.startsWith('{') ? undefined : failed++),
      () => failed++,
    );
    if (mine % Math.ceil(requests / reports) === 0) await report();
  }
}

try {
  await report();
  await Promise.all(Array.from({ length: clients }, client));
  await report();
} finally {
  await service.end();
}
