import { expect, test } from '@jest/globals';
import { onceASecond, orAsBefore } from '../../src/service/once-a-second.js';

test('the release is asked for once a second, by all who want it together', async () => {
  let [time, asked] = [0, 0];
  const release = onceASecond(
    () => Promise.resolve(`release ${++asked}`),
    () => time,
  );
  expect(await Promise.all([release(), release()])).toEqual(['release 1', 'release 1']);
  time = 999;
  expect(await release()).toBe('release 1');
  time = 1_000;
  expect(await release()).toBe('release 2');
});

test('of a database that does not answer no release is known, until it does', async () => {
  let [time, away] = [0, true];
  const release = onceASecond(
    () => (away ? Promise.reject(new Error('away')) : Promise.resolve('there')),
    () => time,
  );
  expect(await release()).toBeNull();
  [time, away] = [1_000, false];
  expect(await release()).toBe('there');
});

test('what can be as it was stays so while the database does not answer', async () => {
  const answers = [null, 'first', null, 'second'];
  const ask = orAsBefore(() => Promise.resolve(answers.shift() ?? null));
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([null, 'first', 'first', 'second']);
});
