import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType } from 'graphql';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { edugraphSchema } from '../../src/schema.js';
import { answer } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';

const filters = graphModel.nodes.map(({ label }) => `${label}Filter`);
const schema = await edugraphSchema();
/** Every field of a list that takes a StringFilter, as the schema has it. */
const fields = filters.flatMap((filter, index) => {
  const type = schema.getType(filter);
  if (!isInputObjectType(type)) throw new Error(`${filter} is no input.`);
  return (
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name === 'StringFilter')
      .map(({ name }) => [graphModel.nodes[index]?.plural as string, name] as const)
      // No figure of the seeds is in another currency: test/graphql/figure-cases.test.ts has one.
      .filter(([list, name]) => !(list === 'observations' && name === 'currency'))
  );
});

/** The same text, as a Chinese keyboard may write it: full-width, in capitals, with spaces around it. */
const written = (text: string): string =>
  `\u3000${text.toUpperCase().replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))} `;

describeEngine('StringFilter compares folded texts on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());
  const found = async (list: string, field: string, filter: unknown) =>
    (
      (await answer(
        database,
        `query ($filter: ${filters[graphModel.nodes.findIndex(({ plural }) => plural === list)]}) {
          list: ${list}(first: 100, filter: $filter) { nodes { id text: ${field} } } }`,
        { filter },
      )) as unknown as {
        readonly list: { readonly nodes: readonly { readonly id: string; readonly text: string | null }[] };
      }
    ).list.nodes;

  test('the schema has such fields, and one is no name', () => expect(fields).toContainEqual(['districts', 'code']));

  test.each(fields)('%s by %s: however a text is written, it finds the same', async (list, field) => {
    const { id, text } = (await found(list, field, null)).find((each) => each.text !== null) as {
      readonly id: string;
      readonly text: string;
    };
    for (const compared of [
      { eq: written(text) },
      { in: [written(text)] },
      { contains: written(text.slice(1)) },
      { startsWith: written(text.slice(0, -1)) },
    ])
      expect((await found(list, field, { [field]: compared })).map((node) => node.id)).toContain(id);
  });

  test('a text that is not there is not found, and is found by its opposite', async () => {
    expect(await found('districts', 'code', { code: { eq: '３７０７０４' } })).toEqual([
      { id: 'district:fangzi', text: '370704' },
    ]);
    const others = await found('districts', 'code', { not: { code: { startsWith: '３７' } } });
    expect(others.map(({ text }) => text)).toContain(null);
    expect(others.filter(({ text }) => text?.startsWith('37'))).toEqual([]);
  });
});
