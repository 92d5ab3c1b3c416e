import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

// scripts/neo4j-install.mjs writes the same version, place and marker: change both together.
const version = '2026.07.1';
const lowestJava = 21;

export interface Found {
  readonly java: string;
  readonly lib: string;
}
interface Missing {
  readonly missing: string;
}
/** Where the jars and a fitting JDK are, or what to say to a person who lacks one of them. */
export function findNeo4j(): Found | Missing {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const home = resolve(process.env['EDUGRAPH_NEO4J_HOME'] || join(cache, 'edugraph', `neo4j-${version}`));
  const marker = join(home, 'complete');
  const installed = existsSync(marker) && readFileSync(marker, 'utf8').trim() === `org.neo4j:neo4j:${version}`;
  const java = javaCandidates().find((candidate) => javaVersion(candidate) >= lowestJava);
  if (installed && java !== undefined) return { java, lib: join(home, 'lib') };
  const jars = installed ? [] : [`Neo4j ${version} is not in ${home}: run \`npm run neo4j:install\` (it needs Maven).`];
  const jdk =
    java !== undefined
      ? []
      : [
          `No JDK ${lowestJava} or later was found in JAVA_HOME, PATH, /usr/lib/jvm, ` +
            `/Library/Java/JavaVirtualMachines or ~/.sdkman: install one (https://adoptium.net) or set ` +
            `JAVA_HOME to it.`,
        ];
  return { missing: [...jars, ...jdk].join(' ') };
}

function javaCandidates(): string[] {
  const below = (folder: string, ...rest: readonly string[]): string[] =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, ...rest, 'bin', 'java')) : [];
  const named = process.env['JAVA_HOME'] ? [join(process.env['JAVA_HOME'], 'bin', 'java')] : [];
  return [
    ...named,
    'java',
    ...below('/usr/lib/jvm'),
    ...below('/Library/Java/JavaVirtualMachines', 'Contents', 'Home'),
    ...below(join(homedir(), '.sdkman', 'candidates', 'java')),
  ];
}

/** The major version that it prints (on stderr), 0 where nothing runs. */
function javaVersion(java: string): number {
  const answer = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: 10_000 });
  return Number(/version "(\d+)/.exec(answer.stderr ?? '')?.[1] ?? 0);
}
