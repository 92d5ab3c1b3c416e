import { afterEach, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, packageOf, removeFolders, SMALL, withRows, type Content } from '../support/small-package.js';

afterEach(removeFolders);
const evidence = 'source:new#p1';

describe('what only follows from a fault is none', () => {
  const within = (count: number, to: string): Content =>
    withRows({
      'nodes/districts.csv': Array.from({ length: count }, (_, index) => ({
        id: `district:z${index}`,
        name: `z${index}`,
        level: 'DEVELOPMENT_ZONE',
        evidence,
      })),
      'edges/part-of.csv': Array.from({ length: count }, (_, index) => ({ from: `district:z${index}`, to, evidence })),
    });
  test('an id that is not there is one fault, however many name it', () => {
    expect(faultsOf(packageOf(within(10, 'district:nowhere')))).toEqual([
      'A/edges/part-of.csv:3:13: to: expected an id that is in one of the tables, got "district:nowhere"; it is ' +
        'named in 9 more places',
    ]);
  });
  test('an id whose row was refused is not missing, nor are those of a table that was refused', () => {
    const refused = within(3, 'district:bad');
    const folder = packageOf(refused);
    const table = join(folder, 'nodes/districts.csv');
    writeFileSync(table, `${readFileSync(table, 'utf8')}district:bad,坏\n`);
    expect(faultsOf(folder)).toEqual([
      expect.stringMatching(/districts\.csv:7:1: expected \d+ cells, as in the header/),
    ]);
    writeFileSync(table, readFileSync(table, 'utf8').replace('id,', 'ident,'));
    expect(faultsOf(folder).filter((each) => !each.includes('districts.csv:1:1:'))).toEqual([]);
  });
  test('a relationship whose row was refused is not missing', () => {
    const folder = packageOf(SMALL);
    const table = join(folder, 'edges/implemented-in.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('district:fangzi', 'Fangzi'));
    expect(faultsOf(folder)).toEqual([expect.stringMatching(/implemented-in\.csv:2:13: to: expected the id of a/)]);
  });
});
