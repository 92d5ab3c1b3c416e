import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SEEDS } from './seeds.js';
import { until } from './service.js';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** Builds dist where it is older than its sources, as `npm start` does. */
export function buildIfNeeded(): void {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'pregenerate'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
}

/** A process of a command, and what it writes. */
export class Started {
  output = '';
  errors = '';
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;

  constructor([command, ...words]: readonly [string, ...string[]], around: SpawnOptions) {
    this.child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], ...around });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.ended = once(this.child, 'close').then(
      ([code, signal]) => ({ code, signal, output: this.output, errors: this.errors }) as Ended,
    );
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** The address of the service, once it says that it is ready. */
  url(): Promise<string> {
    return until('the service to say where it answers', async () => {
      if (this.child.exitCode !== null) throw new Error(`Expected a service, got an end:\n${this.errors}`);
      return /GraphQL, to program {2}(\S+)\/graphql/.exec(this.output)?.[1] ?? null;
    });
  }
}

/** A process of dist/main.js or dist/cli.js in a folder, with just these settings beside the path. */
export class Running extends Started {
  constructor(
    script: 'main' | 'cli',
    words: readonly string[] = [],
    settings: Readonly<Record<string, string>> = {},
    root = '.',
  ) {
    super([process.execPath, resolve(root, `dist/${script}.js`), ...words], {
      cwd: root,
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', PORT: '0', ANSWER_CACHE_BYTES: '0', ...settings },
    });
  }
}

export const edugraph = (words: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Running('cli', words, settings).ended;

/** A folder for one test; `end` takes it away. */
export function temporary(): { readonly folder: string; readonly end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'edugraph-process-'));
  return { folder, end: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A copy of the seeds in which a table has another content. */
export function seedsWith(
  folder: string,
  table: string,
  change: (text: string) => string,
  read: (path: string) => string,
): string {
  const copy = join(folder, 'seeds');
  cpSync(SEEDS, copy, { recursive: true });
  writeFileSync(join(copy, table), change(read(join(copy, table))));
  return copy;
}

/** A data package of `size` organisations and as many relationships, which lies beside the seeds. */
export function bigPackage(folder: string, size: number): string {
  const big = join(folder, 'big');
  for (const name of ['nodes', 'edges']) mkdirSync(join(big, name), { recursive: true });
  const lines = (header: string, line: (index: number) => string): string =>
    `${[header, ...Array.from({ length: size }, (_, index) => line(index))].join('\n')}\n`;
  const evidence = 'source:fangzi-2021-12-16#p7';
  writeFileSync(join(big, 'nodes', 'sources.csv'), 'id\nsource:fangzi-2021-12-16\n');
  writeFileSync(join(big, 'nodes', 'districts.csv'), `id,evidence\ndistrict:fangzi,${evidence}\n`);
  writeFileSync(
    join(big, 'nodes', 'organizations.csv'),
    lines(
      'id,name,nameSource,nameEn,aliases,organizationKind,summary,summaryEn,evidence',
      (index) => `organization:big-${index},机构${index},COMPOSED,Organisation ${index},,COMPANY,,,${evidence}`,
    ),
  );
  writeFileSync(
    join(big, 'edges', 'located-in.csv'),
    lines('from,to,since,until,evidence', (index) => `organization:big-${index},district:fangzi,,,${evidence}`),
  );
  return big;
}
