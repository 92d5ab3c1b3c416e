import { test } from '@jest/globals';
import { describeNeo4j } from '../support/engines.js';
import { Neo4jServer } from '../support/neo4j-server.js';
import { startService, until, type Service } from '../support/service.js';

const ASKERS = 20;
const QUERY = '{ overview { release } }';

/** The milliseconds until an answer to each of many who ask at once; 3 s are promised while the database is away. */
async function slowest(service: Service): Promise<number> {
  const start = performance.now();
  const taken = Array.from({ length: ASKERS }, () => service.ask(QUERY).then(() => performance.now() - start));
  return Math.max(...(await Promise.all(taken)));
}

async function untilAnswered(service: Service): Promise<number> {
  const start = performance.now();
  await until('an answer', async () => (await service.ask(QUERY)).errors.length === 0);
  return performance.now() - start;
}

describeNeo4j('a Neo4j server that is away', () => {
  test('how soon everyone is told, and how soon they are answered after its return', async () => {
    const server = await Neo4jServer.start({ isMeasured: true });
    const service = await startService({ NEO4J_URI: server.uri, CONCURRENT_STATEMENTS: '4' });
    try {
      const lines: string[] = [];
      const report = (what: string, milliseconds: number): void =>
        void lines.push(`${what.padEnd(40)}${milliseconds.toFixed(0).padStart(8)} ms`);
      server.freeze();
      report(`frozen: the slowest of ${ASKERS}`, await slowest(service));
      server.thaw();
      report('thawed: until an answer', await untilAnswered(service));
      await server.kill();
      report(`killed: the slowest of ${ASKERS}`, await slowest(service));
      await server.restart();
      report('started again: until an answer', await untilAnswered(service));
      process.stdout.write(`\n${lines.join('\n')}\n`);
    } finally {
      await service.end();
      await server.stop();
    }
  });
});
