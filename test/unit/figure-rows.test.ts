import { afterEach, describe, expect, test } from '@jest/globals';
import type { NodeRow } from '../../src/seed/load/seed-graph.js';
import { rowsById } from '../support/loaded.js';
import { removeFolders, SMALL, withRows, type Content } from '../support/small-package.js';

afterEach(removeFolders);

describe('a figure', () => {
  const other = (cells: Readonly<Record<string, string>>): Content =>
    withRows({
      'nodes/observations.csv': [
        {
          ...(SMALL['nodes/observations.csv'] as readonly Readonly<Record<string, string>>[])[0],
          id: 'observation:two',
          evidence: 'source:old#p1',
          ...cells,
        },
      ],
    });
  const two = (cells: Readonly<Record<string, string>>): NodeRow['properties'] | undefined =>
    rowsById(other(cells)).nodes['observation:two']?.properties;

  test('that is corrected is not reported by what corrects it; one that is not there is not led to', () => {
    const { edges } = rowsById(other({ corrects: 'observation:one' }));
    expect(edges['CORRECTS|observation:two|observation:one']?.properties['evidence']).toEqual(['source:old#p1']);
    expect(edges['REPORTED_IN|observation:one|source:old']).toBeUndefined();
    expect(rowsById(other({ corrects: 'observation:elsewhere' })).types).not.toContain('CORRECTS');
  });

  test('of an open period has days to compare: those of the calendar, or of its source', () => {
    const days = { ...{ periodStart: '', periodEnd: '' } };
    expect(two({ ...days, periodEnd: '2019-12-31' })).toMatchObject({
      periodFrom: '0001-01-01',
      periodTo: '2019-12-31',
    });
    expect(two({ ...days, periodStart: '2019-01-01' })).toMatchObject({ periodTo: '2020-09-06' });
    expect(two({ ...days, periodStart: '2021-01-01' })).toMatchObject({ periodTo: '2021-01-01' });
    expect(two({ ...days, periodStart: '2019-01-01', status: 'TARGET' })).toMatchObject({ periodTo: '9999-12-31' });
    expect(two({ ...days, periodPrecision: '' })).not.toHaveProperty('periodFrom');
  });

  test('is of a quantity: a programme only if it is a part, and the year of its source without a period', () => {
    const quantity = (cells: Readonly<Record<string, string>>): unknown => two(cells)?.['quantity'];
    const undated = { ...{ periodStart: '', periodEnd: '', periodPrecision: '' } };
    expect(quantity(undated)).toBe('metric:one|district:fangzi||||ACTUAL|2020|');
    expect(quantity({ ...undated, extent: 'PART', breakdown: 'stage=PRIMARY;sex=MALE' })).toBe(
      'metric:one|district:fangzi|program:one|||ACTUAL|2020|sex=MALE;stage=PRIMARY',
    );
    expect(quantity({ ...undated, currency: 'CNY' })).toBe(quantity(undated));
    expect(quantity({ ...undated, currency: 'USD' })).not.toBe(quantity(undated));
  });
});
