#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { artifact, isComplete, neo4jHome, version } from '../test/support/find-neo4j.mjs';

const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const home = neo4jHome();

const usage = `Usage: npm run neo4j:install

Fetches Neo4j Community ${version} (GPL-3.0, about 145 MB of jars) from Maven Central, so that the tests can run
on a real Neo4j without Docker. Needs mvn with any JDK; running the server then needs a JDK 21 or later.

Where: $EDUGRAPH_NEO4J_HOME, or else \${XDG_CACHE_HOME:-~/.cache}/edugraph/neo4j-${version}
Now:   ${home}

A second run finds it there and does nothing. To fetch it anew, remove that folder first.`;

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>edugraph</groupId><artifactId>neo4j-jars</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

/** The folder is replaced whole, so it must hold nothing but what this script puts there. */
function refuseForeignFolder(folder) {
  const foreign = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'lib' && name !== 'complete') : [];
  if (foreign.length > 0) {
    throw new Error(
      `${folder} holds other things (${foreign.slice(0, 3).join(', ')}) and would be replaced: give EDUGRAPH_NEO4J_HOME a folder of its own.`,
    );
  }
}

/** What Maven printed, as the one thing that the reader can act on, with Maven's own last words below it. */
function explain(output) {
  const network =
    /Could not transfer|Unknown host|unreachable|Connection (refused|reset|timed out)|name resolution|status code: [45]/i;
  const java = /JAVA_HOME|java: (command )?not found|UnsupportedClassVersion/i;
  const cause = network.test(output)
    ? 'Maven Central could not be reached. Check the network (behind a proxy, set it in ~/.m2/settings.xml) and run this again.'
    : java.test(output)
      ? 'mvn found no usable JDK. Install one or set JAVA_HOME to it.'
      : 'mvn failed.';
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const errors = lines.filter(
    (line) =>
      /^\[ERROR\] .*\w/.test(line) && !/Help 1\] http|Re-run Maven|full stack trace|more information/.test(line),
  );
  const shown = (errors.length > 0 ? errors : lines).slice(-6);
  return [cause, 'What mvn said:', ...shown.map((line) => `  ${line}`)].join('\n');
}

/** Runs Maven and counts its downloads aloud; an interrupt ends Maven too, so that nothing half done stays behind. */
function copyJars(folder) {
  writeFileSync(join(folder, 'pom.xml'), pom);
  const goals = [
    '--batch-mode',
    '--strict-checksums',
    copyDependencies,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${join(folder, 'lib')}`,
  ];
  const maven = spawn('mvn', goals, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((done, fail) => {
    let output = '';
    let downloaded = 0;
    let interrupted = false;
    const read = (chunk) => {
      output += chunk;
      const count = (output.match(/Downloaded from \S+ \S+\.jar /g) ?? []).length;
      if (Math.floor(count / 50) > Math.floor(downloaded / 50))
        console.log(`  ${count - (count % 50)} jars downloaded …`);
      downloaded = count;
    };
    const interrupt = () => {
      interrupted = true;
      maven.kill();
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    maven.stdout.setEncoding('utf8').on('data', read);
    maven.stderr.setEncoding('utf8').on('data', read);
    maven.once('error', (error) =>
      fail(
        error.code === 'ENOENT'
          ? new Error(
              'mvn was not found. Install Apache Maven (apt-get install maven, brew install maven) and run this again.',
            )
          : error,
      ),
    );
    maven.once('close', (code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      if (interrupted) fail(new Error('Interrupted; nothing was installed.'));
      else if (code !== 0) fail(new Error(explain(output)));
      else done();
    });
  });
}

/** Works in a sibling folder and renames it at the end: the place is either whole or not there. */
async function install() {
  if (isComplete(home)) return console.log(`Neo4j ${version} is already in ${home}: nothing to do.`);
  refuseForeignFolder(home);
  mkdirSync(dirname(home), { recursive: true });
  const partial = mkdtempSync(`${home}.partial-`);
  try {
    console.log(
      `Fetching Neo4j Community ${version} from Maven Central (about 145 MB, half a minute to three minutes) …`,
    );
    await copyJars(partial);
    const jars = readdirSync(join(partial, 'lib')).filter((name) => name.endsWith('.jar'));
    if (!jars.includes(`neo4j-${version}.jar`))
      throw new Error(`Maven ended well but neo4j-${version}.jar is not among its ${jars.length} jars.`);
    for (const name of readdirSync(partial)) if (name !== 'lib') rmSync(join(partial, name), { recursive: true });
    chmodSync(partial, 0o755);
    writeFileSync(join(partial, 'complete'), `${artifact}\n`);
    if (!isComplete(home)) {
      rmSync(home, { recursive: true, force: true });
      renameSync(partial, home);
    }
    console.log(`Done: ${jars.length} jars in ${home}.`);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

const [argument] = process.argv.slice(2);
if (argument === '--help' || argument === '-h') {
  console.log(usage);
} else if (argument !== undefined) {
  console.error(`Unknown argument ${argument}.\n\n${usage}`);
  process.exitCode = 1;
} else {
  await install().catch((error) => {
    console.error(`Neo4j was not installed. ${error.message}`);
    process.exitCode = 1;
  });
}
