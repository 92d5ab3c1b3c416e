import { expect } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { times } from './cases.js';
import { examine } from '../../src/seed/backup/doctor.js';
import { load } from '../../src/seed/load/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { graphModel } from '../../src/edges/graph.js';
import { held } from './loaded.js';
import { Started, type Ended } from './process.js';
import { packageOf, SMALL, withRows } from './small-package.js';

/** So many rows are more than one statement of each table. */
const ROWS = 1_200;

const BROKE_OFF = expect.stringContaining('broke off');
const BY_LOAD = expect.stringMatching(/^Run: .* load .* --batched$/);

interface Killed {
  /** The settings of the graph that is loaded into. */
  readonly settings: Readonly<Record<string, string>>;
  /** Makes the graph what it was before the load. */
  readonly reset: (folder: string) => Promise<void>;
  /** Runs `look` on the graph as the next process finds it. */
  readonly looked: <Result>(look: (database: Database) => Promise<Result>) => Promise<Result>;
}

const spread = (count: number, end: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => Math.floor((end * (index + 0.5)) / count));

/** Two packages, the larger with more than one statement of a table, and what loads it and ends at a moment. */
function packages(settings: Killed['settings']) {
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    id: `school:n${index}`,
    name: '校',
    evidence: 'source:new#p1',
  }));
  const big = packageOf(withRows({ 'nodes/schools.csv': rows }));
  const run = (moment: string): Promise<Ended> =>
    new Started([process.execPath, 'test/support/killed-load.mjs', big, moment], {
      env: { PATH: process.env['PATH'], ...settings },
    }).ended;
  return { small: packageOf(SMALL), big, run };
}

/** The graph before a load and after it, how many statements that has, and how many microseconds its parts take. */
async function wholeLoad({ settings, reset, looked }: Killed, moment: 'none' | 'batch:none') {
  const { small, big, run } = packages(settings);
  await reset(small);
  const before = await looked(held);
  const whole = await run(moment);
  expect(whole).toMatchObject({ code: 0, errors: '' });
  const took = JSON.parse(whole.output) as Readonly<Record<'steps' | 'load' | 'commit' | 'close', number>>;
  const after = await looked(held);
  expect(after).not.toBe(before);
  return { small, big, run, before, after, took };
}

/** Kills loads at random moments, from their beginning to their end: each leaves all or nothing. */
export async function killAtRandomMoments(killed: Killed): Promise<void> {
  const { small, run, before, after, took } = await wholeLoad(killed, 'none');
  const points = times(2);
  for (let point = 0; point < points; point++) {
    const moment = `load:${Math.floor((took.load * (point + Math.random())) / points)}`;
    await killed.reset(small);
    const { signal, code } = await run(moment);
    const found = await killed.looked(held);
    // It may have ended before its moment came.
    expect([moment, ['SIGKILL', 0]]).toEqual([moment, expect.arrayContaining([signal ?? code])]);
    expect([moment, [before, after]]).toEqual([moment, expect.arrayContaining([found])]);
  }
}

/** Kills loads at the steps of their transaction, of its commit and of the close: each leaves all or nothing. */
export async function killAtEachStep(killed: Killed): Promise<void> {
  const { small, run, before, after, took } = await wholeLoad(killed, 'none');
  const { reset, looked } = killed;
  const [steps, moments] = [times(1), times(2)];
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

/**
 * Kills loads in batches before one of these: the graph is as it was or knows that the load broke off, and another load
 * makes it whole.
 */
export async function killBetweenBatches(killed: Killed): Promise<void> {
  const { small, big, run, before, after, took } = await wholeLoad(killed, 'batch:none');
  const { reset, looked } = killed;
  const { steps } = took;
  for (const at of [...new Set([0, 1, ...spread(times(1), steps), steps - 1])]) {
    await reset(small);
    expect([at, (await run(`batch:${at}`)).signal]).toEqual([at, 'SIGKILL']);
    const [found, form] = await looked(async (database) => [
      await held(database),
      (await examine(database, graphModel, [small])).find(({ check }) => check === 'form'),
    ]);
    if (at === 0) expect([found === before, form]).toEqual([true, expect.objectContaining({ ok: true })]);
    else expect([at, form]).toEqual([at, expect.objectContaining({ ok: false, says: BROKE_OFF, todo: BY_LOAD })]);
    await looked((database) => load(database, graphModel, readPackages(graphModel, [big]), { batched: at % 2 === 0 }));
    expect([at, (await looked(held)) === after]).toEqual([at, true]);
  }
}
