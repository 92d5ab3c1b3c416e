import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Every worker of the engines project may run a Neo4j server: more of them than this fill the memory. */
const MOST_WORKERS = 4;
const PROCESS_TESTS = ['test/integration/process.test.ts', 'test/integration/killed-load.test.ts'];

const all = readdirSync('test', { recursive: true })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'));
const uses = (path, ...names) => new RegExp(`\\b(${names.join('|')})\\b`).test(readFileSync(path, 'utf8'));
/** Files that ask the support for Neo4j are in the engines project; those of one engine at a time are in both. */
const ofEngines = all.filter((path) => uses(path, 'engines', 'describeEngine', 'describeNeo4j'));
const ofFast = all.filter(
  (path) => !PROCESS_TESTS.includes(path) && (!ofEngines.includes(path) || uses(path, 'describeEngine')),
);

/** What every Jest project has in common. `kind` tells test/support/engines.ts which engines it is about. */
export const project = (kind, settings) => ({
  displayName: kind,
  globals: { edugraphProject: kind },
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
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

export default {
  maxWorkers: Math.min(availableParallelism(), MOST_WORKERS),
  testTimeout: 300_000,
  projects: [
    project('fast', { testMatch: files(ofFast) }),
    project('engines', { testMatch: files(ofEngines), ...withNeo4j }),
    project('processes', { testMatch: files(PROCESS_TESTS) }),
  ],
};
