import tests from './jest.config.js';

/** Benchmarks: run by hand, one after the other, never with the tests. */
export default {
  ...tests,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/bench/**/*.bench.ts'],
  maxWorkers: 1,
};
