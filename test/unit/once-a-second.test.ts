import { expect, test } from '@jest/globals';
import { onceASecond } from '../../src/service/once-a-second.js';

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
