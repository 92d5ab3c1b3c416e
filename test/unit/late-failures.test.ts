import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { CurrentField } from '../../src/graphql/current-field.js';
import { relationSentence } from '../../src/graphql/relation-sentence.js';
import type { Selection } from '../../src/graphql/selection.js';
import { GraphReader } from '../../src/model/reader/graph-reader.js';
import { searchConnection } from '../../src/traversals/search/search-connection.js';
import type { Database } from '../../src/database/database.js';
import { around } from '../support/around.js';
import { embedded } from '../support/databases.js';

/** What is asked for and waited for only later fails meanwhile, as all does for a client that has gone. */
const GONE = new Error('gone');
let database: Database;
let unhandled: unknown[];
const note = (error: unknown): void => void unhandled.push(error);
beforeEach(() => {
  database = embedded();
  unhandled = [];
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  process.off('unhandledRejection', note);
  await database.close();
});
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
};

/** A field of which all is selected. */
function fieldOf(reader: GraphReader): CurrentField {
  const selection = {
    has: () => true,
    of: (): unknown => selection,
    names: [],
    once: (_: string, make: () => unknown) => make(),
  };
  return { reader, model: graphModel, selection: selection as unknown as Selection } as CurrentField;
}

test('the counts of a search fail only for who waits for them', async () => {
  const failing = around(database, {
    read: (statement, ...given) =>
      statement.name === 'search.counts' ? Promise.reject(GONE) : database.read(statement, ...given),
  });
  const found = await searchConnection(fieldOf(new GraphReader(failing, graphModel)), { query: '坊子' }, {});
  await turns();
  expect(unhandled).toEqual([]);
  const { totalCount, facets } = found as unknown as Readonly<Record<string, unknown>>;
  await expect(totalCount).rejects.toBe(GONE);
  await expect(facets).rejects.toBe(GONE);
});

test('a sentence both of whose ends fail fails once', async () => {
  const failing = around(database, { read: () => Promise.reject(GONE) });
  const relation = { id: 'PART_OF|district:fangzi|district:weifang' };
  const sentence = relationSentence(fieldOf(new GraphReader(failing, graphModel)), relation, 'ZH');
  await expect(sentence).rejects.toBe(GONE);
  await turns();
  expect(unhandled).toEqual([]);
});
