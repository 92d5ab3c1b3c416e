import { afterAll, afterEach, expect, jest, test } from '@jest/globals';
import grafeo from '@grafeo-db/js';
import { LimitError } from '../../src/shared/errors.js';
import { embedded } from '../support/databases.js';
import { plainStatement } from '../support/plain-statement.js';

/** So many would hold the event loop for a while. */
const VALUES = 300_000;
const MOST_AT_ONCE = 25_000;

const database = embedded();
afterAll(() => database.close());
afterEach(() => {
  jest.restoreAllMocks();
});

/** Of each call that took rows out of the engine, how many values it handed over. */
function handedOver(): readonly number[] {
  const calls: number[] = [];
  const { prototype } = grafeo.QueryResult;
  const { rows, get } = prototype;
  jest.spyOn(prototype, 'rows').mockImplementation(function (this: typeof prototype) {
    const all = rows.call(this);
    calls.push(valuesIn(all));
    return all;
  });
  jest.spyOn(prototype, 'get').mockImplementation(function (this: typeof prototype, index) {
    const row = get.call(this, index);
    calls.push(valuesIn(Object.values(row)));
    return row;
  });
  return calls;
}
const valuesIn = (value: unknown): number =>
  Array.isArray(value) ? value.reduce<number>((sum, each) => sum + valuesIn(each), 0) : 1;

const rowsOf = (rows: number, values: number): string =>
  `UNWIND range(1, ${rows}) AS row UNWIND range(1, ${values}) AS value ` +
  `WITH row, collect([value]) AS list RETURN row AS row, list AS list ORDER BY row`;

test.each([
  ['a few rows of very long lists', 100, VALUES / 100],
  ['some rows of long lists', 1_000, VALUES / 1_000],
  ['very many short rows', VALUES / 10, 10],
])('%s are not handed over at once', async (_, rows, values) => {
  const calls = handedOver();
  const found = await database.read(plainStatement('long', rowsOf(rows, values)), {});
  expect(found).toHaveLength(rows);
  expect(found.at(-1)).toEqual([rows, Array.from({ length: values }, (__, index) => [index + 1])]);
  expect(Math.max(...calls)).toBeLessThan(MOST_AT_ONCE);
});

test('a page of rows is handed over at once', async () => {
  const calls = handedOver();
  await database.read(plainStatement('page', rowsOf(101, 20)), {});
  // Three rows are looked at, to know how long rows are.
  expect(calls).toEqual([21, 21, 21, 101 * 21]);
});

test('of more rows than are of use, none is handed over', async () => {
  const calls = handedOver();
  const statement = plainStatement('many', rowsOf(101, 1));
  const bound = { most: 100, tooMany: () => new LimitError('too many') };
  await expect(database.read(statement, {}, { bound })).rejects.toThrow(new LimitError('too many'));
  expect(calls).toEqual([]);
});
