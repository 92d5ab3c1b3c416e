import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { neo4jAt } from '../support/databases.js';
import { seedGraph } from '../support/seeds.js';
import { describeNeo4j } from '../support/engines.js';
import { freePort } from '../support/free-port.js';
import { image, inImage, layOut } from '../support/image.js';
import { plainStatement } from '../support/plain-statement.js';
import { buildIfNeeded, temporary } from '../support/process.js';
import { clientOf, stillAnswers, until } from '../support/service.js';
import { spareNeo4j } from '../support/spare-neo4j.js';

const LONG = 600_000;

describeNeo4j('an upgrade over a Neo4j server that an older version has loaded, in the files of the image', () => {
  let uri: string;
  let folder: string;
  let end: () => void;
  beforeEach(async () => {
    buildIfNeeded();
    ({ folder, end } = temporary());
    uri = await spareNeo4j();
    const database = await neo4jAt(uri);
    await load(database, graphModel, await seedGraph());
    await database.write((transaction) =>
      transaction.run(
        plainStatement(
          'older',
          "MATCH (r:Release) SET r.storageVersion = 'older' RETURN r.storageVersion AS storageVersion",
        ),
        {},
      ),
    );
    await database.close();
  }, LONG);
  afterEach(() => end());

  test(
    'is mended by the command that the log says, word for word, while the service waits and then goes on by itself',
    async () => {
      const app = layOut(folder);
      const port = await freePort();
      const settings = {
        NEO4J_URI: uri,
        NEO4J_USER: process.env['NEO4J_USER'] ?? 'neo4j',
        NEO4J_PASSWORD: process.env['NEO4J_PASSWORD'] ?? 'no password is asked for',
        NEO4J_DATABASE: process.env['NEO4J_DATABASE'] ?? 'neo4j',
        PORT: String(port),
        HOST: '127.0.0.1',
      };
      const service = inImage(app, image.command, settings);
      try {
        const command = await until(
          'the command',
          async () => /hold: (node dist\/cli\.js load [^"]+)"/.exec(service.errors)?.[1] ?? null,
        );
        const { send } = clientOf(`http://127.0.0.1:${port}`);
        expect(await send('/readyz')).toMatchObject({
          status: 503,
          json: { reason: 'The data in the database were stored in the form of another version of Edugraph.' },
        });
        expect((await send('/livez')).status).toBe(200);
        expect(await inImage(app, ['sh', '-c', command], settings).ended).toMatchObject({ code: 0 });
        await stillAnswers(clientOf(await service.url()));
      } finally {
        service.kill('SIGKILL');
        await service.ended;
      }
    },
    LONG,
  );
});
