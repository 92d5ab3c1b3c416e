import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const version = '2026.07.1';
export const artifact = `org.neo4j:neo4j:${version}`;
const LOWEST_JAVA = 21;

/** Where `npm run neo4j:install` puts the jars. */
export const neo4jHome = () =>
  resolve(
    process.env['EDUGRAPH_NEO4J_HOME'] ||
      join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'edugraph', `neo4j-${version}`),
  );

/**
 * The marker is the last thing that is written, and names what it vouches for: an older version is not taken for this
 * one.
 * @param {string} home
 */
export function isComplete(home) {
  const marker = join(home, 'complete');
  return existsSync(marker) && readFileSync(marker, 'utf8').trim() === artifact;
}

/**
 * Where the jars and a fitting JDK are, or what to say to a person who lacks one of them.
 * @returns {{ readonly java: string, readonly lib: string } | { readonly missing: string }}
 */
export function findNeo4j() {
  const home = neo4jHome();
  const installed = isComplete(home);
  const java = javaCandidates().find((candidate) => javaVersion(candidate) >= LOWEST_JAVA);
  if (installed && java !== undefined) return { java, lib: join(home, 'lib') };
  const jars = installed ? [] : [`Neo4j ${version} is not in ${home}: run \`npm run neo4j:install\` (it needs Maven).`];
  const jdk =
    java !== undefined
      ? []
      : [
          `No JDK ${LOWEST_JAVA} or later was found in JAVA_HOME, PATH, /usr/lib/jvm, ` +
            `/Library/Java/JavaVirtualMachines or ~/.sdkman: install one (https://adoptium.net) or set ` +
            `JAVA_HOME to it.`,
        ];
  return { missing: [...jars, ...jdk].join(' ') };
}

/** Whether a run has a Neo4j, or says that it must have one. */
export const isNeo4jThere = () =>
  process.env['EDUGRAPH_REQUIRE_NEO4J'] === '1' ||
  (process.env['EDUGRAPH_NO_NEO4J'] !== '1' && (Boolean(process.env['NEO4J_URI']) || !('missing' in findNeo4j())));

function javaCandidates() {
  /** @type {(folder: string, ...rest: string[]) => string[]} */
  const below = (folder, ...rest) =>
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

/**
 * The major version that it prints (on stderr), 0 if nothing runs.
 * @param {string} java
 */
function javaVersion(java) {
  const answer = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: 10_000 });
  return Number(/version "(\d+)/.exec(answer.stderr ?? '')?.[1] ?? 0);
}
