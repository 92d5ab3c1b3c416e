import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load.js';
import { answer } from '../support/ask.js';
import { describeEngine, empty } from '../support/engines.js';
import { graphFrom } from '../support/loaded.js';
import { removeFolders, withRows } from '../support/small-package.js';

const cells = { sourceKind: 'MEDIA', locators: 'p1' };
const CONTENT = withRows({
  'nodes/sources.csv': [
    { id: 'source:of-a-year', title: '年', publishedOn: '2021', ...cells },
    { id: 'source:of-a-month', title: '月', publishedOn: '2021-02', ...cells },
  ],
});

describeEngine('sources on %s', (engine) => {
  let graph: { readonly database: Database; readonly end: () => Promise<void> };
  beforeAll(async () => {
    graph = await empty(engine);
    await load(graph.database, graphModel, graphFrom(CONTENT));
  });
  afterAll(async () => {
    await graph.end();
    removeFolders();
  });
  const idsOf = async (narrowed: string) =>
    (
      (await answer(graph.database, `{ sources(${narrowed}, first: 10) { nodes { id } } }`)) as unknown as {
        readonly sources: { readonly nodes: readonly { readonly id: string }[] };
      }
    ).sources.nodes.map(({ id }) => id.slice('source:'.length));

  test('are ordered and filtered by the last day that their date can mean', async () => {
    const order = 'orderBy: [{ field: PUBLISHED_ON, direction: DESC }]';
    expect(await idsOf(order)).toEqual(['of-a-year', 'new', 'of-a-month', 'old']);
    expect(await idsOf(`${order}, filter: { publishedFrom: "2021-12-31" }`)).toEqual(['of-a-year']);
    expect(await idsOf(`${order}, filter: { publishedTo: "2021-02-28" }`)).toEqual(['of-a-month', 'old']);
    expect(await idsOf(`${order}, filter: { publishedTo: "2021-02-27" }`)).toEqual(['old']);
  });

  test('say when they were published as far as is known', async () => {
    expect(await answer(graph.database, '{ source(id: "source:of-a-month") { publishedOn knownFrom } }')).toEqual({
      source: { publishedOn: '2021-02', knownFrom: '2021-02-28' },
    });
  });
});
