import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { blackHole, breakableProxy } from '../support/bad-servers.js';
import { neo4jAt } from '../support/databases.js';
import { describeNeo4j } from '../support/engines.js';
import { Neo4jServer } from '../support/neo4j-server.js';
import { codesOf, startService, stillAnswers, until, type Service } from '../support/service.js';
import { plainStatement } from '../support/plain-statement.js';

/** What a fault may cost whoever asks: 3 s are promised, and half a second is for this machine. */
const PROMISED = 3_500;
const LONG = 180_000;

/** What a question about the graph is answered with, and how long it took. */
async function asked(service: Service): Promise<readonly [code: string | undefined, inTime: boolean]> {
  const start = Date.now();
  const codes = codesOf(await service.ask('{ districts(first: 1) { nodes { id } } }'));
  return [codes[0], Date.now() - start < PROMISED];
}
const readyzOf = async (service: Service): Promise<number> => (await service.send('/readyz')).status;

async function expectUnavailable(service: Service): Promise<void> {
  expect(await Promise.all([asked(service), asked(service), asked(service)])).toEqual([
    ['UNAVAILABLE', true],
    ['UNAVAILABLE', true],
    ['UNAVAILABLE', true],
  ]);
  const start = Date.now();
  expect(await readyzOf(service)).toBe(503);
  expect(Date.now() - start).toBeLessThan(PROMISED);
  expect((await service.send('/livez')).status).toBe(200);
}

describeNeo4j('a Neo4j server that fails', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await Neo4jServer.start();
    await (await startService({ NEO4J_URI: server.uri })).end();
  }, LONG);
  afterAll(() => server.stop());

  async function withService(
    work: (service: Service) => Promise<void>,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const service = await startService({ NEO4J_URI: server.uri, ...settings });
    try {
      await work(service);
    } finally {
      await service.end();
    }
  }

  test(
    'is down at start: the service is alive and not ready, and ready by itself within 5 s of its return',
    async () => {
      await server.kill();
      await withService(async (service) => {
        await expectUnavailable(service);
        await server.restart();
        await until('the service to be ready', 5_000, async () => (await readyzOf(service)) === 200);
        await stillAnswers(service);
      });
    },
    LONG,
  );

  test(
    'is killed later: whoever asks is told so within 3 s, and is answered again after its return',
    async () => {
      await withService(async (service) => {
        await stillAnswers(service);
        await server.kill();
        await expectUnavailable(service);
        await server.restart();
        await until('the service to be ready', 5_000, async () => (await readyzOf(service)) === 200);
        for (let count = 0; count < 10; count++) await stillAnswers(service);
      });
    },
    LONG,
  );

  test(
    'is frozen: whoever asks is told so within 3 s, and is answered again after the thaw',
    async () => {
      await withService(async (service) => {
        await stillAnswers(service);
        server.freeze();
        try {
          await expectUnavailable(service);
          await expectUnavailable(service);
        } finally {
          server.thaw();
        }
        await until(
          'an answer',
          10_000,
          async () => (await service.ask('{ overview { release } }')).errors.length === 0,
        );
        await stillAnswers(service);
        expect(await readyzOf(service)).toBe(200);
      });
    },
    LONG,
  );

  test(
    'is frozen and asked by many: all are told within 3 s, though few statements may run at once',
    async () => {
      await withService(
        async (service) => {
          await stillAnswers(service);
          server.freeze();
          try {
            const told = await Promise.all(Array.from({ length: 20 }, () => asked(service)));
            expect(told.filter(([code]) => code !== 'UNAVAILABLE' && code !== 'TIMEOUT')).toEqual([]);
            expect(told.filter(([, inTime]) => !inTime)).toEqual([]);
          } finally {
            server.thaw();
          }
        },
        { CONCURRENT_STATEMENTS: '4' },
      );
    },
    LONG,
  );

  test(
    'accepts and never answers: the service is alive, and whoever asks is told within 3 s',
    async () => {
      const hole = await blackHole();
      try {
        await withService((service) => expectUnavailable(service), { NEO4J_URI: hole.uri });
      } finally {
        await hole.end();
      }
    },
    LONG,
  );

  test(
    'refuses the password: whoever asks is told that the database is not available, and not why',
    async () => {
      const locked = await Neo4jServer.start({ password: 'right' });
      try {
        await withService((service) => expectUnavailable(service), { NEO4J_URI: locked.uri, NEO4J_PASSWORD: 'wrong' });
      } finally {
        await locked.stop();
      }
    },
    LONG,
  );

  test('ends a statement that is too slow, and answers the others meanwhile', async () => {
    const [short, other] = [neo4jAt(server.uri, 700), neo4jAt(server.uri)];
    try {
      const slow = plainStatement(
        'slow',
        'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a = -b RETURN count(*) AS count',
      );
      let over = false;
      const refused = expect(short.read(slow, {}))
        .rejects.toMatchObject({ code: 'TIMEOUT' })
        .finally(() => (over = true));
      const one = plainStatement('one', 'RETURN 1 AS one');
      const answers: unknown[] = [];
      while (!over) for (const database of [short, other]) answers.push((await database.read(one, {}))[0]?.[0]);
      await refused;
      expect(answers.length).toBeGreaterThan(2);
      expect(new Set(answers)).toEqual(new Set([1]));
      const running = plainStatement(
        'transactions',
        "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000)' RETURN count(*) AS count",
      );
      await until(
        'the statement to have ended in the database',
        10_000,
        async () => (await other.read(running, {}))[0]?.[0] === 0,
      );
    } finally {
      await Promise.all([short.close(), other.close()]);
    }
  }, 60_000);

  test('loses the connection at the commit: the work is done once', async () => {
    const proxy = await breakableProxy(server.port);
    const database = neo4jAt(proxy.uri);
    let runs = 0;
    try {
      const made = plainStatement('made', 'MERGE (n:Lost {id: $id}) RETURN n.id AS id');
      await database.write(async (transaction) => {
        await transaction.run(made, { id: 'a' });
        if (++runs === 1) proxy.breakAfter();
      });
      expect(runs).toBe(2);
      expect(await database.read(plainStatement('count', 'MATCH (n:Lost) RETURN count(n) AS count'), {})).toEqual([
        [1],
      ]);
    } finally {
      await database.write((transaction) => transaction.run(plainStatement('clear', 'MATCH (n:Lost) DELETE n'), {}));
      await database.close();
      await proxy.end();
    }
  }, 60_000);
});
