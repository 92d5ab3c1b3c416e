import { afterAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { graphModel } from '../../src/edges/graph.js';
import { readPackages } from '../../src/seed/packages.js';
import { graphOf } from '../../src/seed/load/graph-rows.js';
import { readPackage } from '../../src/seed/read/read.js';
import type { SeedRow } from '../../src/seed/read/seed-row.js';
import { releaseOf } from '../../src/seed/load/release.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { unite } from '../../src/seed/merge/union.js';
import { picker } from '../support/random-graph.js';
import { wholeGraph } from '../support/whole-graph.js';
import {
  changed,
  csvOf,
  folderOf,
  packageOf,
  removeFolders,
  rowsOf,
  SMALL,
  withRows,
  type Cells,
  type Content,
} from '../support/small-package.js';

afterAll(removeFolders);
const release = (content: Content): string => releaseOf(rowsOf(content));
const base = release(SMALL);
const tables = tablesOf(graphModel);
const readRows = (packages: readonly Content[]) =>
  packages.flatMap((content) => readPackage(packageOf(content), tables).rows);
/** The graph of these rows, in an order of its own. */
const graphIn = (packages: readonly (readonly SeedRow[])[]) => {
  const { nodes, edges } = wholeGraph(graphOf(graphModel, unite(graphModel, packages).rows));
  return [...nodes, ...edges]
    .map(({ id, properties }) => [id, properties] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
};
const mapped = (change: (rows: readonly Cells[]) => readonly Cells[]): Content =>
  Object.fromEntries(Object.entries(SMALL).map(([path, rows]) => [path, change(rows)]));

describe('a release', () => {
  test('is 16 hexadecimal digits', () => expect(base).toMatch(/^[0-9a-f]{16}$/));

  test('is a hash of the sorted set of all rows, each its table and its filled cells', () => {
    const columnsOf = (path: string): readonly string[] =>
      Object.keys(tables.find((table) => table.path === path)?.columns ?? {});
    const texts = rowsOf(SMALL).map(({ table: { path }, values }) =>
      JSON.stringify([
        path,
        ...[...columnsOf(path)]
          .sort()
          .filter((name) => values[name] !== null)
          .map((name) => [name, values[name]]),
      ]),
    );
    const plain = JSON.stringify([...new Set(texts)].sort());
    expect(base).toBe(createHash('sha256').update(plain).digest('hex').slice(0, 16));
  });

  test('is the same for the same rows in another order', () =>
    expect(release(mapped((rows) => [...rows].reverse()))).toBe(base));

  test('is the same, and so is the graph, however rows are shuffled and spread over packages', () => {
    const rows = Object.entries(SMALL).flatMap(([path, each]) => each.map((row) => [path, row] as const));
    const whole = readRows([SMALL]);
    for (let seed = 1; seed <= 20; seed++) {
      const pick = picker(seed);
      const packages: Record<string, Cells[]>[] = [{}, {}, {}];
      for (const [path, row] of rows)
        for (const to of new Set([pick(3), pick(3)])) {
          const table = ((packages[to] as Record<string, Cells[]>)[path] ??= []);
          table.splice(pick(table.length + 1), 0, row);
        }
      const spread = readRows(packages);
      expect(releaseOf(spread)).toBe(releaseOf(whole));
      expect(graphIn([spread])).toEqual(graphIn([whole]));
    }
  });

  test('is the same for columns in another order, other line ends, a byte order mark, quotes and blanks', () => {
    const files = Object.fromEntries(
      Object.entries(SMALL).map(([path, rows]) => {
        const lines = csvOf(path, rows).trimEnd().split('\n');
        return [
          path,
          `\uFEFF${lines
            .map((line) =>
              line
                .split(',')
                .reverse()
                .map((cell) => `" ${cell} "`)
                .join(','),
            )
            .join('\r\n\r\n')}\r\n`,
        ];
      }),
    );
    expect(readPackages(graphModel, [folderOf(files)]).release).toBe(base);
  });

  test('is another for a changed, a new or a missing row', () => {
    const paths = Object.keys(SMALL);
    const others = [
      changed('nodes/districts.csv', 1, { nameEn: 'Fangzi' }),
      changed('nodes/observations.csv', 0, { value: '85.2' }),
      changed('nodes/observations.csv', 0, { about: 'program:one' }),
      changed('nodes/observations.csv', 0, { program: '' }),
      changed('nodes/metrics.csv', 0, { additive: 'true' }),
      changed('nodes/schools.csv', 0, { aliases: 'a;b' }),
      changed('nodes/schools.csv', 0, { aliases: 'a' }),
      changed('edges/implemented-in.csv', 0, { until: '2021' }),
      changed('edges/part-of.csv', 0, { evidence: 'source:old#370704' }),
      withRows({ 'nodes/schools.csv': [{ id: 'school:two', name: '二中', evidence: 'source:new#p1' }] }),
      ...paths.map((path) => ({ ...SMALL, [path]: (SMALL[path] ?? []).slice(1) })),
    ].map(release);
    expect(new Set([base, ...others]).size).toBe(1 + others.length);
  });

  test('tells a value from the same value in another column', () => {
    expect(release(changed('nodes/schools.csv', 0, { summary: 'x' }))).not.toBe(
      release(changed('nodes/schools.csv', 0, { summaryEn: 'x' })),
    );
  });

  test('of the seeds does not depend on the machine', () =>
    expect(readPackages(graphModel, ['seeds']).release).toBe(
      readPackages(graphModel, [`${process.cwd()}/seeds`]).release,
    ));
});
