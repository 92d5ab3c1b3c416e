import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { relationOf } from '../../src/model/definition/edge.js';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';
import { rowsFound } from '../support/loaded.js';

const READ = 'locator factCount entities { id } observations { id } relations { id }';
interface Passage {
  readonly locator: string;
  readonly factCount: number;
  readonly entities: readonly { readonly id: string }[];
  readonly observations: readonly { readonly id: string }[];
  readonly relations: readonly { readonly id: string }[];
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly nodes: readonly Passage[];
}

/** Relationships that follow from the row of a node are no facts of their own. */
const isFact = (id: string): boolean =>
  !id.includes('|') || ['table', 'others'].includes(String(graphModel.edgeOf(relationOf(id).type)?.origin));
const numberOf = (locator: string): number => Number(locator.slice(1));

describeEngine('passages on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  async function walked(id: string, first: number): Promise<readonly Passage[]> {
    const found: Passage[] = [];
    const query = `query ($id: ID!, $first: Int!, $after: String) { source(id: $id) {
      passages(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { ${READ} } } } }`;
    for (let after: string | null = null; ;) {
      const { source } = (await answer(database, query, { id, first, after })) as unknown as {
        readonly source: { readonly passages: Page };
      };
      found.push(...source.passages.nodes);
      if (!source.passages.pageInfo.hasNextPage) {
        expect(found).toHaveLength(source.passages.totalCount);
        return found;
      }
      after = source.passages.pageInfo.endCursor;
    }
  }

  test('of an article: every fact at each of its places, in the order of the paragraphs', async () => {
    const places = new Map<string, string[]>();
    const sourceId = 'source:weifang-2020-09-06';
    for (const text of [
      'MATCH (n:Node)-[e:REPORTED_IN]->(s:Node:Source) RETURN n.id AS id, e.evidence AS evidence',
      'MATCH (a:Node)-[e]->(b:Node) RETURN e.id AS id, e.evidence AS evidence',
    ])
      for (const [id, evidence] of await rowsFound(database, text))
        for (const place of (evidence ?? []) as readonly string[])
          if (place.startsWith(`${sourceId}#`) && isFact(String(id))) {
            const locator = place.slice(sourceId.length + 1);
            places.set(locator, [...(places.get(locator) ?? []), String(id)]);
          }
    const found = await walked(sourceId, 3);
    const idsOf = ({ entities, observations, relations }: Passage): readonly string[] =>
      [...entities, ...observations, ...relations].map(({ id }) => id);
    expect(found.map(({ locator }) => locator)).toEqual([...places.keys()].sort((a, b) => numberOf(a) - numberOf(b)));
    expect(found.map((passage) => [passage.locator, [...idsOf(passage)].sort()])).toEqual(
      found.map(({ locator }) => [locator, [...(places.get(locator) ?? [])].sort()]),
    );
    for (const { factCount, entities, observations, relations } of found)
      expect(factCount).toBe(entities.length + observations.length + relations.length);
  });

  test('of all sources cost as many statements as of one, and a cursor is bound to its source', async () => {
    const costs = async (first: number): Promise<readonly string[]> => {
      const { database: counted, names } = counting(database);
      await answer(counted, `{ sources(first: ${first}) { nodes { passages(first: 1) { nodes { ${READ} } } } } }`);
      return names.sort();
    };
    expect(await costs(4)).toEqual(await costs(1));
    const query = `query ($id: ID!, $after: String) {
      source(id: $id) { passages(first: 1, after: $after) { pageInfo { endCursor } } } }`;
    const { source } = (await answer(database, query, { id: 'source:weifang-2020-09-06' })) as unknown as {
      readonly source: { readonly passages: Page };
    };
    const after = source.passages.pageInfo.endCursor;
    expect((await ask(database, query, { id: 'source:fangzi-2021-12-16', after })).errors?.[0]?.message).toMatch(
      /^after: expected a cursor from a page of passages/,
    );
  });
});
