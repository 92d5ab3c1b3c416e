import { project, withNeo4j } from './jest.config.js';

/** Benchmarks: run by hand, one after the other, never with the tests. */
export default {
  ...project('bench', { testMatch: ['<rootDir>/test/bench/**/*.bench.ts'], ...withNeo4j }),
  testTimeout: 900_000,
  maxWorkers: 1,
};
