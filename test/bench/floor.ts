import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import neo4j from 'neo4j-driver';

/** The floor: a statement that is sent to it, run by the driver of Neo4j, and its answer as JSON. Nothing else. */
const driver = neo4j.driver(process.argv[2] ?? '', undefined, { disableLosslessIntegers: true });

interface Asked {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const server = createServer((request, response) => {
  void json(request)
    .then(async (asked) => {
      const { text, parameters } = asked as Asked;
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(text, parameters);
        return JSON.stringify({ data: records[0]?.get('answer') ?? null });
      } finally {
        await session.close();
      }
    })
    .catch((error: unknown) => JSON.stringify({ errors: [{ message: String(error) }] }))
    .then((body) => response.setHeader('content-type', 'application/json').end(body));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`listening on http://127.0.0.1:${address.port}/`);
});
