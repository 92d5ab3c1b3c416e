import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { graphOf } from '../../src/seed/load/graph-rows.js';
import { load } from '../../src/seed/load/load.js';
import { answer } from '../support/ask.js';
import { empty, engines } from '../support/engines.js';
import { picker, type Pick } from '../support/random-graph.js';
import { wholeGraph } from '../support/whole-graph.js';
import { removeFolders, rowsOf, withRows, type Content } from '../support/small-package.js';

const ALL = Array.from({ length: 18 }, (_, index) => index);
const SIZE = 3;
const evidence = 'source:new#p2';

/** A graph with a school, a figure about it, and a partner of its district for each of these numbers. */
const withUnits = (numbers: readonly number[]): Content =>
  withRows({
    'nodes/schools.csv': numbers.map((each) => ({
      id: `school:u${each}`,
      name: `测试${'乙甲丁丙'[each % 4]}校`,
      isced: '2',
      evidence,
    })),
    'edges/located-in.csv': numbers.map((each) => ({ from: `school:u${each}`, to: 'district:fangzi', evidence })),
    'nodes/organizations.csv': numbers.map((each) => ({
      id: `organization:u${each}`,
      name: `单位${each}`,
      organizationKind: 'COMPANY',
      evidence,
    })),
    'edges/partners-with.csv': numbers.map((each) => ({
      from: `organization:u${each}`,
      to: 'district:fangzi',
      evidence,
    })),
    'nodes/observations.csv': numbers.map((each) => ({
      ...{
        id: `observation:u${each}`,
        metric: 'metric:one',
        about: `school:u${each}`,
        value: String(each % 7),
        qualifier: 'EXACT',
        status: 'ACTUAL',
        rank: 'NORMAL',
      },
      ...{ asPrinted: `${each % 7}%`, evidence },
    })),
  });

const inDistrict = (field: string): string => `list: district(id: "district:fangzi") { ${field} }`;
const LISTS: readonly (readonly [name: string, query: string, backward: boolean])[] = [
  ['a root', 'list: schools(PAGE) NODES', true],
  ['a root in an order', 'list: schools(PAGE, orderBy: [{ field: NAME, direction: DESC }]) NODES', true],
  ['a relation field', inDistrict('schools(PAGE) NODES'), true],
  ['a relation field with a filter', inDistrict('schools(PAGE, filter: { name: { contains: "测试" } }) NODES'), true],
  [
    'below a district',
    'list: district(id: "district:weifang") { schools(PAGE, includeDescendants: true) NODES }',
    true,
  ],
  ['relations', inDistrict('relations(PAGE, types: [LOCATED_IN]) NODES'), false],
  ['partners', inDistrict('partners(PAGE) NODES'), true],
  [
    'sharedPartners',
    'list: sharedPartners(ids: ["district:fangzi", "district:weifang"], minimum: 1, PAGE) NODES',
    false,
  ],
  ['ranking', 'list: ranking(metric: "metric:one", PAGE) NODES', false],
  ['search', 'list: search(query: "测试", kinds: [SCHOOL], PAGE) NODES', false],
  [
    'observationGroups',
    'list: observationGroups(by: [ENTITY], PAGE) { ' +
      'pageInfo { hasNextPage hasPreviousPage endCursor startCursor } edges { node { entity { id } } } }',
    false,
  ],
];
const WALKS = LISTS.flatMap(([name, query, backward]) => [
  [`${name}, forward`, query, false] as const,
  ...(backward ? [[`${name}, backward`, query, true] as const] : []),
]);
const NODES = '{ pageInfo { hasNextPage hasPreviousPage endCursor startCursor } edges { node { id } } }';

interface Page {
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string;
    readonly startCursor: string;
  };
  readonly edges: readonly { readonly node: object }[];
}
const isPage = (value: object): value is Page => 'pageInfo' in value;

describe.each(engines)('lists that change between their pages on %s', (engine) => {
  let database: Database;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ database, end } = await empty(engine));
  }, 120_000);
  afterAll(async () => {
    removeFolders();
    await end();
  });
  const hold = async (numbers: readonly number[]): Promise<void> => {
    const release = `units ${numbers.join(' ')}`;
    await load(database, graphModel, { ...wholeGraph(graphOf(graphModel, rowsOf(withUnits(numbers)))), release });
  };

  /** The numbers on a page, in the order of the list whichever way it is walked. */
  async function page(
    query: string,
    size: number,
    backward: boolean,
    cursor: string | null,
  ): Promise<{ readonly numbers: readonly number[]; readonly next: string | null }> {
    const args = backward ? `last: ${size}, before: $cursor` : `first: ${size}, after: $cursor`;
    const { list } = await answer(
      database,
      `query ($cursor: String) { ${query.replace('PAGE', args).replace('NODES', NODES)} }`,
      { cursor },
    );
    const found: Page = isPage(list as unknown as object)
      ? (list as unknown as Page)
      : (Object.values(list as unknown as object)[0] as Page);
    const numbers = found.edges.flatMap(
      ({ node }) => /[:|]?(?:school|organization):u(\d+)/.exec(JSON.stringify(node))?.slice(1).map(Number) ?? [],
    );
    const { hasNextPage, hasPreviousPage, endCursor, startCursor } = found.pageInfo;
    return { numbers, next: backward ? (hasPreviousPage ? startCursor : null) : hasNextPage ? endCursor : null };
  }

  /** Some go, the last one shown among them, and others come. */
  function change(there: readonly number[], shown: readonly number[], pick: Pick): readonly number[] {
    const gone = new Set([shown.at(-1), shown[0], there[pick(there.length)]].filter(() => pick(3) > 0));
    const came = ALL.filter((each) => !there.includes(each)).filter(() => pick(5) === 0);
    return [...there.filter((each) => !gone.has(each)), ...came];
  }

  // Backward is the same list turned round: on one engine it is enough.
  test.each(WALKS.filter(([, , backward]) => engine === 'embedded' || !backward))(
    '%s: nothing twice, nothing passed over that stayed, all in order',
    async (_, query, backward) => {
      const pick = picker(41);
      let there: readonly number[] = ALL.filter((each) => each % 2 === 0);
      await hold(there);
      let stayed = there;
      let seen: readonly number[] = [];
      for (let cursor: string | null = null; ;) {
        const { numbers, next }: { readonly numbers: readonly number[]; readonly next: string | null } = await page(
          query,
          SIZE,
          backward,
          cursor,
        );
        seen = backward ? [...numbers, ...seen] : [...seen, ...numbers];
        if (next === null) break;
        cursor = next;
        there = change(there, numbers, pick);
        stayed = stayed.filter((each) => there.includes(each));
        await hold(there);
      }
      const { numbers: whole } = await page(query, 100, backward, null);
      expect(seen).toEqual([...new Set(seen)]);
      expect(stayed.filter((each) => !seen.includes(each))).toEqual([]);
      expect(seen.filter((each) => whole.includes(each))).toEqual(whole.filter((each) => seen.includes(each)));
      expect(stayed.length).toBeGreaterThan(0);
      expect(seen.length).toBeGreaterThan(SIZE);
    },
  );
});
