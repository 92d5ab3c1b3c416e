import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { readStoredEdges, readStoredNodes } from '../../src/model/statements/write.js';
import { load, releaseIn } from '../../src/seed/load/load.js';
import { readPackages } from '../../src/seed/packages.js';
import { times } from '../support/cases.js';
import { embedded } from '../support/databases.js';
import { plainStatement } from '../support/plain-statement.js';
import { SEEDS } from '../support/seeds.js';
import { killAtEachStep } from '../support/killed-commit.js';
import { bigPackage, buildIfNeeded, edugraph, Running, temporary } from '../support/process.js';
import { removeFolders } from '../support/small-package.js';

const LONG = 600_000;
/** `npm run test:kill` kills it far more often. */
const POINTS = times(3);
/** Organisations; each has a relationship to its district and, made at load, one to its source. */
const SIZE = 2_500;

const { folder, end } = temporary();
const [start, data, whole] = ['start', 'data', 'whole'].map((name) => join(folder, name)) as [string, string, string];
let big: string;
let duration: number;

/** What a store holds: opening it is a part of the test. */
async function heldIn(
  store: string,
): Promise<{ readonly release: string | null; readonly nodes: number; readonly edges: number }> {
  const database = embedded(join(store, 'edugraph.grafeo'));
  try {
    const count = async (statements: readonly Parameters<typeof database.read>[0][]): Promise<number> =>
      (await Promise.all(statements.map((statement) => database.read(statement, {})))).reduce(
        (sum, { length }) => sum + length,
        0,
      );
    return {
      release: await releaseIn(database),
      nodes: await count(graphModel.nodes.map(readStoredNodes)),
      edges: await count(graphModel.edges.map(readStoredEdges)),
    };
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  buildIfNeeded();
  big = bigPackage(folder, SIZE);
  expect(await edugraph(['load', SEEDS], { EDUGRAPH_DATA: start })).toMatchObject({ code: 0, errors: '' });
  cpSync(start, whole, { recursive: true });
  const begun = Date.now();
  expect(await edugraph(['load', SEEDS, big], { EDUGRAPH_DATA: whole })).toMatchObject({ code: 0, errors: '' });
  duration = Date.now() - begun;
}, LONG);
afterAll(() => end());

test(
  `a load that is killed at ${POINTS} random moments leaves all or nothing, and the store opens again`,
  async () => {
    const [before, after] = [await heldIn(start), await heldIn(whole)];
    expect(after).toMatchObject({ nodes: before.nodes + SIZE, edges: before.edges + 2 * SIZE });
    const seen = [];
    for (let point = 0; point < POINTS; point++) {
      rmSync(data, { recursive: true, force: true });
      cpSync(start, data, { recursive: true });
      const load = new Running('cli', ['load', SEEDS, big], { EDUGRAPH_DATA: data });
      // A random moment of each part of the load, so that other runs find other moments; the first is before its end.
      const moment = (duration * (point + Math.random())) / Math.max(POINTS, 3);
      const killed = new Promise<void>((resolve) => setTimeout(() => resolve(load.kill('SIGKILL')), moment));
      await Promise.all([killed, load.ended]);
      const held = await heldIn(data);
      expect([moment, [before, after]]).toEqual([moment, expect.arrayContaining([held])]);
      seen.push(held);
    }
    expect(seen).toContainEqual(before);
    const again = await edugraph(['load', SEEDS, big], { EDUGRAPH_DATA: data });
    expect(again).toMatchObject({ code: 0, errors: '' });
    expect(await heldIn(data)).toEqual(after);
  },
  LONG,
);

test(
  'a load that is killed at a step of its transaction, in its commit or in the close leaves all or nothing',
  async () => {
    const [before, now] = ['before', 'now'].map((name) => join(folder, name)) as [string, string];
    const file = (store: string): string => join(store, 'edugraph.grafeo');
    await killAtEachStep({
      settings: { EDUGRAPH_DATA: now },
      reset: async (small) => {
        if (!existsSync(before)) {
          const database = embedded(file(before));
          await load(database, graphModel, readPackages(graphModel, [small]));
          await database.close();
        }
        rmSync(now, { recursive: true, force: true });
        cpSync(before, now, { recursive: true });
      },
      looked: async (look) => {
        const database = embedded(file(now));
        return look(database).finally(() => database.close());
      },
    });
    removeFolders();
  },
  LONG,
);

test(
  'loading the same again writes nothing and says so',
  async () => {
    const ended = await edugraph(['load', SEEDS, big], { EDUGRAPH_DATA: whole });
    expect(ended).toMatchObject({
      code: 0,
      errors: '',
      output: expect.stringMatching(
        new RegExp(
          '^Nothing to write: no file has changed since the graph was made\\. ' +
            'Release [0-9a-f]{16}: \\d+ nodes, \\d+ relationships, in the embedded graph\\.\n$',
        ),
      ),
    });
  },
  LONG,
);

test(
  'a row that was changed by hand is mended by a load that compares, one that is gone by any',
  async () => {
    const loaded = async (...flags: readonly string[]): Promise<string> =>
      (await edugraph(['load', ...flags, SEEDS, big], { EDUGRAPH_DATA: whole })).output;
    const byHand = async (text: string): Promise<void> => {
      const database = embedded(join(whole, 'edugraph.grafeo'));
      await database.write((transaction) => transaction.run(plainStatement('by hand', text), {}));
      await database.close();
    };
    await byHand("MATCH (n:District {id: 'district:fangzi'}) SET n.name = '他处' RETURN n.id");
    expect(await loaded()).toMatch(/^Nothing to write: no file has changed/);
    expect(await loaded('--compare')).toMatch(/^1 row written, 0 removed\./);
    expect(await loaded('--compare')).toMatch(/^Nothing to write: the graph already holds this release/);
    await byHand("MATCH (n:Organization {id: 'organization:huawei-aiwei'}) DETACH DELETE n RETURN 1 AS done");
    expect(await loaded()).toMatch(/^\d+ rows? written, 0 removed\./);
  },
  LONG,
);
