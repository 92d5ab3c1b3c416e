import { getNamedType, isCompositeType, isRequiredArgument, type GraphQLNamedType } from 'graphql';
import { edugraphSchema } from '../../src/schema.js';
import { picker } from './random-graph.js';

const schema = await edugraphSchema();
const FANGZI = 'district:fangzi';
const IDS = `ids: ["${FANGZI}", "district:weifang"]`;

/** What is given to a root field that needs arguments, or that is a question of its own. */
export const GIVEN: Readonly<Record<string, string>> = {
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

/** A question about our own districts, with any fields of any types. */
export function anyOperation(seed: number): string {
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
