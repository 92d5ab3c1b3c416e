import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readConfig } from '../../dist/config.js';
import { openDatabase } from '../../dist/database/open.js';
import { graphModel } from '../../dist/edges/graph.js';
import { load } from '../../dist/seed/load/load.js';
import { readPackages } from '../../dist/seed/packages.js';

/**
 * Loads a package and ends by SIGKILL at a moment: before the statement `step:NUMBER` of the transaction, or so many
 * microseconds after the beginning of the load (`load:NUMBER`), of its commit (`commit:NUMBER`) or of the close
 * (`close:NUMBER`). With `none` it says how many statements there are, and how many microseconds the three take. With
 * `batch:` in place of `step:` or `none` the load is in batches, each a transaction of one statement.
 */
const [folder, moment] = process.argv.slice(2);
const [place, at] = moment.split(':');
const kill = () => process.kill(process.pid, 'SIGKILL');

const begun = new Int32Array(new SharedArrayBuffer(4));
// A thread of its own: while the embedded engine closes, nothing else of the main one runs.
const KILLER = `
  const { workerData: { begun, microseconds } } = require('node:worker_threads');
  Atomics.wait(begun, 0, 0);
  const end = process.hrtime.bigint() + BigInt(microseconds) * 1000n;
  while (process.hrtime.bigint() < end);
  process.kill(process.pid, 'SIGKILL');
`;
const begins = {};
if (['load', 'commit', 'close'].includes(place))
  await once(new Worker(KILLER, { eval: true, workerData: { begun, microseconds: Number(at) } }), 'online');
function begin(what) {
  begins[what] = performance.now();
  if (place !== what) return;
  Atomics.store(begun, 0, 1);
  Atomics.notify(begun, 0);
}

let steps = 0;
const database = await openDatabase(readConfig());
const write = (work) =>
  database.write(async (transaction) => {
    const result = await work({
      run: (...given) =>
        ['step', 'batch'].includes(place) && at === String(steps) ? kill() : (steps++, transaction.run(...given)),
    });
    begin('commit');
    return result;
  });
const watched = new Proxy(database, {
  get: (target, name) =>
    name === 'write' ? write : typeof target[name] === 'function' ? target[name].bind(target) : target[name],
});
begin('load');
await load(watched, graphModel, readPackages(graphModel, [folder]), { batched: place === 'batch' });
const microseconds = (since) => Math.round((performance.now() - since) * 1_000);
const [whole, commit] = [microseconds(begins.load), microseconds(begins.commit)];
begin('close');
await database.close();
process.stdout.write(JSON.stringify({ steps, load: whole, commit, close: microseconds(begins.close) }));
process.exit();
