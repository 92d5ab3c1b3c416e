// Before `npm start` and `npm run edugraph`: builds what is not built yet, or is older than what it is built from.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'dist/.built';
/** Held by the one that builds; it has the id of its process. */
const LOCK = 'dist/.building';
const DOCUMENTS = 'src/explorer/graphiql/documents.ts';
const WAIT_MILLISECONDS = 100;

// Declarations alone are of no program: the one that follows from the schema is written at every check.
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : path.endsWith('.d.ts')
      ? 0
      : statSync(path).mtimeMs;

/** The documents of docs/ that become pages of the service; no other is read by the build. */
const pages = () =>
  existsSync(DOCUMENTS)
    ? [...readFileSync(DOCUMENTS, 'utf8').matchAll(/name: '([a-z-]+)'/g)].map(([, name]) => `docs/${name}.md`)
    : [];
function isNeeded() {
  // An image has what was built and not what it was built from.
  if (!existsSync('src')) return false;
  if (!existsSync(MARK)) return true;
  const sources = ['src', ...pages(), 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
  return statSync(MARK).mtimeMs < Math.max(...sources.filter((path) => existsSync(path)).map(newest));
}

/** Whether the process that wrote the lock has ended without taking it away. */
function isLeft(holder) {
  if (holder === process.pid) return true;
  try {
    process.kill(holder, 0);
    return false;
  } catch ({ code }) {
    return code === 'ESRCH';
  }
}

/** Takes the lock; false if another has it. */
function take() {
  mkdirSync('dist', { recursive: true });
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch ({ code }) {
    if (code !== 'EEXIST') throw new Error(`${LOCK}: ${code}`);
  }
  const holder = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
  if (holder > 0 && isLeft(holder)) rmSync(LOCK, { force: true });
  return false;
}

function build() {
  process.stderr.write('Building Edugraph: once, a few seconds …\n');
  const begun = new Date();
  try {
    execFileSync(process.execPath, [process.env.npm_execpath, 'run', '--silent', 'build'], { stdio: ['ignore', 2, 2] });
  } catch {
    process.stderr.write('The build failed; what it printed is above. `npm run build` runs it again.\n');
    return false;
  }
  // What was changed while it was built is built again the next time.
  writeFileSync(MARK, '');
  utimesSync(MARK, begun, begun);
  return true;
}

while (isNeeded()) {
  if (take()) {
    // Another may have built it before the lock was taken.
    const isBuilt = !isNeeded() || build();
    rmSync(LOCK, { force: true });
    process.exit(isBuilt ? 0 : 1);
  }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MILLISECONDS);
}
