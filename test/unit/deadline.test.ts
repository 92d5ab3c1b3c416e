import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { withDeadline, type Deadline } from '../../src/database/deadline.js';
import { TimeoutError } from '../../src/shared/errors.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('what a statement waited for its turn does not count as its work', async () => {
  const work = async ({ restart }: Deadline): Promise<string> => {
    await after(80);
    restart();
    await after(80);
    return 'done';
  };
  const outcome = withDeadline('work', 100, work);
  await jest.advanceTimersByTimeAsync(200);
  expect(await outcome).toBe('done');
});

test('neither its turn may come too late nor its end, and then it knows that nobody waits', async () => {
  let deadline: Deadline | undefined;
  const outcomes = [() => after(110), () => after(90).then(() => (deadline?.restart(), after(110)))].map((work) =>
    withDeadline('work', 100, (given) => ((deadline = given), work())).catch((error: unknown) => error),
  );
  await jest.advanceTimersByTimeAsync(300);
  for (const outcome of outcomes) expect(await outcome).toBeInstanceOf(TimeoutError);
  expect(deadline?.isOver()).toBe(true);
});

test('of a caller that has gone nothing is begun', async () => {
  const begun = jest.fn(() => Promise.resolve());
  await expect(withDeadline('work', 100, begun, AbortSignal.abort())).rejects.toBeInstanceOf(Error);
  expect(begun).not.toHaveBeenCalled();
});
