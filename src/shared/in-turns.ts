import { chunks } from './collections.js';

/** Milliseconds that work may take without a look at what others do, and a turn of the event loop if work gives way. */
const LITTLE = 2;
const LONG = 10;

/** When the turn began in which work last went on, and who waits for one, in the order in which they came. */
let began = 0;
let waiting: (() => void)[] = [];
let going = false;

/** Whether the turn has lasted so long that whoever has more to do should give way. */
export const isOverdue = (): boolean => performance.now() - began > LONG;

/** Between two pieces of work: whatever else waits has its turn if this one has lasted long. */
export const giveWay = async (): Promise<void> => {
  if (isOverdue()) await new Promise<void>(wait);
};

function wait(resolve: () => void): void {
  waiting.push(resolve);
  if (!going) void goOn();
}

/** Lets those who wait go on, one after the other, as many in a turn as there is time for. */
async function goOn(): Promise<void> {
  going = true;
  while (waiting.length > 0) {
    const all = waiting;
    waiting = [];
    for (const resolve of all) {
      if (isOverdue()) await nextTurn();
      resolve();
      await doneForNow();
    }
  }
  going = false;
}

/** Resolves in the next turn of the event loop. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(() => {
      began = performance.now();
      resolve();
    });
  });

/** Resolves when all that goes on now has come as far as it can without waiting. */
export const doneForNow = (): Promise<void> =>
  new Promise((resolve) => {
    queueMicrotask(() => process.nextTick(resolve));
  });

/** What comes of each value, however many there are: whatever else waits has its turn now and then. */
export async function inTurns<Value, Result>(
  values: Iterable<Value>,
  work: (value: Value) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let last = performance.now();
  for (const value of values) {
    if (performance.now() - last > LITTLE) {
      await giveWay();
      last = performance.now();
    }
    results.push(work(value));
  }
  return results;
}

/** Long work, which can stop between its steps. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps at once, for whoever has nothing else to do. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** All steps, between which whatever else waits has its turn. */
export async function stepByStep<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await giveWay();
  }
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
