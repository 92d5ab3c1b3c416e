import { expect } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { times } from './cases.js';
import { held } from './loaded.js';
import { Started } from './process.js';
import { packageOf, SMALL, withRows } from './small-package.js';

/** So many rows are more than one statement of each table. */
const ROWS = 1_200;

interface Killed {
  /** The settings of the graph that is loaded into. */
  readonly settings: Readonly<Record<string, string>>;
  /** Makes the graph what it was before the load. */
  readonly reset: (folder: string) => Promise<void>;
  /** Runs `look` on the graph as the next process finds it. */
  readonly looked: <Result>(look: (database: Database) => Promise<Result>) => Promise<Result>;
}

/** Kills loads at the steps of their transaction, of its commit and of the close: each leaves all or nothing. */
export async function killAtEachStep({ settings, reset, looked }: Killed): Promise<void> {
  const small = packageOf(SMALL);
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    id: `school:n${index}`,
    name: '校',
    evidence: 'source:new#p1',
  }));
  const big = packageOf(withRows({ 'nodes/schools.csv': rows }));
  const run = (moment: string) =>
    new Started([process.execPath, 'test/support/killed-load.mjs', big, moment], {
      env: { PATH: process.env['PATH'], ...settings },
    }).ended;
  await reset(small);
  const before = await looked(held);
  const whole = await run('none');
  expect(whole).toMatchObject({ code: 0, errors: '' });
  const took = JSON.parse(whole.output) as Readonly<Record<'steps' | 'commit' | 'close', number>>;
  const after = await looked(held);
  expect(after).not.toBe(before);
  const [steps, moments] = [times(1), times(2)];
  const spread = (count: number, end: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => Math.floor((end * (index + 0.5)) / count));
  for (const moment of [
    ...spread(steps, took.steps).map((at) => `step:${at}`),
    'commit:0',
    ...spread(moments, took.commit).map((at) => `commit:${at}`),
    ...spread(steps, took.close).map((at) => `close:${at}`),
  ]) {
    await reset(small);
    const { signal, code } = await run(moment);
    const found = await looked(held);
    // A commit may have ended before its moment came; what was committed is kept.
    expect([moment, signal ?? code]).toEqual([moment, moment.startsWith('step') ? 'SIGKILL' : expect.anything()]);
    const state = found === before ? 'before' : found === after ? 'after' : 'neither';
    const allowed = moment.startsWith('step')
      ? ['before']
      : moment.startsWith('close')
        ? ['after']
        : ['before', 'after'];
    expect([moment, allowed]).toEqual([moment, expect.arrayContaining([state])]);
  }
}
