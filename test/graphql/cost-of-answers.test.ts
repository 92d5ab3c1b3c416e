import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { graphql, parse } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { estimate } from '../../src/graphql/cost.js';
import { sizesIn } from '../../src/seed/load/load.js';
import { edugraphSchema } from '../../src/schema.js';
import { seededEmbedded } from '../support/databases.js';

const schema = await edugraphSchema();
const PLURALS = graphModel.nodes.map(({ plural }) => plural);
const IDS = 'ids: ["district:fangzi", "district:weifang"]';
const TEACHERS = 'metric: "metric:teachers-recruited"';
const FIGURE = 'observation { id evidence { source { id } } } alternatives { id }';

const MANY_PLACES =
  '坊子区、寒亭区、奎文区、潍城区、安丘市、昌乐县、临朐县、高密市、青州市、诸城市、寿光市、昌邑市、济南市、青岛市、淄博市、枣庄市、' +
  '东营市、烟台市、济宁市、泰安市、威海市、日照市、德州市、聊城市、滨州市、菏泽市';

/** One question at least per root field. What it selects is counted by its ids, each of which is asked once. */
const QUESTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(graphModel.nodes.map(({ kind }) => [kind, `${kind}(id: "${kind}:none") { id }`])),
  ...Object.fromEntries(PLURALS.map((plural) => [plural, `${plural}(first: 7) { nodes { id } }`])),
  district: 'district(code: "370704") { id parent { id } ancestors { id } programs(first: 3) { nodes { id } } }',
  observation: 'observations(first: 3) { edges { node { id metric { id } about { id } program { id } } } }',
  compare: `compare(entities: ["district:fangzi", "district:weifang", "district:linyi"],
    metrics: ["metric:teachers-recruited", "metric:kindergartens-built"]) {
    metrics { id } rows { entity { id } cells { ${FIGURE} } } coverage { missing { id } } }`,
  disagreements: `disagreements(first: 5) { nodes { ${FIGURE} } }`,
  entities: 'entities(kind: SCHOOL, first: 7) { nodes { id } }',
  neighborhood: `neighborhood(${IDS}, depth: 2) { nodes { id } relations { id from { id } to { id } } }`,
  node: 'node(id: "district:fangzi") { id ... on Entity { relations(first: 5) { nodes { id from { id } } } } }',
  nodes: 'nodes(ids: ["district:fangzi", "district:weifang", "district:fangzi", "district:none"]) { id }',
  observationGroups: 'observationGroups(by: [METRIC], first: 4) { nodes { metric { id } } }',
  overview: 'overview { release counts { kind } }',
  paths: `paths(from: "district:fangzi", to: "organization:iflytek", maxLength: 6, first: 5) {
    paths { nodes { id } relations { id from { id } to { id } evidence { source { id } } } } }`,
  ranking: `ranking(${TEACHERS}, first: 5) { edges { node { id } figure { ${FIGURE} } } coverage { missing { id } } }`,
  resolve: 'resolve(names: ["潍坊市", "坊子区", "实验"]) { candidates { entity { id } } match { id } }',
  search: 'search(query: "区", first: 6) { edges { node { id } } }',
  sharedPartners: `sharedPartners(${IDS}, first: 3, minimum: 1) {
    edges { node { id } programs { id } relations { id } entities { id } } }`,
  timeline: `timeline(${TEACHERS}, entities: ["district:fangzi", "district:weifang"]) {
    entity { id } metric { id } points { ${FIGURE} } }`,
  vocabulary: 'vocabulary { value }',
};
/** Nodes below other nodes, which no root field has of its own. */
const BELOW: Readonly<Record<string, string>> = {
  partners: `district(id: "district:weifang") { id partners(first: 4, includeDescendants: true) {
    edges { node { id } programs { id } relations { id } } } }`,
  'relations of a page':
    'districts(first: 3) { edges { node { id children(first: 2) { edges { node { id } relation { id } } } } } }',
  'columns of a comparison': `compare(entities: ["district:fangzi", "district:weifang"],
    metrics: ["metric:kindergartens-built"], columns: [{ ${TEACHERS}, status: PLANNED }, { ${TEACHERS} }]) {
    columns { metric { id } } metrics { id } rows { entity { id } cells { ${FIGURE} } } }`,
  results: `district(id: "district:fangzi") { id results { target { ${FIGURE} } actuals { ${FIGURE} } } }`,
  passages: `source(id: "source:fangzi-2021-12-16") { id passages(first: 3) {
    nodes { entities { id } observations { id } relations { id from { id } } } } }`,
  coverage: `metric(id: "metric:teachers-recruited") { id coverage { missing { id } } }`,
  'what a question in words asks for': `search(query: "坊子区招聘了多少教师", first: 2) { nodes { id }
    asked { entities { id } metrics { id } observations(first: 2) { nodes { id } } } }`,
  'a question that names more than it asks for': `search(query: "${MANY_PLACES}招聘教师和学校建设", first: 2) {
    nodes { id } asked { entitiesLeftOut entities { id } metrics { id }
      observations(first: 20) { nodes { id metric { id } } } } }`,
  'the districts of an organization': 'organizations(first: 5) { nodes { id districts(first: 2) { nodes { id } } } }',
};

/** Groups and passages have no id: each is counted as an entry of its page, beside what it holds. */
const WITHOUT_ID: Readonly<Record<string, number>> = { observationGroups: 4, passages: 3 };

/** How many objects of an answer have an id. */
const idsIn = (value: unknown): number =>
  value === null || typeof value !== 'object'
    ? 0
    : Object.values(value).reduce<number>((sum, each) => sum + idsIn(each), 'id' in value ? 1 : 0);

describe('the cost of an answer', () => {
  let database: Database;
  beforeAll(async () => {
    database = await seededEmbedded();
  });
  afterAll(() => database.close());

  test('there is a question for every root field', () => {
    expect(Object.keys(QUESTIONS).sort()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort());
  });

  test.each(Object.entries({ ...QUESTIONS, ...BELOW }))('%s: as many nodes as it returns', async (name, question) => {
    const source = `{ ${question} }`;
    const contextValue = createContext({ database, model: graphModel });
    const { data, errors } = await graphql({ schema, source, contextValue });
    expect(errors).toBeUndefined();
    const asked = { schema, document: parse(source), operationName: null, variables: {} };
    const estimated = estimate(asked);
    const inGraph = estimate({ ...asked, sizes: await sizesIn(database) });
    const returned = idsIn(data);
    expect(contextValue.reader.nodes).toBe(returned + (WITHOUT_ID[name] ?? 0));
    expect(contextValue.reader.nodes).toBeLessThanOrEqual(inGraph ?? 0);
    expect(inGraph).toBeLessThanOrEqual(estimated ?? 0);
  });

  test('an entry that is asked for twice is counted once, as it was read', async () => {
    const contextValue = createContext({ database, model: graphModel });
    const source = '{ districts(first: 3) { nodes { id } edges { node { id } } } }';
    await graphql({ schema, source, contextValue });
    expect(contextValue.reader.nodes).toBe(3);
  });

  test('the estimate of a question in words is near to what it can hold: nobody is refused for asking', () => {
    const question = BELOW['what a question in words asks for'] as string;
    const asked = { schema, operationName: null, variables: {} };
    // 2 hits, 25 things, 25 metrics and 2 figures, however many hits a page has: the question is one.
    const most = (hits: number): number => hits + 25 + 25 + 2;
    expect(estimate({ ...asked, document: parse(`{ ${question} }`) })).toBe(most(2));
    const spread = `query { ${question.replace('first: 2', 'first: 50').replace(/asked [^]*}/, '...Asked }')} }
      fragment Asked on SearchConnection { ... { ${/asked [^]*(?= })/.exec(question)?.[0]} } }`;
    expect(estimate({ ...asked, document: parse(spread) })).toBe(most(50));
  });

  test('what an answer holds is bounded however it is asked for', async () => {
    for (const source of ['{ search(query: "区") { nodes { id } } }', `{ neighborhood(${IDS}) { nodes { id } } }`]) {
      const contextValue = createContext({ database, model: graphModel, mostNodes: 1 });
      const { errors } = await graphql({ schema, source, contextValue });
      expect(errors?.[0]?.message).toMatch('at most 1 nodes');
    }
  });
});
