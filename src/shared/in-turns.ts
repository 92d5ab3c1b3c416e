import { setImmediate } from 'node:timers/promises';
import { chunks } from './collections.js';

/** So many take about a millisecond. */
const TURN = 1_000;

/** What comes of each value; every thousand, whatever else waits has its turn. */
export async function inTurns<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const part of chunks(values, TURN)) {
    if (results.length > 0) await setImmediate();
    for (const value of part) results.push(work(value));
  }
  return results;
}
