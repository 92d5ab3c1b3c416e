import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Question } from './questions.js';

/** One that answers over HTTP, in a process of its own. */
export interface Contestant {
  readonly name: string;
  readonly pid: number;
  /** The body of its answer to a question. */
  readonly ask: (question: Question, variables: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly end: () => Promise<void>;
}

const TYPESCRIPT = ['--import', '@swc-node/register/esm-register'];
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

async function post(url: string, body: object): Promise<string> {
  const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
  sent.end(JSON.stringify(body));
  const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
  return text(response);
}

/** The address that a process says on its standard output, and the process. */
async function started(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...settings },
  });
  child.stdout.setEncoding('utf8');
  let said = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    const url = /(?:listening on|GraphQL, to program) +(http:\S+)/.exec((said += String(chunk)))?.[1];
    if (url !== undefined) {
      child.stdout.resume();
      return { url, child };
    }
  }
  throw new Error(`Expected ${words.join(' ')} to say where it listens, got its end:\n${said}`);
}

async function contestant(
  name: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  bodyOf: (question: Question, variables: Readonly<Record<string, unknown>>) => object,
): Promise<Contestant> {
  const { url, child } = await started(words, settings);
  return {
    name,
    pid: child.pid ?? 0,
    ask: (question, variables) => post(url, bodyOf(question, variables)),
    end: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** What `npm start` starts in a folder, behind `node`. */
function wordsOf(folder: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const words = scripts.start.split(' ').slice(1);
  return [...words.slice(0, -1), join(folder, words.at(-1) ?? '')];
}

/** The service as it is shipped, but for the limit on how often one client asks, and kept answers. */
export const ours = (name: string, settings: Readonly<Record<string, string>>, folder = '.'): Promise<Contestant> =>
  contestant(
    name,
    wordsOf(folder),
    { PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ANSWER_CACHE_BYTES: '0', ...settings },
    (question, variables) => ({ query: question.ours, variables }),
  );

export const floor = (uri: string): Promise<Contestant> =>
  contestant('floor', [...TYPESCRIPT, 'test/bench/floor.ts', uri], {}, (question, parameters) => ({
    text: question.floor,
    parameters,
  }));

export const peer = (uri: string): Promise<Contestant> =>
  contestant('peer', ['test/bench/peer/server.js', uri], {}, (question, { skip, ...variables }) => ({
    query: question.peer,
    // Its cursors are places in the list.
    variables: skip === undefined ? variables : { ...variables, after: btoa(`arrayconnection:${Number(skip) - 1}`) },
  }));

const MILLISECONDS_PER_TICK = 10;
/** The milliseconds that a process has computed for so far, on Linux; NaN elsewhere. */
export function cpuOf(pid: number): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return NaN;
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_PER_TICK;
}
