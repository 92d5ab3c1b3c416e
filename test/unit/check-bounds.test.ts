import { afterEach, describe, expect, test } from '@jest/globals';
import { changed, faultsOf, packageOf, removeFolders, type Cells } from '../support/small-package.js';

afterEach(removeFolders);

/** The faults of the first row of a table of the small package, with these of its cells changed. */
const faults = (path: string, cells: Cells): readonly string[] =>
  faultsOf(packageOf(changed(path, 0, cells))).flatMap((each) =>
    each.startsWith(`A/${path}:2:`) ? [each.replace(/^.*?:2:\d+: /, '')] : [],
  );

describe('the bounds of a metric', () => {
  const words = (column: string, from: string, to: string, got: string): string =>
    `${column}: expected a number from ${from} to ${to}, the bounds of "metric:one", got ${got}`;
  test.each<[Cells, readonly string[]]>([
    [{ value: '0' }, []],
    [{ value: '100' }, []],
    [{ value: '-0.1' }, [words('value', '0', '100', '-0.1')]],
    [{ value: '100.01' }, [words('value', '0', '100', '100.01')]],
    [{ value: '99', upper: '101', qualifier: 'RANGE' }, [words('upper', '0', '100', '101')]],
    [
      { value: '101', upper: '102', qualifier: 'RANGE' },
      [words('value', '0', '100', '101'), words('upper', '0', '100', '102')],
    ],
  ])('%j', (cells, expected) => {
    expect(faults('nodes/observations.csv', cells)).toEqual(expected);
  });

  test.each<[Cells, string, readonly string[]]>([
    [{ minimum: '90', maximum: '' }, '85.1', [words('value', '90', '∞', '85.1')]],
    [{ minimum: '', maximum: '80' }, '85.1', [words('value', '-∞', '80', '85.1')]],
    [{ minimum: '', maximum: '' }, '85.1', []],
  ])('where one or both are not there: %j', (cells, _, expected) => {
    expect(
      faultsOf(packageOf(changed('nodes/metrics.csv', 0, cells))).map((each) =>
        each.replace(/^A\/nodes\/observations\.csv:2:\d+: /, ''),
      ),
    ).toEqual(expected);
  });
});
