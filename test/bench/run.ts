import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Neo4jServer } from '../support/neo4j-server.js';
import { floor, ours, peer, type Contestant } from './contestants.js';
import { writePackage } from '../support/small-package.js';
import { benchGraph, METRICS, sizesAt } from './graph.js';
import { measure, throughput, type Result } from './measure.js';
import { questionsOf } from './questions.js';
import { reportOf, type Throughput } from './report.js';

type Settings = Readonly<Record<string, string>>;

const PEER = 'test/bench/peer';
const CLIENTS = 32;
const SECONDS = 3;

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '20' },
    // A folder that keeps the loaded graphs for the next run.
    keep: { type: 'string', default: '' },
    // A folder with another version of Edugraph, built: it is asked as well, on Neo4j.
    against: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    // Neo4j alone: for graphs that the embedded engine is not for.
    neo4j: { type: 'boolean', default: false },
    out: { type: 'string', default: 'docs/benchmarks.md' },
  },
});
const scale = Number(values.scale);
const only = values.only === '' ? null : values.only.split(',');

function run(command: string, words: readonly string[], settings: Settings = {}): void {
  const { status, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed:\n${stderr}`);
}

/** A batched load that breaks off is run again, as its documentation says. */
const TRIES = 5;
function loaded(what: string, folder: string, rows: number, settings: Settings): string {
  const start = performance.now();
  for (let left = TRIES; left > 0; left--)
    try {
      run(process.execPath, ['dist/cli.js', 'load', '--batched', folder], settings);
      break;
    } catch (error) {
      if (left === 1) throw error;
    }
  const seconds = (performance.now() - start) / 1_000;
  return `Checked and loaded into ${what} in ${seconds.toFixed(0)} s: ${(rows / seconds).toFixed(0)} rows a second.`;
}

/** Makes the graph and loads it into both engines; says how long that took. */
function loads(folder: string, neo4j: Settings, embedded: Settings): readonly string[] {
  const content = benchGraph(scale, Number(values.seed));
  const rows = Object.values(content).reduce((sum, table) => sum + table.length, 0);
  writePackage(folder, content);
  return [
    `${rows.toLocaleString('en')} rows, of which ${sizesAt(scale).observations.toLocaleString('en')} are figures.`,
    loaded('Neo4j', folder, rows, neo4j),
    ...(values.neo4j ? [] : [loaded('the embedded engine', folder, rows, embedded)]),
  ];
}

async function compared(
  contestants: readonly Contestant[],
  databasePid: number,
): Promise<{ readonly results: readonly Result[]; readonly throughputs: readonly Throughput[] }> {
  const questions = questionsOf(sizesAt(scale).observations / METRICS).filter(
    ({ name }) => only?.includes(name) ?? true,
  );
  const results: Result[] = [];
  for (const question of questions) {
    const result = await measure(question, contestants, databasePid, Number(values.rounds));
    const shown = result.measured.map(({ contestant, median }) => `${contestant} ${median.toFixed(2)}`);
    console.log(question.name, ...shown, ...result.refused);
    results.push(result);
  }
  const throughputs: Throughput[] = [];
  for (const question of questions.filter(({ name }) => ['Q1', 'Q2'].includes(name))) {
    const perSecond = new Map<string, number>();
    for (const each of contestants) perSecond.set(each.name, await throughput(question, each, CLIENTS, SECONDS));
    throughputs.push({ question: question.name, perSecond });
    console.log(question.name, 'requests a second', ...perSecond);
  }
  return { results, throughputs };
}

const folder = values.keep === '' ? mkdtempSync(join(tmpdir(), 'edugraph-bench-')) : resolve(values.keep);
const ends: (() => unknown)[] = values.keep === '' ? [() => rmSync(folder, { recursive: true, force: true })] : [];
const kept = <Held extends { readonly end: () => unknown }>(held: Held): Held => (ends.unshift(held.end), held);
try {
  if (!existsSync(join(PEER, 'node_modules'))) run('npm', ['ci', '--prefix', PEER]);
  const server = await Neo4jServer.start({ home: join(folder, 'neo4j'), isMeasured: true });
  ends.unshift(() => server.stop());
  const data = join(folder, 'package');
  const neo4j = { NEO4J_URI: server.uri, EDUGRAPH_PACKAGES: data };
  const embedded = { EDUGRAPH_DATA: join(folder, 'embedded'), EDUGRAPH_PACKAGES: data };
  const log = join(folder, 'loads.json');
  if (!existsSync(log)) writeFileSync(log, JSON.stringify(loads(data, neo4j, embedded)));
  const lines = JSON.parse(readFileSync(log, 'utf8')) as readonly string[];
  console.log(lines.join('\n'));
  const contestants = [
    kept(await floor(server.uri)),
    kept(await peer(server.uri)),
    kept(await ours('ours, Neo4j', neo4j)),
    ...(values.neo4j ? [] : [kept(await ours('ours, embedded', embedded))]),
    ...(values.against === '' ? [] : [kept(await ours('ours before, Neo4j', neo4j, values.against))]),
  ];
  const machine = `${availableParallelism()} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`;
  const about = `Scale ${values.scale}, seed ${values.seed}, ${values.rounds} rounds. ${machine}.`;
  const report = { about, loads: lines, contestants, ...(await compared(contestants, server.pid)) };
  writeFileSync(values.out, reportOf(report));
} finally {
  for (const end of ends) await end();
}
