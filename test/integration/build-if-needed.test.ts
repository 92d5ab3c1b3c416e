import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporary } from '../support/process.js';
import { printed } from '../support/run.js';

const SCRIPT = resolve('scripts/build-if-needed.mjs');
/** As long as two that begin at once overlap. */
const BUILD = `import { appendFileSync, mkdirSync } from 'node:fs';
mkdirSync('dist', { recursive: true });
appendFileSync('dist/log', 'begins ');
await new Promise((done) => setTimeout(done, 300));
appendFileSync('dist/log', 'ends ');
`;

let folder: string;
let end: () => void;
beforeEach(() => {
  ({ folder, end } = temporary());
  mkdirSync(join(folder, 'src/explorer/graphiql'), { recursive: true });
  mkdirSync(join(folder, 'docs'));
  const files = {
    'package.json': JSON.stringify({ type: 'module', scripts: { build: 'node build.mjs', again: `node ${SCRIPT}` } }),
    'build.mjs': BUILD,
    'src/explorer/graphiql/documents.ts': "export const documents = [{ name: 'cookbook' }];",
    'docs/cookbook.md': '',
    'docs/names.md': '',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
});
afterEach(() => end());

const run = (): Promise<string> => printed('npm', ['run', '--silent', 'again'], { folder });
const log = (): string => readFileSync(join(folder, 'dist/log'), 'utf8');
const ONCE = 'begins ends ';
/** A document is written as long after it was built. */
function written(path: string): void {
  const { mtimeMs } = statSync(join(folder, 'dist/.built'));
  const later = new Date(mtimeMs + 1_000);
  utimesSync(join(folder, path), later, later);
}

test('two at once build one time, and both find it built', async () => {
  await Promise.all([run(), run()]);
  expect(log()).toBe(ONCE);
  await run();
  expect([log(), existsSync(join(folder, 'dist/.building'))]).toEqual([ONCE, false]);
});

test('it builds again after a document that is a page of the service, and after no other', async () => {
  await run();
  written('docs/names.md');
  await run();
  expect(log()).toBe(ONCE);
  written('docs/cookbook.md');
  await run();
  expect(log()).toBe(ONCE + ONCE);
});

test('the lock of one that was killed is taken over', async () => {
  mkdirSync(join(folder, 'dist'));
  // No process has this id: it is larger than any.
  writeFileSync(join(folder, 'dist/.building'), '4194305');
  await run();
  expect(log()).toBe(ONCE);
});
