import { statSync } from 'node:fs';

/** What takes minutes, the longest first: it must not be left to one worker when all others are done. */
const SLOW = [
  'contract/same-rows',
  'integration/neo4j-faults',
  'contract/lists',
  'contract/traversals',
  'contract/figures',
  'graphql/statement-counts',
  'contract/hubs',
  'integration/export-graphs',
  'integration/neo4j-loads',
  'contract/filters',
  'integration/recipes',
  'contract/changing-lists',
  'integration/process',
  'golden/golden',
  'integration/killed-load',
];
const LIGHT = new Set(['fast']);

const weight = ({ path, context }) => {
  if (LIGHT.has(context.config.displayName?.name)) return SLOW.length;
  const at = SLOW.findIndex((name) => path.replaceAll('\\', '/').endsWith(`test/${name}.test.ts`));
  return at === -1 ? SLOW.length : at;
};

/** Files in the order in which they are begun: what is known to be slow on Neo4j, then the largest. */
export default class SlowFirst {
  sort(tests) {
    const sizes = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return [...tests].sort((one, other) => weight(one) - weight(other) || sizes.get(other.path) - sizes.get(one.path));
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
