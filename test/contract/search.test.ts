import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { scoreOf } from '../../src/traversals/search/classes.js';
import { saysNothing, tokensOf } from '../../src/traversals/search/tokens.js';
import { casesOf } from '../support/cases.js';
import { describeEngine, empty } from '../support/engines.js';
import { graphFrom } from '../support/loaded.js';
import { picker } from '../support/random-graph.js';
import { searchContent, searchQuery } from '../support/search-content.js';
import { BY, SearchReference } from '../support/search-reference.js';
import { search } from '../support/search.js';
import { removeFolders } from '../support/small-package.js';

describeEngine('search on %s', (engine) => {
  test('finds what the rules say, in their order, in small random graphs', async () => {
    const { graphs, each } = casesOf('search', engine);
    const { database, end } = await empty(engine);
    const seen = new Set<string>();
    for (let seed = 1; seed <= graphs; seed++) {
      const pick = picker(seed * 7_919);
      const content = searchContent(pick);
      const [reference, lengths] = [new SearchReference(content), new Map<string, number>()];
      for (const { id = '', name = '' } of Object.values(content).flat()) lengths.set(id, [...name].length);
      await load(database, graphModel, graphFrom(content));
      for (let index = 0; index < each; index++) {
        const query = searchQuery(content, pick);
        const expected = reference.find(query);
        // What is left of a question is looked for then: test/golden/asked.test.ts.
        if (expected.length === 0 && saysNothing(tokensOf(query))) continue;
        const { edges, totalCount } = await search(database, query);
        const found = edges.map(({ node, score, matchedIn }) => [node.id, score, matchedIn === 'CONTEXT']);
        expect([seed, query, totalCount, found]).toEqual([
          ...[seed, query, expected.length],
          expected.map(({ id, by }) => [
            id,
            scoreOf(BY.indexOf(by as (typeof BY)[number]), lengths.get(id) as number),
            by.startsWith('context'),
          ]),
        ]);
        for (const { by } of expected) seen.add(by);
      }
    }
    await end();
    removeFolders();
    // Every way to be found was asked for.
    if (graphs > 1) expect([...seen].sort()).toEqual([...BY].sort());
  }, 240_000);
});
