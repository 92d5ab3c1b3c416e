import { expect, test } from '@jest/globals';
import { CASES, KINDS } from '../support/cases.js';

test('a run asks at least 5,000 random questions', () => {
  const all = Object.entries(CASES).flatMap(([family, engines]) =>
    Object.values(engines).map(({ graphs, each }) => graphs * each * KINDS[family as keyof typeof KINDS]),
  );
  expect(all.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5_000);
});
