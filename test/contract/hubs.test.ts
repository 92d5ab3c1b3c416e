import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { load } from '../../src/seed/load/load.js';
import { answer } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { empty, engines } from '../support/engines.js';
import { ALLIES, PER_PROGRAM, PROGRAMS, SCHOOLS, twoHubs } from '../support/two-hubs.js';

const PAGES = `query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Entity { relations(first: 2) { totalCount nodes { id } } }
    ... on Organization { schools(last: 2) { totalCount nodes { id } } }
  }
  district(id: "district:even") {
    first: schools(first: 2) { totalCount nodes { id } pageInfo { endCursor } }
    last: schools(last: 2) { nodes { id } }
    named: schools(first: 2, filter: { id: { in: ["school:s9902", "school:s9900", "school:s1"] } }) {
      totalCount
      nodes { id }
    }
  }
}`;
/** The schools of one of the two districts, in the order of the ids of their relationships. */
const sorted = (parity: number): readonly string[] =>
  Array.from({ length: SCHOOLS / 2 }, (_, index) => `school:s${index * 2 + parity}|`).sort();
/** The first page of the relationships of each node that PAGES asks for. */
const pagesOfHubs = (even: readonly string[], odd: readonly string[]): readonly object[] => [
  {
    id: 'district:even',
    relations: {
      totalCount: SCHOOLS / 2 + 1,
      nodes: even.slice(0, 2).map((each) => ({ id: `LOCATED_IN|${each}district:even` })),
    },
  },
  {
    id: 'organization:zeal',
    relations: {
      totalCount: SCHOOLS + 1,
      nodes: ['district:odd', 'school:s0'].map((end) => ({ id: `PARTNERS_WITH|organization:zeal|${end}` })),
    },
    schools: { totalCount: SCHOOLS, nodes: ['school:s9998', 'school:s9999'].map((id) => ({ id })) },
  },
  {
    id: 'school:s9999',
    relations: {
      totalCount: ALLIES + 2,
      nodes: [{ id: 'LOCATED_IN|school:s9999|district:odd' }, { id: 'PARTNERS_WITH|organization:a0|school:s9999' }],
    },
  },
  {
    id: 'district:odd',
    relations: {
      totalCount: SCHOOLS / 2 + 2,
      nodes: odd.slice(0, 2).map((each) => ({ id: `LOCATED_IN|${each}district:odd` })),
    },
  },
];

describe.each(engines)('hubs of 10,000 and 20,000 relationships on %s', (engine) => {
  let database: Database;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ database, end } = await empty(engine));
    await load(database, graphModel, { ...twoHubs(), release: 'two hubs' });
  }, 240_000);
  afterAll(() => end());
  const paths = async (from: string, to: string, args: string) => {
    const counted = counting(database);
    const data = await answer(
      counted.database,
      `{ paths(from: "${from}", to: "${to}", ${args}) {
        truncated
        paths { nodes { id } relations { id evidence { locator } } }
      } }`,
    );
    const { paths: found } = data as unknown as {
      readonly paths: {
        readonly truncated: boolean;
        readonly paths: readonly { readonly nodes: readonly { readonly id: string }[] }[];
      };
    };
    return {
      truncated: found.truncated,
      names: counted.names,
      ways: found.paths.map(({ nodes }) => nodes.map(({ id }) => id.split(':')[1]).join(' ')),
    };
  };

  test('through hubs, exactly where the other side is small', async () => {
    expect(await paths('school:s0', 'district:even', 'first: 1, maxLength: 1')).toMatchObject({
      ways: ['s0 even'],
      truncated: false,
    });
    expect(await paths('school:s0', 'school:s2', 'first: 3, maxLength: 2')).toMatchObject({
      ways: ['s0 even s2', 's0 p0 s2', 's0 zeal s2'],
      truncated: false,
    });
    expect(await paths('organization:partner', 'district:even', 'first: 1, maxLength: 2')).toMatchObject({
      ways: ['partner s2 even'],
      truncated: false,
    });
  });

  test('from hub to hub: what is rare is found, and where it was bounded it says so', async () => {
    expect(await paths('district:even', 'district:odd', 'first: 1, maxLength: 2')).toMatchObject({
      ways: ['even city odd'],
      truncated: true,
    });
    const found = await paths('district:even', 'district:odd', 'first: 10, maxLength: 6');
    expect(found.truncated).toBe(true);
    expect(found.ways).toHaveLength(10);
    expect(found.ways).toContain('even city odd');
    expect(found.names.length).toBeLessThanOrEqual(3 * 6 + 3);
    expect(await paths('district:even', 'district:odd', 'first: 10, maxLength: 6')).toEqual(found);
  });

  test('what joins two hubs directly is found although neither is followed whole', async () => {
    expect((await paths('organization:zeal', 'district:odd', 'first: 1, maxLength: 1')).ways).toEqual(['zeal odd']);
    expect((await paths('organization:zeal', 'school:s9999', 'first: 1, maxLength: 1')).ways).toEqual(['zeal s9999']);
  });

  test('pages of hubs, of several kinds in one request, both ways, after a cursor and through a filter', async () => {
    const data = (await answer(database, PAGES, {
      ids: ['district:even', 'organization:zeal', 'school:s9999', 'district:odd'],
    })) as unknown as Record<string, never>;
    const [even, odd] = [sorted(0), sorted(1)];
    const schools = (ends: readonly string[]): object => ({ nodes: ends.map((each) => ({ id: each.slice(0, -1) })) });
    expect(data['nodes']).toEqual(pagesOfHubs(even, odd));
    expect(data['district']).toMatchObject({
      first: { totalCount: SCHOOLS / 2, ...schools(even.slice(0, 2)) },
      last: schools(even.slice(-2)),
      named: { totalCount: 2, ...schools(['school:s9900|', 'school:s9902|']) },
    });
    const { endCursor } = (
      data['district'] as unknown as { readonly first: { readonly pageInfo: { readonly endCursor: string } } }
    ).first.pageInfo;
    const next = await answer(
      database,
      `query ($at: String!) { district(id: "district:even") {
        after: schools(first: 2, after: $at) { nodes { id } }
        before: schools(last: 2, before: $at) { nodes { id } }
      } }`,
      { at: endCursor },
    );
    expect(next['district']).toEqual({ after: schools(even.slice(2, 4)), before: schools(even.slice(0, 1)) });
  });

  test('around hubs: as many as asked for, the rest counted', async () => {
    const { neighborhood } = (await answer(
      database,
      `{ neighborhood(ids: ["district:even", "organization:zeal"], perRelation: 2) {
        nodes { id } relations { id } truncated hidden { nodeId type direction shown total }
      } }`,
    )) as unknown as {
      readonly neighborhood: object;
    };
    expect(neighborhood).toEqual({
      nodes: ['district:even', 'organization:zeal', 'district:city', 'district:odd', 'school:s0', 'school:s10000'].map(
        (id) => ({ id }),
      ),
      relations: [
        'LOCATED_IN|school:s0|district:even',
        'LOCATED_IN|school:s10000|district:even',
        'PARTNERS_WITH|organization:zeal|district:odd',
        'PARTNERS_WITH|organization:zeal|school:s0',
        'PART_OF|district:even|district:city',
      ].map((id) => ({ id })),
      truncated: true,
      hidden: [
        { nodeId: 'district:even', type: 'LOCATED_IN', direction: 'IN', shown: 2, total: SCHOOLS / 2 },
        { nodeId: 'organization:zeal', type: 'PARTNERS_WITH', direction: 'OUT', shown: 2, total: SCHOOLS + 1 },
      ],
    });
  });

  test('at most a thousand nodes, and what that leaves out is counted', async () => {
    const ids = Array.from({ length: PROGRAMS }, (_, index) => `program:p${index}`);
    const { neighborhood } = (await answer(
      database,
      `query ($ids: [ID!]!) { neighborhood(ids: $ids, depth: 2, perRelation: 100, via: [PARTICIPATES_IN]) {
        nodes { id } relations { id } truncated hidden { shown total }
      } }`,
      { ids },
    )) as unknown as {
      readonly neighborhood: Readonly<Record<'nodes' | 'relations', readonly { readonly id: string }[]>> & {
        readonly truncated: boolean;
        readonly hidden: readonly { readonly shown: number; readonly total: number }[];
      };
    };
    const reached = Array.from({ length: PROGRAMS * PER_PROGRAM }, (_, index) => `school:s${index}`).sort();
    expect(neighborhood.nodes.map(({ id }) => id)).toEqual([...[...ids].sort(), ...reached.slice(0, 1_000 - PROGRAMS)]);
    expect([neighborhood.relations.length, neighborhood.truncated]).toEqual([1_000 - PROGRAMS, true]);
    expect(neighborhood.hidden.reduce((sum, { shown, total }) => sum + total - shown, 0)).toBe(
      PROGRAMS * PER_PROGRAM - (1_000 - PROGRAMS),
    );
  });

  test('the partners of a hub, and what two of them share', async () => {
    const data = (await answer(
      database,
      `{
        district(id: "district:even") {
          partners { totalCount edges { node { id } programCount relations { id evidence { locator } } } }
        }
        sharedPartners(ids: ["district:even", "district:odd"]) {
          edges { node { id } entities { id } relations { id } }
        }
      }`,
    )) as unknown as {
      readonly district: {
        readonly partners: { readonly edges: readonly { readonly relations: readonly object[] }[] };
      };
      readonly sharedPartners: { readonly edges: readonly object[] };
    };
    expect(data.district.partners).toMatchObject({
      totalCount: 2,
      edges: [{ node: { id: 'organization:partner' } }, { node: { id: 'organization:zeal' } }],
    });
    expect(data.district.partners.edges.map(({ relations }) => relations.length)).toEqual([1, 25]);
    expect(data.sharedPartners.edges).toMatchObject([
      { node: { id: 'organization:partner' }, relations: [{}, {}] },
      { node: { id: 'organization:zeal' } },
    ]);
  });
});
