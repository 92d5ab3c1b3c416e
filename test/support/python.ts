import { test } from '@jest/globals';
import { spawnSync } from 'node:child_process';

/** A test that Python runs with these packages. Without them it is skipped; in CI it then runs, and fails. */
export function testPython(...packages: readonly string[]): typeof test | typeof test.skip {
  const found = spawnSync('python3', ['-c', `import ${packages.join(', ')}`]).status === 0;
  return found || process.env['EDUGRAPH_REQUIRE_NEO4J'] === '1' ? test : test.skip;
}
