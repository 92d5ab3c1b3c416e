import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { blackHole, breakableProxy } from '../support/bad-servers.js';
import { neo4jAt } from '../support/databases.js';
import { describeNeo4j } from '../support/engines.js';
import { Neo4jServer } from '../support/neo4j-server.js';
import { codesOf, startService, stillAnswers, until, type Service } from '../support/service.js';
import { plainStatement } from '../support/plain-statement.js';

const LONG = 600_000;

/** What a question about the graph is answered with. */
const asked = async (service: Service): Promise<string | undefined> =>
  codesOf(await service.ask('{ districts(first: 1) { nodes { id } } }'))[0];
const isReady = async (service: Service): Promise<boolean> => (await service.send('/readyz')).status === 200;

/**
 * Everyone is told that the database is away. The service's own limits are far longer in tests, so no other cause can
 * say UNAVAILABLE; how soon it is said is measured in test/bench/faults.bench.ts.
 */
async function expectUnavailable(service: Service): Promise<void> {
  expect(await Promise.all([asked(service), asked(service), asked(service)])).toEqual([
    'UNAVAILABLE',
    'UNAVAILABLE',
    'UNAVAILABLE',
  ]);
  expect(await isReady(service)).toBe(false);
  expect((await service.send('/livez')).status).toBe(200);
}

/** Ready, and answering: on a busy machine the first answers may still say that the database was away. */
async function untilAnswers(service: Service): Promise<void> {
  await until('the service to be ready', () => isReady(service));
  await until('an answer', async () => (await service.ask('{ overview { release } }')).errors.length === 0);
  await stillAnswers(service);
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
    'is down at start: the service is alive and not ready, and ready by itself after its return',
    async () => {
      await server.kill();
      await withService(async (service) => {
        await expectUnavailable(service);
        await server.restart();
        await untilAnswers(service);
      });
    },
    LONG,
  );

  test(
    'is killed later: whoever asks is told so, and is answered again after its return',
    async () => {
      await withService(async (service) => {
        await stillAnswers(service);
        await server.kill();
        await expectUnavailable(service);
        await server.restart();
        await untilAnswers(service);
        for (let count = 0; count < 10; count++) await stillAnswers(service);
      });
    },
    LONG,
  );

  test(
    'is frozen: whoever asks is told so, and is answered again after the thaw',
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
        await untilAnswers(service);
      });
    },
    LONG,
  );

  test(
    'is frozen and asked by many: all are told, though few statements may run at once',
    async () => {
      await withService(
        async (service) => {
          await stillAnswers(service);
          server.freeze();
          try {
            const told = await Promise.all(Array.from({ length: 20 }, () => asked(service)));
            expect(told.filter((code) => code !== 'UNAVAILABLE')).toEqual([]);
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
    'accepts and never answers: the service is alive, and whoever asks is told',
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

  test('falls silent during a statement that may take long: once that is said, nothing waits for it', async () => {
    const proxy = await breakableProxy(server.port);
    const database = await neo4jAt(proxy.uri, LONG, 10_000);
    const one = plainStatement('one', 'RETURN 1 AS one');
    const [begun, ended] = [jest.spyOn(globalThis, 'setTimeout'), jest.spyOn(globalThis, 'clearTimeout')];
    try {
      await database.read(one, {});
      proxy.fallSilent();
      await expect(database.read(one, {})).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      const deadlines = begun.mock.results.flatMap(({ value }, call) =>
        begun.mock.calls[call]?.[1] === LONG ? [value] : [],
      );
      expect(deadlines).not.toEqual([]);
      const over = new Set(ended.mock.calls.map(([timer]) => timer as unknown));
      // Their process could not end before them.
      expect(deadlines.filter((timer) => !over.has(timer)).length).toBe(0);
    } finally {
      jest.restoreAllMocks();
      await proxy.end();
      await database.close();
    }
  }, 60_000);

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
    const [short, other] = [await neo4jAt(server.uri, 700), await neo4jAt(server.uri)];
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
        "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'UNWIND range(1, " +
          "1000000)' RETURN count(*) AS count",
      );
      await until(
        'the statement to have ended in the database',
        async () => (await other.read(running, {}))[0]?.[0] === 0,
      );
    } finally {
      await Promise.all([short.close(), other.close()]);
    }
  }, 60_000);

  test('loses the connection at the commit: the work is done once', async () => {
    const proxy = await breakableProxy(server.port);
    const database = await neo4jAt(proxy.uri);
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
