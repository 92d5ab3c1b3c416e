import { chunks } from './collections.js';

/** Milliseconds that work may take without a look at what others do, and a turn of the event loop if work gives way. */
const LITTLE = 2;
const LONG = 10;

/** When the turn began in which work last went on, and the turn that all who gave way since then wait for. */
let began = 0;
let next: Promise<void> | undefined;

/** One turn for all who wait: the first of them goes on as long as a turn may last, and the others give way again. */
const nextTurn = (): Promise<void> =>
  (next ??= new Promise((resolve) => {
    setImmediate(() => {
      [began, next] = [performance.now(), undefined];
      resolve();
    });
  }));

/** Between two pieces of work: whatever else waits has its turn if this one has lasted long. */
export const giveWay = async (): Promise<void> => {
  while (performance.now() - began > LONG) await nextTurn();
};

/** What comes of each value, however many there are: whatever else waits has its turn now and then. */
export async function inTurns<Value, Result>(
  values: Iterable<Value>,
  work: (value: Value) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let last = performance.now();
  for (const value of values) {
    for (let now = performance.now(); now - last > LITTLE && now - began > LONG; now = performance.now()) {
      await nextTurn();
      last = began;
    }
    results.push(work(value));
  }
  return results;
}

/** How many are sorted at once. */
const RUN = 1_000;

/** The values in order, as `sort` has them. */
export async function sortedInTurns<Value>(
  values: readonly Value[],
  compare: (one: Value, other: Value) => number,
): Promise<readonly Value[]> {
  let runs = await inTurns(chunks(values, RUN), (run) => [...run].sort(compare));
  while (runs.length > 1)
    runs = await inTurns(chunks(runs, 2), ([one = [], other = []]) => merged(one, other, compare));
  return runs[0] ?? [];
}

function merged<Value>(
  one: readonly Value[],
  other: readonly Value[],
  compare: (one: Value, other: Value) => number,
): Value[] {
  const all: Value[] = [];
  let [index, otherIndex] = [0, 0];
  while (index < one.length && otherIndex < other.length)
    all.push(
      (compare(one[index] as Value, other[otherIndex] as Value) <= 0 ? one[index++] : other[otherIndex++]) as Value,
    );
  return [...all, ...one.slice(index), ...other.slice(otherIndex)];
}
