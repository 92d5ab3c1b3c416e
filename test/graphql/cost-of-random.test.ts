import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, graphql, isCompositeType, isRequiredArgument, parse, type GraphQLNamedType } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { estimate } from '../../src/graphql/cost.js';
import { sizesIn } from '../../src/seed/load.js';
import { edugraphSchema } from '../../src/schema.js';
import { times } from '../support/cases.js';
import { seededEmbedded } from '../support/databases.js';
import { picker } from '../support/random-graph.js';
import '../support/seed.js';

const schema = await edugraphSchema();
const FANGZI = 'district:fangzi';
const IDS = `ids: ["${FANGZI}", "district:weifang"]`;

/** What is given to a root field that needs arguments, or that is a question of its own. */
const GIVEN: Readonly<Record<string, string>> = {
  district: `id: "${FANGZI}"`,
  source: 'id: "source:fangzi-2021-12-16"',
  program: 'id: "program:fangzi-lab-schools"',
  metric: 'id: "metric:teachers-recruited"',
  node: `id: "${FANGZI}"`,
  nodes: IDS,
  compare: `entities: ["${FANGZI}", "district:weifang"], metrics: ["metric:teachers-recruited"]`,
  timeline: `entities: ["${FANGZI}"], metric: "metric:teachers-recruited"`,
  ranking: 'metric: "metric:teachers-recruited"',
  observationGroups: 'by: [METRIC, YEAR]',
  neighborhood: `${IDS}, depth: 2`,
  paths: `from: "${FANGZI}", to: "organization:iflytek", maxLength: 6`,
  sharedPartners: `${IDS}, minimum: 1`,
  resolve: 'names: ["潍坊市", "实验"]',
  search: 'query: "区"',
};
const MOST = 20_000;
const DEPTH = 5;

type Pick = (below: number) => number;

/** Some fields of a type, and some of theirs; now and then one twice, each time with other arguments. */
function selected(type: GraphQLNamedType, depth: number, pick: Pick): string {
  if (!isCompositeType(type) || !('getFields' in type)) return '';
  const fields = Object.values(type.getFields()).filter(
    (field) => !field.args.some(isRequiredArgument) && (depth > 0 || !isCompositeType(getNamedType(field.type))),
  );
  if (fields.length === 0) return '{ __typename }';
  const chosen = Array.from({ length: 1 + pick(3) }, (_, index) => {
    const field = fields[pick(fields.length)] as (typeof fields)[number];
    const page = field.args.some(({ name }) => name === 'first') ? `(first: ${1 + pick(4)})` : '';
    return `a${index}: ${field.name}${page} ${selected(getNamedType(field.type), depth - 1, pick)}`;
  });
  return `{ ${chosen.join(' ')} }`;
}

function operation(seed: number): string {
  const pick = picker(seed);
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name, args }) => name in GIVEN || !args.some(isRequiredArgument),
  );
  const chosen = Array.from({ length: 1 + pick(2) }, (_, index) => {
    const { name, args, type } = fields[pick(fields.length)] as (typeof fields)[number];
    const page = args.some((each) => each.name === 'first') ? `first: ${1 + pick(4)}` : '';
    const given = [GIVEN[name] ?? '', page].filter((each) => each !== '').join(', ');
    return `r${index}: ${name}${given === '' ? '' : `(${given})`} ${selected(getNamedType(type), DEPTH, pick)}`;
  });
  return `{ ${chosen.join(' ')} }`;
}

let database: Database;
beforeAll(async () => {
  database = await seededEmbedded();
});
afterAll(() => database.close());

test('no operation costs more than was estimated, by the sizes of the graph or without them', async () => {
  const sizes = await sizesIn(database);
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const source = operation(seed);
      const asked = { schema, document: parse(source), operationName: null, variables: {} };
      const [estimated, inGraph] = [estimate(asked) ?? 0, estimate({ ...asked, sizes }) ?? 0];
      if (estimated > MOST) return;
      const contextValue = createContext({ database, model: graphModel });
      await graphql({ schema, source, contextValue });
      const { nodes } = contextValue.reader;
      expect({ source, within: nodes <= inGraph && inGraph <= estimated, nodes, inGraph, estimated }).toMatchObject({
        within: true,
      });
      counted += Number(nodes > 0);
    }),
    { numRuns: times(200) },
  );
  expect(counted).toBeGreaterThan(times(200) / 2);
});

test('a path in words costs the relationships that it is made from', async () => {
  const source = `{ paths(${GIVEN['paths']}, first: 2) { paths { length sentence en: sentence(language: EN) } } }`;
  const contextValue = createContext({ database, model: graphModel });
  const { data } = await graphql({ schema, source, contextValue });
  const { paths } = (data as { paths: { paths: readonly { length: number }[] } }).paths;
  expect(paths.length).toBeGreaterThan(0);
  const { nodes } = contextValue.reader;
  expect(nodes).toBe(2 * paths.reduce((sum, { length }) => sum + length, 0));
  const asked = { schema, document: parse(source), operationName: null, variables: {} };
  expect(estimate({ ...asked, sizes: await sizesIn(database) })).toBeGreaterThanOrEqual(nodes);
});
