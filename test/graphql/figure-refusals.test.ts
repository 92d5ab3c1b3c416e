import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { GraphReader } from '../../src/model/reader/graph-reader.js';
import { readFigures } from '../../src/traversals/figures/figures.js';
import { readUsed } from '../../src/traversals/figures/used.js';
import { around } from '../support/around.js';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine, seeded } from '../support/engines.js';

const TEACHERS = 'metric:teachers-recruited';
const INVESTMENT = 'metric:school-construction-investment';

/** The database, as if any number of rows were too many. */
const allTooMany = (database: Database): Database =>
  around(database, {
    read: (statement, parameters, { bound, ...options } = {}) =>
      database.read(statement, parameters, { ...options, bound: bound && { ...bound, most: -1 } }),
  });

describeEngine('what is asked of figures on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test.each([
    [
      '{ ranking(metric: "district:fangzi") { totalCount } }',
      'metric: expected the id of a metric, such as metric:…, got "district:fangzi".',
    ],
    [
      '{ ranking(metric: "metric:nothing") { totalCount } }',
      'metric: expected ids that are in the graph, got "metric:nothing". The field search finds ids by name.',
    ],
    [
      `{ ranking(metric: "${TEACHERS}", within: "school:x") { totalCount } }`,
      'within: expected the id of a district, such as district:…, got "school:x".',
    ],
    [
      `{ ranking(metric: "${TEACHERS}", within: "district:x") { totalCount } }`,
      'within: expected ids that are in the graph, got "district:x". The field search finds ids by name.',
    ],
    [
      `{ ranking(metric: "${TEACHERS}", first: 1001) { totalCount } }`,
      'first: expected a whole number from 1 to 1000, got 1001.',
    ],
    [`{ ranking(metric: "${TEACHERS}", year: 0) { totalCount } }`, 'year: expected a year from 1 to 9998, got 0.'],
    [
      `{ compare(entities: ["district:x", "district:fangzi", "school:y"], metrics: ["${TEACHERS}"]) { rows { ` +
        `cells { observation { id } } } } }`,
      'entities: expected ids that are in the graph, got "district:x", "school:y". The field search finds ' +
        'ids by name.',
    ],
    [
      `{ compare(entities: [], metrics: ["${TEACHERS}"]) { metrics { id } } }`,
      'entities: expected at least one id, got none.',
    ],
    [
      `{ compare(entities: ["${TEACHERS}"], metrics: ["${TEACHERS}"]) { metrics { id } } }`,
      'entities: expected ids of entities that figures can be about (district, school, organization, program, ' +
        'policy, recognition), got "metric:teachers-recruited".',
    ],
    [
      `{ timeline(metric: "${TEACHERS}", entities: ["district:fangzi"], fromYear: 2021, toYear: 2019) { ` +
        `entity { id } } }`,
      'toYear: expected a year that is not before fromYear, got 2021 to 2019.',
    ],
    [
      `{ metric(id: "${TEACHERS}") { coverage(within: "district:x") { expected } } }`,
      'within: expected ids that are in the graph, got "district:x". The field search finds ids by name.',
    ],
    ['{ observationGroups(by: []) { totalCount } }', 'by: expected at least one dimension, got none.'],
    [
      '{ observationGroups(by: [YEAR, CITY, YEAR]) { totalCount } }',
      'by: expected each dimension once, got YEAR, CITY, YEAR.',
    ],
  ])('%s is an error that says why', async (query, message) => {
    expect((await ask(database, query)).errors).toMatchObject([{ message }]);
  });

  test('too much is refused and never cut', async () => {
    const ids = Array.from({ length: 26 }, (_, index) => `district:n${index}`);
    expect(
      (
        await ask(
          database,
          'query ($ids: [ID!]!) { compare(entities: $ids, metrics: ["metric:x"]) { metrics { id } } }',
          { ids },
        )
      ).errors?.[0]?.message,
    ).toBe('entities: expected at most 25, got 26.');
    const reader = new GraphReader(database, graphModel);
    const fewer = 'ask for less';
    await expect(readFigures(reader, { fewer }, 10)).rejects.toThrow(
      'Expected at most 10 figures to be counted with, got more: ask for less.',
    );
    expect(await readFigures(reader, { metric: TEACHERS, fewer }, 5)).toHaveLength(5);
    const choice = { statuses: ['ACTUAL'], withBreakdowns: false };
    await expect(readUsed(reader, { metric: TEACHERS, fewer }, choice, 1)).rejects.toThrow(
      'Expected at most 1 figures',
    );
  });

  test.each([
    [`ranking(metric: "${TEACHERS}") { totalCount }`, 'narrow them by year, within, level or filter'],
    [
      `compare(entities: ["district:fangzi"], metrics: ["${TEACHERS}"]) { rows { entity { id } } }`,
      'narrow them by entities, metrics, columns, year or filter',
    ],
    [
      `timeline(metric: "${TEACHERS}", entities: ["district:fangzi"]) { points { observation { id } } }`,
      'narrow them by entities, fromYear, toYear or filter',
    ],
    ['observationGroups(by: [SOURCE]) { totalCount }', 'narrow them by filter, such as to a year or a district'],
    ['disagreements { totalCount }', 'narrow them by within or metric'],
    [
      'district(id: "district:fangzi") { results { target { observation { id } } } }',
      'ask for one metric, or of fewer entities',
    ],
  ])('too many figures for %s: the message names arguments that it has', async (query, fewer) => {
    const full = allTooMany(database);
    const message = expect.stringMatching(
      new RegExp(`^Expected at most \\d+ figures to be counted with, got more: ${fewer}\\.$`),
    ) as unknown;
    expect((await ask(full, `{ ${query} }`)).errors).toMatchObject([{ message }]);
  });

  test('too many groups, if they are only counted: the same advice, and fewer dimensions', async () => {
    const full = allTooMany(database);
    expect((await ask(full, '{ observationGroups(by: [ENTITY, YEAR]) { totalCount } }')).errors).toMatchObject([
      {
        message:
          'Expected figures in at most 100000 groups, got more: narrow them by filter, such as to a year or a ' +
          'district, or name fewer dimensions.',
      },
    ]);
  });

  test('what a load takes away while a ranking is read is left out of its page', async () => {
    const asked = 'totalCount nodes { id } edges { figure { observation { id } } }';
    const ranked = `{ ranking(metric: "${TEACHERS}") { ${asked} } }`;
    const before = (await answer(database, ranked))['ranking'] as unknown as {
      readonly nodes: readonly { readonly id: string }[];
    };
    expect(before.nodes.length).toBeGreaterThan(1);
    const [gone, ...others] = before.nodes;
    const meanwhile = around(database, {
      read: async (statement, ...rest) => {
        const rows = await database.read(statement, ...rest);
        return statement.name.startsWith('figures.entities') ? rows.filter((row) => !row.includes(gone?.id)) : rows;
      },
    });
    expect((await answer(meanwhile, ranked))['ranking']).toMatchObject({ nodes: others });
  });

  test.each([
    [
      'ranking',
      `ranking(metric: "${TEACHERS}", within: "district:shandong") { totalCount edges { node { name } figure ` +
        `{ observation { value } alternatives { value } } } coverage { missing { name } } }`,
    ],
    [
      'compare',
      `compare(entities: ["district:fangzi", "district:weifang"], metrics: ["${TEACHERS}", "${INVESTMENT}"]) ` +
        `{ metrics { name } rows { entity { name } cells { observation { value } alternatives { value } } } }`,
    ],
    [
      'timeline',
      `timeline(metric: "${TEACHERS}", entities: ["district:fangzi", "district:weifang"]) { entity { name } ` +
        `metric { name } points { observation { value } alternatives { value } } }`,
    ],
    [
      'groups',
      'observationGroups(by: [METRIC, ENTITY, DISTRICT, CITY, SOURCE], first: 100) { totalCount nodes { ' +
        'metric { name } entity { name } district { name } city { name } source { title } sum } }',
    ],
    ['coverage', 'metrics(first: 50) { nodes { coverage(within: "district:weifang") { present missing { name } } } }'],
  ])('%s costs a few statements, whatever it finds', async (_, query) => {
    const { database: counted, names } = counting(database);
    await answer(counted, `{ ${query} }`);
    expect(names.length).toBeLessThanOrEqual(8);
    expect(new Set(names).size).toBeGreaterThanOrEqual(names.length - 1);
  });
});
