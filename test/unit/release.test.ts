import { afterAll, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { readPackages } from '../../src/seed/packages.js';
import { releaseOf } from '../../src/seed/release.js';
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
const mapped = (change: (rows: readonly Cells[]) => readonly Cells[]): Content =>
  Object.fromEntries(Object.entries(SMALL).map(([path, rows]) => [path, change(rows)]));

describe('a release', () => {
  test('is 16 hexadecimal digits', () => expect(base).toMatch(/^[0-9a-f]{16}$/));

  test('is the same for the same rows in another order', () =>
    expect(release(mapped((rows) => [...rows].reverse()))).toBe(base));

  test('is the same for the same rows in two packages, in either order, and for a row in both', () => {
    const districts = packageOf({ 'nodes/districts.csv': SMALL['nodes/districts.csv'] ?? [] });
    const rest = packageOf({ ...SMALL, 'nodes/districts.csv': [] });
    for (const folders of [[districts, rest], [rest, districts], [packageOf(SMALL), districts], [packageOf(SMALL)]])
      expect(readPackages(graphModel, folders).release).toBe(base);
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
