import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';

const HUAWEI = 'organization:huawei-aiwei';
const UNIVERSITY = 'organization:weifang-university';
const ASK = `query ($from: ID!, $to: ID!, $maxLength: Int! = 4, $via: [RelationType!], $first: Int! = 3) {
  paths(from: $from, to: $to, maxLength: $maxLength, via: $via, first: $first) {
    truncated
    paths { length nodes { id ... on Entity { name } }
      relations { id type from { id } to { id } evidence { locator source { id } } } }
  }
}`;
interface Found {
  readonly truncated: boolean;
  readonly paths: readonly {
    readonly length: number;
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly relations: readonly Record<string, unknown>[];
  }[];
}

describeEngine('paths on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());
  const paths = async (variables: Record<string, unknown>): Promise<Found> =>
    (await answer(database, ASK, variables))['paths'] as unknown as Found;

  test(
    "from Huawei's affiliate to Weifang University, through the smart kindergartens and the cooperation, or " +
      'its school, in Fangzi',
    async () => {
      const found = await paths({ from: HUAWEI, to: UNIVERSITY });
      expect(found.truncated).toBe(false);
      expect(found.paths.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
        [
          HUAWEI,
          'program:fangzi-smart-kindergartens',
          'district:fangzi',
          'program:fangzi-weifang-university-cooperation',
          UNIVERSITY,
        ],
        [
          HUAWEI,
          'program:fangzi-smart-kindergartens',
          'district:fangzi',
          'school:weifang-university-affiliated-experimental',
          UNIVERSITY,
        ],
      ]);
      expect(found.paths[0]?.nodes[0]?.name).toMatch(/华为/);
      expect(found.paths[0]?.relations.map(({ id }) => id)).toEqual([
        `PARTNERS_IN|${HUAWEI}|program:fangzi-smart-kindergartens|TECHNOLOGY`,
        'IMPLEMENTED_IN|program:fangzi-smart-kindergartens|district:fangzi',
        'IMPLEMENTED_IN|program:fangzi-weifang-university-cooperation|district:fangzi',
        `PARTNERS_IN|${UNIVERSITY}|program:fangzi-weifang-university-cooperation|IMPLEMENTING`,
      ]);
    },
  );

  test('every relationship is shown as it is, with where it is said', async () => {
    const [path] = (await paths({ from: HUAWEI, to: UNIVERSITY })).paths;
    expect(path?.relations[2]).toMatchObject({
      type: 'IMPLEMENTED_IN',
      from: { id: 'program:fangzi-weifang-university-cooperation' },
      to: { id: 'district:fangzi' },
      evidence: [{ locator: 'p7', source: { id: 'source:fangzi-2021-12-16' } }],
    });
    for (const relation of path?.relations ?? []) expect(relation['evidence']).not.toEqual([]);
  });

  test('longer paths come after shorter ones, and where there are more of the last length it says so', async () => {
    const found = await paths({ from: HUAWEI, to: UNIVERSITY, maxLength: 5, first: 10 });
    expect(found.paths.map(({ length }) => length)).toEqual([4, 4, 5, 5, 5, 5]);
    expect(found.truncated).toBe(false);
    const one = await paths({
      from: 'organization:weifang-government',
      to: 'organization:weifang-party-committee',
      first: 1,
    });
    expect(one).toMatchObject({ truncated: true, paths: [{ length: 2 }] });
    const all = await paths({
      from: 'organization:weifang-government',
      to: 'organization:weifang-party-committee',
      via: ['PARTNERS_IN'],
      maxLength: 2,
      first: 3,
    });
    expect(all.truncated).toBe(false);
    expect(all.paths.map(({ nodes }) => nodes[1]?.id)).toEqual([
      'program:weifang-evaluation-reform',
      'program:weifang-incentives',
      'program:weifang-quality-balance',
    ]);
  });

  test('the same the other way round, the same again, and none where they are too far apart', async () => {
    const [one, again, back] = await Promise.all([
      paths({ from: HUAWEI, to: UNIVERSITY, maxLength: 6, first: 10 }),
      paths({ from: HUAWEI, to: UNIVERSITY, maxLength: 6, first: 10 }),
      paths({ from: UNIVERSITY, to: HUAWEI, maxLength: 4 }),
    ]);
    expect(again).toEqual(one);
    expect(back.paths[0]?.nodes.map(({ id }) => id)).toEqual(one.paths[0]?.nodes.map(({ id }) => id).reverse());
    expect(await paths({ from: HUAWEI, to: UNIVERSITY, maxLength: 3 })).toEqual({ paths: [], truncated: false });
  });

  test('via: only these types; figures and sources only where they are asked for', async () => {
    expect(await paths({ from: HUAWEI, to: UNIVERSITY, via: ['PARTNERS_IN', 'PART_OF'] })).toEqual({
      paths: [],
      truncated: false,
    });
    expect((await paths({ from: HUAWEI, to: UNIVERSITY, via: ['REPORTED_IN'], maxLength: 2 })).paths).toMatchObject([
      { length: 2, nodes: [{}, { id: 'source:fangzi-2021-12-16' }, {}] },
    ]);
    const toSource = await ask(database, ASK, { from: HUAWEI, to: 'source:fangzi-2021-12-16' });
    expect(toSource.errors?.[0]?.message).toMatch(
      new RegExp(
        '^to: expected nodes with relationships of types other than OTHER_PART_OF, OTHER_LOCATED_IN, OF, ABOUT, ' +
          'FOR, CORRECTS, REPORTED_IN, DERIVED_FROM, got "source:fangzi-2021-12-16"\\. Name the types',
      ),
    );
  });

  test.each(['organization:absent', 'nothing', '', 'Organization:n|x'])(
    'an id of nothing is an error that names it: %j',
    async (id) => {
      const said = (name: string): string =>
        `${name}: expected ids that are in the graph, got ${JSON.stringify(id)}. The field search finds ` +
        `ids by name.`;
      expect((await ask(database, ASK, { from: id, to: UNIVERSITY })).errors).toMatchObject([
        { message: said('from') },
      ]);
      expect((await ask(database, ASK, { from: UNIVERSITY, to: id })).errors).toMatchObject([{ message: said('to') }]);
    },
  );

  test.each([
    [{ to: HUAWEI }, 'BAD_USER_INPUT', /a different node/],
    [{ maxLength: 7 }, 'LIMIT_EXCEEDED', /maxLength: expected at most 6, got 7/],
    [{ maxLength: 0 }, 'BAD_USER_INPUT', /maxLength: expected a whole number from 1 to 6, got 0/],
    [{ first: 11 }, 'LIMIT_EXCEEDED', /first: expected at most 10, got 11/],
    [{ first: -1 }, 'BAD_USER_INPUT', /first/],
  ])('%j is refused', async (given, code, message) => {
    const { errors } = await ask(database, ASK, { from: HUAWEI, to: UNIVERSITY, ...given });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(message);
    expect((code === 'LIMIT_EXCEEDED') === /at most/.test(errors?.[0]?.message ?? '')).toBe(true);
  });

  test('only what is asked for is read', async () => {
    const { database: counted, statements } = counting(database);
    await answer(
      counted,
      `{ paths(from: "${HUAWEI}", to: "${UNIVERSITY}") { paths { nodes { id } relations { id type from { id } } } } }`,
    );
    expect(
      statements
        .map(({ name }) => name)
        .filter((name) => !/^(paths\.few(\.neighbours)?|relations\.counts|steps\.every)$/.test(name)),
    ).toEqual([]);
    expect(statements.map(({ text }) => text).join(' ')).not.toMatch(/evidence|\.name/);
    const named = counting(database);
    await answer(
      named.database,
      `{ paths(from: "${HUAWEI}", to: "${UNIVERSITY}", maxLength: 5) { paths { nodes { ... on Entity { name ` +
        `} } relations { role } } } }`,
    );
    expect(
      named.names.filter((name) => !/^(paths\.few(\.neighbours)?|relations\.counts|steps\.every)$/.test(name)).sort(),
    ).toEqual(['Node.byId', 'steps.byId']);
  });
});
