import { expect, test } from '@jest/globals';
import type { ReadOptions } from '../../src/database/database.js';
import { describeNeo4j, seeded } from '../support/engines.js';
import { plainStatement } from '../support/plain-statement.js';

describeNeo4j('a transaction that reads', () => {
  test('tells the server its statement and the request that it runs for, if there is one', async () => {
    const database = await seeded('neo4j');
    const own = plainStatement('own', 'SHOW TRANSACTIONS YIELD metaData RETURN metaData AS metaData');
    const { name } = own;
    const told = async (options: ReadOptions = {}): Promise<unknown> =>
      (await database.read(own, {}, options)).map(([metaData]) => metaData);
    try {
      expect(await told({ requestId: 'request-1' })).toContainEqual({ statement: name, requestId: 'request-1' });
      expect(await told()).toContainEqual({ statement: name });
    } finally {
      await database.close();
    }
  });
});
