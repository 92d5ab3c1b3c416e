import { expect, jest, test } from '@jest/globals';
import * as table from '../../src/shared/limits.js';

const MOST = 3;
jest.unstable_mockModule('../../src/shared/limits.js', () => ({
  ...table,
  LIMIT: { ...table.LIMIT, neighborhoodRelations: MOST },
}));

interface Found {
  readonly nodes: readonly { readonly id: string }[];
  readonly relations: readonly { readonly from: { readonly id: string }; readonly to: { readonly id: string } }[];
  readonly truncated: boolean;
  readonly hidden: readonly { readonly shown: number; readonly total: number }[];
}

test('a neighbourhood of too many relationships is cut, says so, and leaves no node without one', async () => {
  const { answer } = await import('../support/ask.js');
  const { seededEmbedded } = await import('../support/databases.js');
  const database = await seededEmbedded();
  const { neighborhood } = (await answer(
    database,
    `{ neighborhood(ids: ["district:weifang"], depth: 2, via: [PART_OF]) {
      nodes { id } relations { from { id } to { id } } truncated hidden { shown total } } }`,
  )) as unknown as { readonly neighborhood: Found };
  await database.close();
  const { nodes, relations, truncated, hidden } = neighborhood;
  expect([relations.length, truncated]).toEqual([MOST, true]);
  const joined = new Set(relations.flatMap(({ from, to }) => [from.id, to.id]));
  expect(nodes.filter(({ id }) => !joined.has(id))).toEqual([]);
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.every(({ shown, total }) => shown < total)).toBe(true);
});
