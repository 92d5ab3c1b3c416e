import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { freePort } from './free-port.js';
import { findNeo4j } from './find-neo4j.mjs';

const readyWithin = 180_000;
const stopsWithin = 30_000;
const opened = ['nio', 'io', 'util.concurrent'].map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`);
const javaFlags = [
  ...opened,
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
  '--add-modules=jdk.incubator.vector',
  '-Xmx1g',
];
/** A server of a test lives for minutes and is asked each thing once or twice: there compiling well does not pay. */
const quickJavaFlags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

interface Running {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
}
export interface Neo4jServerOptions {
  readonly port?: number;
  readonly home?: string;
  readonly password?: string;
  /** Compiles as a server in use does: for what is measured. */
  readonly isMeasured?: boolean;
}

/**
 * Waits on a pipe that closes however this process ends, kill -9 included; Jest hides the real exit event from tests.
 */
function killWhenOrphaned(child: ChildProcess, temporaryHome: string | undefined): ChildProcess {
  const script = 'read -r line; kill -9 "$0" && sleep 0.2; [ -z "$1" ] || rm -rf -- "$1"';
  const guard = spawn('/bin/sh', ['-c', script, String(child.pid), temporaryHome ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => undefined).unref();
  (guard.stdin as Socket | null)?.unref();
  return guard;
}

/** One Neo4j Community of this process, on 127.0.0.1; without a home of the caller's it lives in a temporary one. */
export class Neo4jServer {
  readonly uri: string;
  private running: Running | undefined;

  private constructor(
    readonly port: number,
    readonly home: string,
    private readonly temporary: boolean,
    private readonly password: string | undefined,
    private readonly flags: readonly string[],
    private readonly found: { readonly java: string; readonly lib: string },
  ) {
    this.uri = `bolt://127.0.0.1:${port}`;
  }

  /** Resolves once a query was answered; throws the `missing` text of findNeo4j, or the end of the log. */
  static async start(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
    const found = findNeo4j();
    if ('missing' in found) throw new Error(found.missing);
    const flags = options.isMeasured === true ? javaFlags : [...javaFlags, ...quickJavaFlags];
    const port = await freePort(options.port ?? 0);
    const home = resolve(options.home ?? mkdtempSync(join(tmpdir(), 'edugraph-neo4j-')));
    const server = new Neo4jServer(port, home, options.home === undefined, options.password, flags, found);
    try {
      await server.launch();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** A temporary home goes with the server and needs no orderly end; a kept one gets it. */
  async stop({ keepHome = !this.temporary }: { readonly keepHome?: boolean } = {}): Promise<void> {
    await (keepHome ? this.end() : this.kill());
    if (this.temporary && !keepHome) rmSync(this.home, { recursive: true, force: true });
  }

  /** The number of its process; 0 if it does not run. */
  get pid(): number {
    return this.running?.child.pid ?? 0;
  }

  async kill(): Promise<void> {
    const running = this.running;
    running?.child.ref();
    running?.child.kill('SIGKILL');
    await running?.exited;
  }

  /** The process keeps its port and connections but says nothing: what a client sees of a hung server. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  thaw(): void {
    this.signal('SIGCONT');
  }

  /** Same port, same home, also after kill(). */
  async restart(): Promise<void> {
    await this.end();
    await freePort(this.port);
    await this.launch();
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.running?.child.kill(signal) !== true)
      throw new Error(`Expected Neo4j on port ${this.port} to run for ${signal}, but it has stopped.`);
  }

  private async end(): Promise<void> {
    const running = this.running;
    if (running === undefined) return;
    running.child.ref();
    this.thaw();
    this.signal('SIGTERM');
    const given = new AbortController();
    const late = sleep(stopsWithin, undefined, { signal: given.signal }).then(
      () => this.kill(),
      () => undefined,
    );
    await Promise.race([running.exited, late]);
    given.abort();
  }

  private async launch(): Promise<void> {
    const fresh = !existsSync(join(this.home, 'data'));
    mkdirSync(join(this.home, 'conf'), { recursive: true });
    writeFileSync(join(this.home, 'conf', 'neo4j.conf'), this.configuration());
    const log = openSync(join(this.home, 'console.log'), 'a');
    const main = [
      '-cp',
      join(this.found.lib, '*'),
      'org.neo4j.server.Neo4jCommunity',
      `--home-dir=${this.home}`,
      `--config-dir=${join(this.home, 'conf')}`,
    ];
    const child = spawn(this.found.java, [...this.flags, ...main], { cwd: this.home, stdio: ['ignore', log, log] });
    closeSync(log);
    this.watch(child);
    await this.ready(fresh && this.password !== undefined);
  }

  /** A server that nobody stopped neither keeps Node alive nor outlives it. */
  private watch(child: ChildProcess): void {
    const guard = killWhenOrphaned(child, this.temporary ? this.home : undefined);
    const killNow = (): void => {
      child.kill('SIGKILL');
    };
    process.once('exit', killNow);
    const exited = once(child, 'exit')
      .catch(() => undefined)
      .then(() => {
        guard.kill('SIGKILL');
        process.off('exit', killNow);
        this.running = undefined;
      });
    this.running = { child, exited };
    child.unref();
  }

  /**
   * Without preallocation a fresh home is 2 MB instead of 516; without Bolt's quiet period an orderly end takes 0.5 s
   * instead of 10.
   */
  private configuration(): string {
    return [
      `server.bolt.listen_address=127.0.0.1:${this.port}`,
      `server.bolt.advertised_address=127.0.0.1:${this.port}`,
      'server.http.enabled=false',
      'dbms.usage_report.enabled=false',
      // A graph of a test is small and soon another: what was planned once need not be planned again.
      'dbms.cypher.min_replan_interval=1h',
      // More than there are statements: with fewer, comparing all of them thrice would plan all of them thrice.
      'server.memory.query_cache.per_db_cache_num_entries=10000',
      'server.memory.heap.max_size=1g',
      'server.memory.pagecache.size=256m',
      `dbms.security.auth_enabled=${this.password !== undefined}`,
      'dbms.security.auth_minimum_password_length=1',
      'db.tx_log.preallocate=false',
      'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s',
      '',
    ].join('\n');
  }

  private async ready(passwordIsDefault: boolean): Promise<void> {
    const deadline = Date.now() + readyWithin;
    let mustSet = passwordIsDefault;
    let last: unknown;
    while (this.running !== undefined && Date.now() < deadline) {
      try {
        if (mustSet)
          await this.ask('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', 'system', 'neo4j', {
            old: 'neo4j',
            new: this.password,
          });
        mustSet = false;
        return await this.ask('RETURN 1 AS one', 'neo4j', this.password);
      } catch (error) {
        last = error;
        await sleep(200);
      }
    }
    const what =
      this.running === undefined ? 'stopped while starting' : `answered no query within ${readyWithin / 1000} s`;
    throw new Error(`Neo4j on ${this.uri} ${what}. Last error: ${String(last)}\n${this.logTail()}`, { cause: last });
  }

  /**
   * One statement on a driver of its own, given up after 5 s: a port that accepts and stays silent makes the driver
   * wait for ever.
   */
  private async ask(text: string, database: string, password: string | undefined, parameters = {}): Promise<void> {
    const auth = password === undefined ? undefined : neo4j.auth.basic('neo4j', password);
    const driver = neo4j.driver(this.uri, auth, { connectionTimeout: 2_000, maxTransactionRetryTime: 0 });
    const given = new AbortController();
    const late = sleep(5_000, undefined, { signal: given.signal }).then(() => {
      throw new Error('no answer within 5 s');
    });
    try {
      await Promise.race([driver.executeQuery(text, parameters, { database }), late]);
    } finally {
      late.catch(() => undefined);
      given.abort();
      driver.close().catch(() => undefined);
    }
  }

  private logTail(): string {
    const tail = (path: string): string =>
      existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : '(none)';
    return ['console.log', join('logs', 'neo4j.log')]
      .map((name) => `--- the end of ${name}\n${tail(join(this.home, name))}`)
      .join('\n');
  }
}
