import { test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { readPackage } from '../../src/seed/read/read.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { manyFigures } from '../support/many-figures.js';

const ROWS = 200_000;

test('how many rows a second are read, and checked', () => {
  const folder = manyFigures(ROWS);
  try {
    const memory = (): number => process.memoryUsage().heapUsed / 2 ** 20;
    const report = (what: string, run: () => unknown): void => {
      const [before, start] = [memory(), performance.now()];
      const held = run();
      const seconds = (performance.now() - start) / 1000;
      process.stdout.write(
        `${what.padEnd(10)}${(ROWS / seconds).toFixed(0).padStart(10)} rows/s${seconds.toFixed(1).padStart(8)} s` +
          `${(memory() - before).toFixed(0).padStart(8)} MB${held === null ? '!' : ''}\n`,
      );
    };
    report('read', () => readPackage(folder, tablesOf(graphModel)));
    report('check', () => {
      const { faults, doubts, rows } = checkPackages(graphModel, [folder]);
      if (faults.length > 0) throw new Error(faults[0]?.message);
      process.stdout.write(`${rows.length} rows, ${doubts.length} doubts\n`);
      return rows;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
