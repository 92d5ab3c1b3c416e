import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Database } from '../../src/database/database.js';
import { ask } from '../support/ask.js';
import { seeded } from '../support/engines.js';

const picture = readFileSync('docs/result.svg', 'utf8');

/** What the picture prints on the texts that have this attribute, by the value of the attribute. */
const printed = (attribute: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...picture.matchAll(new RegExp(`<text[^>]* data-${attribute}="([^"]+)"[^>]*>(.*)</text>`, 'g'))].map(
      ([, id, text]) => [id as string, (text as string).replace(/<[^>]+>/g, '')],
    ),
  );

interface Answer {
  readonly data: { readonly nodes: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[] };
}
interface Cited {
  readonly evidence: readonly { readonly locator: string }[];
}

describe("README's picture of a result", () => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded('embedded');
  });
  afterAll(() => database.close());

  const nodes = async (ids: readonly string[], fields: string): Promise<Answer['data']['nodes']> => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ${fields} } }`;
    return ((await ask(database, query, { ids })) as Answer).data.nodes;
  };

  test('its nodes have the names that the graph has', async () => {
    const names = printed('node');
    const found = await nodes(Object.keys(names), '... on Entity { nameEn }');
    expect(Object.fromEntries(found.map(({ id, nameEn }) => [id, nameEn]))).toEqual(names);
    expect(found).toHaveLength(13);
  });

  test('its relationships are in the graph, each with the paragraph that says it', async () => {
    const relations = printed('relation');
    const tails = Object.keys(relations).map((id) => id.split('|')[1] as string);
    const fields = '... on Entity { relations(first: 100, direction: OUT) { nodes { id evidence { locator } } } }';
    const found = (await nodes([...new Set(tails)], fields)).flatMap(
      (node) => (node['relations'] as { readonly nodes: readonly (Cited & { readonly id: string })[] }).nodes,
    );
    const locators = Object.fromEntries(found.map(({ id, evidence }) => [id, evidence[0]?.locator]));
    expect(Object.fromEntries(Object.keys(relations).map((id) => [id, locators[id]]))).toEqual(relations);
    expect(Object.keys(relations)).toHaveLength(13);
  });

  test('its figures and their paragraphs are those of the graph', async () => {
    const figures = printed('observation');
    const found = await nodes(Object.keys(figures), '... on Observation { value evidence { locator } }');
    expect(Object.fromEntries(found.map(({ id, value }) => [id, (value as number).toLocaleString('en-US')]))).toEqual(
      figures,
    );
    expect(Object.fromEntries(found.map((node) => [node.id, (node as unknown as Cited).evidence[0]?.locator]))).toEqual(
      printed('locator'),
    );
    expect(found).toHaveLength(7);
  });

  test('it names its sources by their titles and dates', async () => {
    const sources = printed('source');
    for (const { id, title, publishedOn } of await nodes(Object.keys(sources), '... on Source { title publishedOn }'))
      expect(sources[id]).toContain(`${String(title)}, ${String(publishedOn)}`);
    expect(Object.keys(sources)).toHaveLength(2);
  });
});
