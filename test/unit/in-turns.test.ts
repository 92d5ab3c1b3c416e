import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { giveWay, inTurns, sortedInTurns } from '../../src/shared/in-turns.js';
import { times } from '../support/cases.js';

/** Work that takes so long. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** How many turns the event loop makes until `work` has ended. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let [turns, over] = [0, false];
  const turn = (): void => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  over = true;
  return turns;
}

test('long work gives way again and again, and comes to the same', async () => {
  let results: readonly number[] = [];
  const work = async (): Promise<void> => {
    results = await inTurns([1, 2, 3, 4, 5, 6], (value) => (busy(11), value * 2));
  };
  expect(await turnsDuring(work)).toBeGreaterThanOrEqual(5);
  expect(results).toEqual([2, 4, 6, 8, 10, 12]);
});

test('of several that give way at once, one goes on in a turn', async () => {
  const works = (): Promise<unknown> =>
    Promise.all(Array.from({ length: 4 }, () => inTurns([1, 2, 3, 4], () => busy(11))));
  expect(await turnsDuring(works)).toBeGreaterThanOrEqual(12);
});

test('between two pieces of work others have their turn, if the first took long', async () => {
  await giveWay();
  busy(11);
  expect(await turnsDuring(giveWay)).toBeGreaterThanOrEqual(1);
});

test('a list sorted in turns is as sort has it, and what is alike keeps its place', async () => {
  const entries = fc.array(fc.nat(20), { maxLength: 5_000, size: 'max' });
  await fc.assert(
    fc.asyncProperty(entries, async (keys) => {
      const values = keys.map((key, index) => ({ key, index }));
      const compare = (one: { key: number }, other: { key: number }): number => one.key - other.key;
      expect(await sortedInTurns(values, compare)).toEqual([...values].sort(compare));
    }),
    { numRuns: times(50) },
  );
});
