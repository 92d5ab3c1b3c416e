import { afterAll, expect, test } from '@jest/globals';
import { embedded } from '../support/databases.js';
import { plainStatement } from '../support/plain-statement.js';

const NODES = 5_000;
const database = embedded();
afterAll(() => database.close());

test('others have their turn while a transaction is committed, and see all of it or nothing', async () => {
  const pairs = `UNWIND range(1, ${NODES}) AS i CREATE (:School {i: i})-[:PART_OF]->(:District)`;
  const write = plainStatement('write', pairs);
  const read = plainStatement(
    'read',
    'MATCH (s:School) WITH count(s) AS schools MATCH (d:District) RETURN schools AS schools, count(d) AS districts',
  );
  let isCommitting = false;
  let turns = 0;
  const seen = new Set<string>();
  const look = async (): Promise<void> => {
    for (; isCommitting; turns++) {
      seen.add(JSON.stringify(await database.read(read, {})));
      await new Promise(setImmediate);
    }
  };
  let looking: Promise<void> | undefined;
  await database.write(async (transaction) => {
    await transaction.run(write, {});
    isCommitting = true;
    looking = new Promise(setImmediate).then(look);
  });
  isCommitting = false;
  await looking;
  expect(turns).toBeGreaterThan(0);
  // Of no district there is no row.
  const [nothing, all] = ['[]', JSON.stringify([[NODES, NODES]])];
  expect([nothing, all]).toEqual(expect.arrayContaining([...seen]));
  expect(await database.read(read, {})).toEqual([[NODES, NODES]]);
});
