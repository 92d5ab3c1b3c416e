import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isNeo4jThere } from './test/support/find-neo4j.mjs';

/** Every worker of the engines project may run a Neo4j server: more of them than this fill the memory. */
const MOST_WORKERS = 4;
/** Jest's workers keep memory of every file that they have run: a new one is quicker than to look through all that. */
const MOST_MEMORY = '1500MB';
const PROCESSES = [
  ...['build-if-needed', 'process', 'commands', 'graphiql', 'image', 'keeper', 'killed-load', 'left-behind'],
  'recipes',
];
const PROCESS_TESTS = PROCESSES.map((name) => `test/integration/${name}.test.ts`);

const all = readdirSync('test', { recursive: true })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && !path.includes('/node_modules/'));
const IMPORT = /import \{([^}]*)\} from '\.\.\/support\/engines\.js'/;
const importsOf = (path) => IMPORT.exec(readFileSync(path, 'utf8'))?.[1]?.split(/[\s,]+/) ?? [];
const isClient = (path) => path.startsWith('test/clients/');
/** Whoever imports test/support/engines.js is in `engines`; what runs on one engine at a time is in `fast` as well. */
const ofEngines = all.filter((path) => importsOf(path).length > 0);
const onEachEngine = (path) => importsOf(path).includes('describeEngine');
const ofFast = all.filter(
  (path) => !PROCESS_TESTS.includes(path) && !isClient(path) && (!ofEngines.includes(path) || onEachEngine(path)),
);
const filesOf = { fast: ofFast, engines: ofEngines, processes: PROCESS_TESTS, clients: all.filter(isClient) };

/** A file in no project would never run; one in two runs twice, which only `describeEngine` makes two halves of. */
for (const path of new Set([...all, ...PROCESS_TESTS])) {
  const found = Object.keys(filesOf).filter((kind) => filesOf[kind].includes(path));
  const wanted = onEachEngine(path) ? 'the projects fast, engines' : 'one project';
  if (onEachEngine(path) ? found.join() !== 'fast,engines' : found.length !== 1)
    throw new Error(`jest.config.js: expected ${path} in ${wanted}, got it in ${found.join(', ') || 'none'}.`);
}

/** With the embedded engine alone the other half of what `fast` runs has nothing to run: to load it takes a minute. */
const isAnotherEngineThere = isNeo4jThere();
if (!isAnotherEngineThere) filesOf.engines = ofEngines.filter((path) => !onEachEngine(path));

/** What every Jest project has in common. `kind` tells test/support/engines.ts which engines it is about. */
export const project = (kind, settings) => ({
  displayName: kind,
  globals: { edugraphProject: kind },
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  resolver: '<rootDir>/test/support/resolver.cjs',
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          target: 'es2022',
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  ...settings,
});

export const withNeo4j = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const files = (paths) => paths.map((path) => `<rootDir>/${path}`);

/** What takes long: a run that names no file and no project leaves these out, and says so at its end. */
const LONG = ['processes', 'clients'];
const leftOut = process.argv.slice(2).every((word) => word.startsWith('-')) ? LONG : [];
const projects = [
  project('fast', { testMatch: files(filesOf.fast), globalSetup: '<rootDir>/test/support/run-folder.mjs' }),
  project('engines', { testMatch: files(filesOf.engines), ...withNeo4j }),
  project('processes', { testMatch: files(filesOf.processes) }),
  project('clients', { testMatch: files(filesOf.clients) }),
];

export default {
  maxWorkers: Math.min(availableParallelism(), MOST_WORKERS),
  workerIdleMemoryLimit: MOST_MEMORY,
  testTimeout: 600_000,
  projects: projects.filter(({ displayName }) => !leftOut.includes(displayName)),
  testSequencer: '<rootDir>/test/support/slow-first.mjs',
  reporters: ['default', ['<rootDir>/test/support/left-out.mjs', { projects: leftOut }]],
};
